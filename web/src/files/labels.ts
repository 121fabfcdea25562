import { everyday } from "@trato/domain/everyday.ts";

export const fileWords = {
  files: everyday.files,
  add: { en: "Add files", es: "Añadir archivos" },
  photo: { en: "Take a photo", es: "Hacer una foto" },
  empty: {
    en: (most: string) => `Drop files here, paste them or add them: up to ${most} each.`,
    es: (most: string) => `Suelta aquí archivos, pégalos o añádelos: hasta ${most} cada uno.`,
  },
  none: { en: "No files yet.", es: "Todavía no hay archivos." },
  upTo: { en: (most: string) => `up to ${most} each`, es: (most: string) => `hasta ${most} cada uno` },
  dropHere: { en: "Drop to add", es: "Suelta para añadir" },
  sending: {
    en: (name: string, part: string) => `Sending ${name}: ${part}`,
    es: (name: string, part: string) => `Enviando ${name}: ${part}`,
  },
  stop: { en: (name: string) => `Do not send ${name}`, es: (name: string) => `No enviar ${name}` },
  pasted: { en: (when: string) => `Pasted ${when}`, es: (when: string) => `Pegado ${when}` },
  tryAgain: everyday.tryAgain,
  discard: everyday.discard,
  actions: everyday.whatToDoWith,
  open: everyday.open,
  inTab: { en: "Open in a tab", es: "Abrir en otra pestaña" },
  before: { en: "The file before", es: "El archivo anterior" },
  after: { en: "The next file", es: "El archivo siguiente" },
  download: { en: "Download", es: "Descargar" },
  rename: { en: "Rename", es: "Cambiar el nombre" },
  remove: { en: "Remove", es: "Quitar de aquí" },
  name: everyday.name,
  save: everyday.save,
  removed: { en: (name: string) => `${name} was taken off`, es: (name: string) => `Se ha quitado ${name}` },
  restored: everyday.isThereAgain,
};
