import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it. */
export const bulkEvents = {
  "bulk.started": { icon: "pencil", en: "changed many records at once", es: "cambió muchos registros a la vez" },
  "bulk.undone": {
    icon: "pencil",
    en: "took a change of many records back",
    es: "deshizo un cambio de muchos registros",
  },
} as const satisfies Events;
