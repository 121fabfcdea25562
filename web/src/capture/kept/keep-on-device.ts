import { former, generationOf, isKept, type KeptFiles, shellAddress } from "./kept-files.ts";

type Moment = Event & { waitUntil: (done: Promise<unknown>) => void };
type Fetching = Event & { request: Request; respondWith: (answer: Promise<Response>) => void };

/** What a worker of this kind has, which the types of pages do not know. */
export type ServiceWorker = {
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
  addEventListener: ((name: "install" | "activate" | "sync", heard: (event: Moment) => void) => void) &
    ((name: "fetch", heard: (event: Fetching) => void) => void);
};

/** Keeps files on the device when its worker is installed, and answers with them from then on, with or without a network. */
export function keepOnDevice(worker: ServiceWorker, kept: KeptFiles, files: readonly string[]): void {
  worker.addEventListener("install", (event) => event.waitUntil(keepFiles(worker, kept, files)));
  worker.addEventListener("activate", (event) => event.waitUntil(takeOver(worker, kept)));
  worker.addEventListener("fetch", (event) => {
    const { request } = event;
    if (isKept(request, location.origin)) event.respondWith(answerTo(request, kept));
  });
}

async function keepFiles(worker: ServiceWorker, kept: KeptFiles, files: readonly string[]): Promise<void> {
  const cache = await caches.open(generationOf(kept));
  await cache.addAll(files.map((address) => new Request(address, { cache: "no-cache" })));
  await worker.skipWaiting();
}

/** Pages that are open go on with the files of the version before, of which one is kept; what waits to be sent lies elsewhere. */
async function takeOver(worker: ServiceWorker, kept: KeptFiles): Promise<void> {
  for (const name of former(await caches.keys(), kept)) await caches.delete(name);
  await worker.clients.claim();
}

/** What is kept is answered from the device, a page by the one that there is; the rest by the server. */
async function answerTo(request: Request, kept: KeptFiles): Promise<Response> {
  const wanted = request.mode === "navigate" ? shellAddress : request;
  const cache = await caches.open(generationOf(kept));
  return (await cache.match(wanted)) ?? (await caches.match(wanted)) ?? fetch(request);
}
