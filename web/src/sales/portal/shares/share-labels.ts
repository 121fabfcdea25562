import { everyday } from "@trato/domain/everyday.ts";

export const shareWords = {
  share: { en: "Send to a colleague", es: "Reenviar a un compañero" },
  shareAbout: {
    en: "They get a mail with a link of their own. You can take it back at any time.",
    es: "Recibirá un correo con su propio enlace. Puedes retirarlo cuando quieras.",
  },
  sharedWith: { en: "Sent on to", es: "Reenviado a" },
  name: everyday.name,
  email: everyday.mail,
  send: everyday.send,
  sent: { en: (name: string) => `Sent to ${name}`, es: (name: string) => `Enviado a ${name}` },
  opened: { en: "Read", es: "Leído" },
  takeBack: { en: "Take the link back", es: "Retirar el enlace" },
  takeBackOf: {
    en: (name: string) => `Take the link of ${name} back`,
    es: (name: string) => `Retirar el enlace de ${name}`,
  },
};
