import { everyday } from "@trato/domain/everyday.ts";

export const messagingWords = {
  email: everyday.mail,
  to: everyday.to,
  subject: everyday.subject,
  body: everyday.message,
  send: everyday.send,
  sending: { en: "The e-mail leaves in a few seconds", es: "El correo sale en unos segundos" },
};
