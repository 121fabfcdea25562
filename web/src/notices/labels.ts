import { everyday } from "@trato/domain/everyday.ts";

export const noticeWords = {
  inbox: everyday.inbox,
  inboxWith: {
    en: (n: string) => `Inbox, ${n} new`,
    es: (n: string) => `Avisos, ${n} ${n === "1" ? "nuevo" : "nuevos"}`,
  },
  fresh: { en: "New", es: "Nuevos" },
  all: { en: "All", es: "Todos" },
  which: { en: "Which notices", es: "Qué avisos" },
  read: { en: "Mark as read", es: "Marcar como leído" },
  readAll: { en: "All read", es: "Todo leído" },
  isNew: { en: "New:", es: "Nuevo:" },
  nothingNew: {
    en: "Nothing new. When a customer opens, asks, accepts or declines, when somebody assigns you something or mentions you, or when a mail does not arrive, you are told here.",
    es: "Nada nuevo. Cuando un cliente abra, pregunte, acepte o rechace, cuando alguien te asigne algo o te mencione, o cuando un correo no llegue, lo verás aquí.",
  },
  seeAll: { en: "See the earlier ones", es: "Ver los anteriores" },
};
