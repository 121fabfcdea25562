import type { Phrases } from "../../words.ts";

/** The mail by which a colleague gets his link; `by`: the customer. */
export const shareMail = {
  subject: {
    en: ({ number, by }) => `${String(by)} sends you quotation ${String(number)}`,
    es: ({ number, by }) => `${String(by)} te envía el presupuesto ${String(number)}`,
  },
  body: {
    en: ({ name, by, workspace }) =>
      `Hello ${String(name)},\n\n${String(by)} would like you to look at a quotation from ${String(workspace)}. You can read it, ask and answer here:`,
    es: ({ name, by, workspace }) =>
      `Hola, ${String(name)}:\n\n${String(by)} quiere que veas un presupuesto de ${String(workspace)}. Puedes leerlo, preguntar y responder aquí:`,
  },
} satisfies Phrases;

export const shareRefusals = {
  "share.too_many": {
    en: ({ most }) => `A quotation can be sent on to ${String(most)} colleagues at most.`,
    es: ({ most }) => `Un presupuesto se puede reenviar como mucho a ${String(most)} compañeros.`,
  },
  "share.own_link": {
    en: "Only with the link that came from us can it be sent on.",
    es: "Solo se puede reenviar con el enlace que te enviamos.",
  },
  "share.twice": { en: "This colleague has a link already.", es: "Este compañero ya tiene un enlace." },
} satisfies Phrases;
