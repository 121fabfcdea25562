import { everyday } from "@trato/domain/everyday.ts";

export const signInWords = {
  title: { en: "Recent sign-ins", es: "Últimas entradas" },
  text: {
    en: "When, with what and from where somebody signed in as you. They are kept for half a year. A new device is told to you by mail.",
    es: "Cuándo, con qué y desde dónde se ha entrado con tu cuenta. Se guardan medio año. De un dispositivo nuevo te avisamos por correo.",
  },
  byPasskey: { en: "with a passkey", es: "con una llave de acceso" },
  byProvider: { en: "with the company's sign-in", es: "con el acceso de la empresa" },
  here: {
    en: (address: string) => `${address}, your current network`,
    es: (address: string) => `${address}, tu red actual`,
  },
  within: {
    en: (address: string) => `${address}, an internal network`,
    es: (address: string) => `${address}, una red interna`,
  },
  thisDevice: everyday.thisDevice,
  newDevice: { en: "New device", es: "Dispositivo nuevo" },
  denied: { en: "Not you", es: "No has sido tú" },
  notMe: everyday.notMe,
  notMeOf: {
    en: (device: string, when: string) => `It was not me: ${device}, ${when}`,
    es: (device: string, when: string) => `No he sido yo: ${device}, ${when}`,
  },
  notMeText: {
    en: "Every other device is signed out at once, and passkeys added since are removed. Then choose a new password, since somebody knows this one.",
    es: "Se cerrará la sesión de los demás dispositivos y se quitarán las llaves de acceso añadidas desde entonces. Después elige otra contraseña: alguien conoce esta.",
  },
  signOthersOut: { en: "Sign the others out", es: "Cerrar las demás sesiones" },
  choosePassword: everyday.chooseNewPassword,
  othersOut: { en: "The other devices are signed out.", es: "Las demás sesiones están cerradas." },
  showAll: everyday.showAll,
};
