import { everyday } from "@trato/domain/everyday.ts";

export const messagingWords = {
  email: everyday.mail,
  to: everyday.to,
  cc: { en: "Cc", es: "Cc" },
  bcc: { en: "Bcc", es: "Cco" },
  addCopies: { en: "Cc and Bcc", es: "Cc y Cco" },
  copiesHint: { en: "Addresses with commas between them", es: "Direcciones separadas por comas" },
  bccHint: { en: "The others do not see who reads it here.", es: "Los demás no ven quién lo lee aquí." },
  copiesWrong: {
    en: "Write e-mail addresses with commas between them, 20 at most",
    es: "Escribe direcciones de correo separadas por comas, 20 como máximo",
  },
  subject: everyday.subject,
  body: everyday.message,
  send: everyday.send,
  cannotLeave: {
    en: "No mail server is set yet: what you write waits in the outbox, and leaves as soon as there is one.",
    es: "Aún no hay servidor de correo: lo que escribas esperará en la bandeja de salida y saldrá en cuanto lo haya.",
  },
  setUp: { en: "Set one up", es: "Configurarlo" },
  askAdministrator: { en: "An administrator sets it up.", es: "Lo configura alguien de administración." },
  sendByMail: { en: "Send by mail", es: "Enviar por correo" },
  sendLater: { en: "Send later", es: "Enviar más tarde" },
  leavesOn: { en: "Leaves on", es: "Sale el" },
  leavesAt: everyday.atTime,
  sendNow: { en: "Send now", es: "Enviar ahora" },
  schedule: { en: "Schedule", es: "Programar" },
  inTimeZone: everyday.inTimeZone,
  scheduled: {
    en: (when: string) => `The e-mail leaves on ${when}`,
    es: (when: string) => `El correo sale el ${when}`,
  },
  sending: { en: "The e-mail leaves in a few seconds", es: "El correo sale en unos segundos" },
};
