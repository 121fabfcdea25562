import { keepOnDevice, type ServiceWorker } from "../kept/keep-on-device.ts";

/** What reads cards, and the name of it all: written in by the build. */
declare const keptFiles: readonly string[];
declare const keptVersion: string;

// Keeps what reads cards on the device. Workers belong to the address at which they lie, and not to the page that starts them: so this one is
// responsible for that address, and weighs nothing on the screen, which is kept before and without it.
keepOnDevice(
  globalThis as unknown as ServiceWorker, // this file is run as one
  { mark: "trato-reading", version: keptVersion },
  keptFiles,
);
