import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles added a file". */
export const fileEvents = {
  "file.attached": { icon: "clip", en: "added a file", es: "añadió un archivo" },
  "file.renamed": { icon: "pencil", en: "renamed a file", es: "cambió el nombre de un archivo" },
  "file.datasheet_chosen": {
    icon: "clip",
    en: "lets a file go along with quotations",
    es: "hizo que un archivo acompañe a los presupuestos",
  },
  "file.datasheet_left": {
    icon: "clip",
    en: "lets a file no longer go along with quotations",
    es: "hizo que un archivo deje de acompañar a los presupuestos",
  },
  "file.removed": { icon: "bin", en: "removed a file", es: "quitó un archivo" },
  "file.restored": { icon: "again", en: "put a file back", es: "recuperó un archivo" },
} as const satisfies Events;
