import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const importEvents = {
  "import.started": { icon: "pencil", en: "started an import", es: "empezó una importación" },
  "import.finished": { icon: "file", en: "finished an import", es: "terminó una importación" },
  "import.undone": { icon: "pencil", en: "undid an import", es: "deshizo una importación" },
  "import.stopped": { icon: "pencil", en: "stopped an import", es: "detuvo una importación" },
} as const satisfies Events;
