import type { Phrases } from "../../words.ts";

/** What those who lead are written when no rates come any more. */
export const rateMails = {
  "failed.subject": { en: "No exchange rates came", es: "No han llegado tipos de cambio" },
  "failed.body": {
    en: ({ name, reason, address }) =>
      `Hello ${String(name)},\n\nTrato asks for exchange rates once a day, and this time got none from ${String(address)}:\n\n${String(reason)}\n\nUntil some come, the last ones hold. See which there are:`,
    es: ({ name, reason, address }) =>
      `Hola, ${String(name)}:\n\nTrato pide los tipos de cambio una vez al día y esta vez no ha recibido ninguno de ${String(address)}:\n\n${String(reason)}\n\nHasta que lleguen, valen los últimos. Mira cuáles hay:`,
  },
} satisfies Phrases;
