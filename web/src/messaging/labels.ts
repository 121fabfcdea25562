import { everyday } from "@trato/domain/everyday.ts";

export const messagingWords = {
  email: everyday.mail,
  to: everyday.to,
  subject: everyday.subject,
  body: everyday.message,
  send: everyday.send,
  cannotLeave: {
    en: "No mail server is set yet: what you write waits in the outbox, and leaves as soon as there is one.",
    es: "Aún no hay servidor de correo: lo que escribas esperará en la bandeja de salida y saldrá en cuanto lo haya.",
  },
  setUp: { en: "Set one up", es: "Configurarlo" },
  askAdministrator: { en: "An administrator sets it up.", es: "Lo configura alguien de administración." },
  sending: { en: "The e-mail leaves in a few seconds", es: "El correo sale en unos segundos" },
};
