import { reminderWords } from "@trato/domain/identity/reminders.ts";

export const calendarFeedWords = {
  reminder: { en: "Reminder of meetings", es: "Aviso de reuniones" },
  reminderHint: {
    en: "It stands in your inbox; whether it comes by mail as well you choose with your notices.",
    es: "Aparece en tus avisos; ahí mismo eliges si también te llega por correo.",
  },
  before: reminderWords,
  title: { en: "Calendar", es: "Calendario" },
  text: {
    en: "A private address under which your calendar program shows your meetings. Whoever knows it sees them, so keep it to yourself.",
    es: "Una dirección privada con la que tu programa de calendario muestra tus reuniones. Quien la conozca las ve: no la compartas.",
  },
  make: { en: "Make an address", es: "Crear una dirección" },
  renew: { en: "Make another one", es: "Crear otra" },
  end: { en: "End it", es: "Anularla" },
  since: { en: (date: string) => `There is one since ${date}.`, es: (date: string) => `Hay una desde el ${date}.` },
  renewHint: {
    en: "It was shown when it was made. Another one takes its place, and this one ends.",
    es: "Se mostró al crearla. Otra ocupa su lugar y esta deja de valer.",
  },
  address: { en: "Address for your calendar program", es: "Dirección para tu programa de calendario" },
  once: {
    en: "Copy it now: it isn't shown again. In your calendar program, subscribe to it or add it from the internet.",
    es: "Cópiala ahora: no se vuelve a mostrar. En tu programa de calendario, suscríbete a ella o añádela desde internet.",
  },
  ended: { en: "The address no longer works", es: "La dirección ya no funciona" },
};
