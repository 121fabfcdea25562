import type { Phrases } from "../words.ts";

/** Why a message could not be delivered, where that is known better than by the server's own answer. */
export const deliveryProblems = {
  unicode: {
    en: (d) =>
      `The mail server does not deliver to addresses with such letters before the @ (it has no SMTPUTF8): ${String(d["answer"])}`,
    es: (d) =>
      `El servidor de correo no entrega a direcciones con esas letras delante de la @ (no tiene SMTPUTF8): ${String(d["answer"])}`,
  },
  given_up: {
    en: "It was tried as often as is useful, and each time was cut off.",
    es: "Se intentó tantas veces como tiene sentido, y siempre se cortó.",
  },
} satisfies Phrases;

export const messagingRefusals = {
  "message.sent": { en: "The message has already left.", es: "El mensaje ya ha salido." },
  "message.withdrawn": { en: "The message was withdrawn.", es: "El mensaje se retiró." },
} satisfies Phrases;
