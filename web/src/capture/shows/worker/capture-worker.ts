import { lockOf } from "../queue/captures-lock.ts";
import { type Owner, readOwners } from "../queue/device-store.ts";
import { QueueRunner } from "../queue/queue-runner.ts";
import { currentGeneration, former, isKept, shellAddress } from "./kept-files.ts";

type Moment = Event & { waitUntil: (done: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

/** What a worker of this kind has, which the types of pages do not know. */
type Worker = {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((name: "install" | "activate" | "sync", heard: (event: Moment) => void) => void) &
    ((name: "fetch", heard: (event: Fetching) => void) => void);
};

/** Which files the screen is made of, and the name of them all: written in by the build. */
declare const captureFiles: readonly string[];
declare const captureVersion: string;

const worker = globalThis as unknown as Worker; // this file is run as one
const generation = currentGeneration(captureVersion);

worker.addEventListener("install", (event) => event.waitUntil(keepFiles()));

worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (isKept(request, location.origin)) event.respondWith(answerTo(request));
});

worker.addEventListener("sync", (event) => event.waitUntil(sendAll()));

async function keepFiles(): Promise<void> {
  const cache = await caches.open(generation);
  await cache.addAll([shellAddress, ...captureFiles].map((address) => new Request(address, { cache: "no-cache" })));
  await worker.skipWaiting();
}

/** Pages that are open go on with the files of the version before, of which one is kept; what waits to be sent lies elsewhere. */
async function takeOver(): Promise<void> {
  for (const name of former(await caches.keys(), generation)) await caches.delete(name);
  await worker.clients.claim();
}

/** What is kept is answered from the device, a page by the one that there is; the rest by the server. */
async function answerTo(request: Request): Promise<Response> {
  const wanted = request.mode === "navigate" ? shellAddress : request;
  return (await (await caches.open(generation)).match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
}

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
