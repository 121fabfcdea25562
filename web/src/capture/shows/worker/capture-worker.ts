import { keepOnDevice, type ServiceWorker } from "../../kept/keep-on-device.ts";
import { shellAddress } from "../../kept/kept-files.ts";
import { lockOf } from "../queue/captures-lock.ts";
import { type Owner, readOwners } from "../queue/device-store.ts";
import { QueueRunner } from "../queue/queue-runner.ts";

/** Which files the screen is made of, and the name of them all: written in by the build. */
declare const keptFiles: readonly string[];
declare const keptVersion: string;

const worker = globalThis as unknown as ServiceWorker; // this file is run as one

keepOnDevice(worker, { mark: "trato-capture", version: keptVersion }, [shellAddress, ...keptFiles]);

worker.addEventListener("sync", (event) => event.waitUntil(sendAll()));

/** The network is back, and no page is open that would send. */
async function sendAll(): Promise<void> {
  for (const owner of await readOwners())
    await navigator.locks.request(lockOf(owner), { ifAvailable: true }, (lock) => (lock ? sendOf(owner) : undefined));
}

/** Fails where something still waits: the browser then asks again. */
async function sendOf(owner: Owner): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const runner = new QueueRunner({
    sender: () => ({ ...owner, language: /^es\b/i.test(navigator.language) ? "es" : "en" }),
    isPatient: false,
    rests: ({ failures }) => (failures > 0 ? reject(new Error("it waits")) : resolve()),
  });
  void runner.look();
  return promise;
}
