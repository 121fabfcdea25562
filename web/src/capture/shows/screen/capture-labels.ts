import { address } from "@trato/domain/contacts/person-fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

const leadCount = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const captureScreenWords = {
  capture: { en: "Capture leads", es: "Captar iniciativas" },
  tradeShow: terms.tradeShow,
  tradeShows: plurals.tradeShow,
  chooseShow: { en: "Where are you?", es: "¿Dónde estás?" },
  changeShow: { en: "Another trade show", es: "Otra feria" },
  noShows: {
    en: "There is no trade show in use. A manager adds one in the settings.",
    es: "No hay ninguna feria en uso. Un gerente la añade en los ajustes.",
  },
  toSettings: everyday.settings,
  toTrato: { en: "To Trato", es: "A Trato" },
  ...labelsOf(opportunityFields),
  ...labelsOf(Object.values(address)),
  contactName: everyday.name,
  companyName: terms.company,
  description: { en: "Interest, notes", es: "Interés, notas" },
  moreFields: { en: "More fields", es: "Más campos" },
  sayWho: { en: "Say at least who it is, or what they want", es: "Indica al menos quién es, o qué quiere" },
  nextStep: { en: "Next step", es: "Siguiente paso" },
  noStep: everyday.none,
  what: everyday.what,
  day: everyday.day,
  tomorrow: { en: "Tomorrow", es: "Mañana" },
  inAWeek: { en: "Next week", es: "La semana que viene" },
  photo: everyday.photo,
  takePhoto: { en: "Add a photo", es: "Añadir una foto" },
  removePhoto: { en: "Remove the photo", es: "Quitar la foto" },
  save: everyday.save,
  saved: { en: (title: string) => `${title} is captured`, es: (title: string) => `${title} está captado` },
  notKept: {
    en: "This device has no room to keep it. Free some, or write it down.",
    es: "No queda sitio en este dispositivo para guardarlo. Libera espacio o apúntalo.",
  },
  captured: { en: "Captured on this device", es: "Captado en este dispositivo" },
  nobodyYet: {
    en: "Whoever you capture stands here, with what still has to be sent.",
    es: "Aquí estará a quien captes, con lo que falta por enviar.",
  },
  allSent: { en: "All sent", es: "Todo enviado" },
  toSend: { en: (n: number) => `${n} to send`, es: (n: number) => `${n} por enviar` },
  toMend: { en: (n: number) => `${n} to look at`, es: (n: number) => `${n} por revisar` },
  offline: { en: "No network", es: "Sin red" },
  sent: everyday.sent,
  waits: everyday.waiting,
  underWay: everyday.isLeaving,
  refused: { en: "Refused", es: "Rechazado" },
  photosToSend: {
    en: (n: number) => `${leadCount(n, "photo", "photos")} to send`,
    es: (n: number) => `${leadCount(n, "foto", "fotos")} por enviar`,
  },
  signedOut: {
    en: "You are signed out. What you capture is kept here until you sign in.",
    es: "Has cerrado sesión. Lo que captes se guarda aquí hasta que vuelvas a entrar.",
  },
  signIn: { en: "Sign in again", es: "Volver a entrar" },
  keptHere: {
    en: "Without a network all is kept on this device and sent later, once each.",
    es: "Sin red, todo se guarda en este dispositivo y se envía después, una sola vez.",
  },
  mend: { en: "Mend", es: "Corregir" },
  mendTitle: { en: "Mend what was refused", es: "Corregir lo rechazado" },
  sendAgain: everyday.sendAgain,
  isUnderWay: {
    en: "It is being sent. Change the lead itself once it is there.",
    es: "Se está enviando. Cambia la iniciativa cuando haya llegado.",
  },
  discard: everyday.discard,
  discarded: { en: (title: string) => `${title} is thrown away`, es: (title: string) => `${title} se ha desechado` },
  openLead: { en: "Open the lead", es: "Abrir la iniciativa" },
  tryNow: everyday.tryAgain,
  close: everyday.close,
  more: everyday.more,
};
