import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const outboxWords = {
  outbox: terms.outbox,
  noMailServer: {
    en: "No mail server is set, so nothing leaves by itself: copy the links from here. Set one in SMTP_URL and start Trato again.",
    es: "No hay servidor de correo, así que nada sale solo: copia los enlaces desde aquí. Configúralo en SMTP_URL y reinicia Trato.",
  },
  state: everyday.state,
  waiting: everyday.waiting,
  sent: everyday.sent,
  failed: everyday.notDelivered,
  withdrawn: everyday.takenBack,
  to: everyday.to,
  subject: everyday.subject,
  about: everyday.about,
  by: everyday.from,
  written: { en: "Written", es: "Escrito" },
  sentAt: everyday.sent,
  attempts: everyday.attempts,
  problem: everyday.whatWentWrong,
  link: { en: "Link in the message", es: "Enlace del mensaje" },
  openRecord: everyday.openRecord,
  copyLink: everyday.copyLink,
  linkCopied: everyday.linkCopied,
  retry: everyday.tryAgain,
  sendNow: { en: "Send after all", es: "Enviar de todos modos" },
  withdraw: everyday.takeItBack,
  isWithdrawn: { en: "The message will not leave", es: "El mensaje no saldrá" },
  isQueued: { en: "The message is on its way again", es: "El mensaje vuelve a estar en camino" },
  close: everyday.close,
  none: {
    en: "E-mails to customers and invitations will stand here, with how they fared.",
    es: "Aquí estarán los correos a clientes y las invitaciones, y cómo les ha ido.",
  },
  noneFound: { en: "No message is in this state.", es: "No hay mensajes en este estado." },
  clearFilters: everyday.clearFilters,
};
