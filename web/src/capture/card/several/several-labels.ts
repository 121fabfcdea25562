import { everyday } from "@trato/domain/everyday.ts";
import { captureScreenWords } from "../../shows/screen/capture-labels.ts";

export const severalWords = {
  several: { en: (n: number) => `${n} cards`, es: (n: number) => `${n} tarjetas` },
  readOf: {
    en: (read: number, total: number) => `Reading: ${read} of ${total}`,
    es: (read: number, total: number) => `Leyendo: ${read} de ${total}`,
  },
  sentOf: {
    en: (sent: number, total: number) => `${sent} of ${total} sent; the rest is kept on this device until then`,
    es: (sent: number, total: number) =>
      `${sent} de ${total} enviadas; lo que falta se guarda en este dispositivo hasta entonces`,
  },
  allSent: { en: (n: number) => `All ${n} sent`, es: (n: number) => (n === 1 ? "Enviada" : `Las ${n} enviadas`) },
  about: {
    en: "Untick whom you leave out, and open whoever has to be looked at.",
    es: "Desmarca a quien dejes fuera y abre a quien haya que revisar.",
  },
  saveAll: {
    en: (n: number) => (n === 1 ? "Save 1" : `Save all ${n}`),
    es: (n: number) => (n === 1 ? "Guardar 1" : `Guardar las ${n}`),
  },
  take: { en: (name: string) => `Save ${name}`, es: (name: string) => `Guardar ${name}` },
  reading: { en: "Reading…", es: "Leyendo…" },
  unread: { en: "Nothing read", es: "Nada leído" },
  toCheck: captureScreenWords.toMend,
  wrong: { en: "Not right yet", es: "Aún no está bien" },
  nobody: { en: "Without a name", es: "Sin nombre" },
  close: everyday.close,
};
