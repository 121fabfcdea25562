import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles received the lead". */
export const captureEvents = {
  "lead.received": { icon: "plus", isMain: true, en: "received the lead", es: "recibió la iniciativa" },
  "arrival.queued": { icon: "question", en: "put an arrival into the queue", es: "puso una llegada en espera" },
  "arrival.set_aside": { icon: "archive", en: "set the arrival aside", es: "apartó la llegada" },
  "arrival.put_back": {
    icon: "again",
    en: "put the arrival back into the queue",
    es: "devolvió la llegada a la espera",
  },
} as const satisfies Events;
