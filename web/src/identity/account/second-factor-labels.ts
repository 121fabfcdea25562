import { everyday } from "@trato/domain/everyday.ts";

export const secondFactorWords = {
  title: { en: "Sign in with a code", es: "Entrar con código" },
  text: {
    en: "An app on your phone shows a code that is asked for after the password. Who knows your password alone stays out.",
    es: "Una aplicación de tu móvil muestra un código que se pide tras la contraseña. Quien solo sepa tu contraseña no entra.",
  },
  isOff: { en: "Only your password is asked for.", es: "Solo se pide la contraseña." },
  isOn: { en: "Password and code are asked for.", es: "Se piden la contraseña y un código." },
  left: {
    en: (count: number) => `${count} of 10 backup codes left`,
    es: (count: number) => `Quedan ${count} de 10 códigos de reserva`,
  },
  switchOn: { en: "Switch on", es: "Activar" },
  switchOff: { en: "Sign in without a code", es: "Entrar sin código" },
  switchOffText: {
    en: "From then on your password alone signs you in.",
    es: "A partir de entonces entrarás solo con la contraseña.",
  },
  switchedOff: { en: "No code is asked for any more", es: "Ya no se pide código" },
  password: everyday.password,
  passwordText: {
    en: "First your password, to be sure that it is you.",
    es: "Primero tu contraseña, para saber que eres tú.",
  },
  next: everyday.goOn,
  scanTitle: { en: "Scan this with your app", es: "Escanea esto con tu aplicación" },
  scanText: {
    en: "With any app for one-time codes: Aegis, Google Authenticator, 1Password, Bitwarden…",
    es: "Con cualquier aplicación de códigos de un solo uso: Aegis, Google Authenticator, 1Password, Bitwarden…",
  },
  qrCode: { en: "Code to scan", es: "Código para escanear" },
  secret: { en: "Or type this key into it", es: "O escribe en ella esta clave" },
  code: { en: "Code that the app shows", es: "Código que muestra la aplicación" },
  newCodes: { en: "New backup codes", es: "Nuevos códigos de reserva" },
  newCodesText: { en: "The former ones work no more.", es: "Los anteriores dejarán de valer." },
  codesTitle: { en: "Your backup codes", es: "Tus códigos de reserva" },
  codesText: {
    en: "Each signs you in once when the phone is lost. Print them or keep them where the phone is not: they are shown this once.",
    es: "Cada uno sirve para entrar una vez si pierdes el móvil. Imprímelos o guárdalos donde no esté el móvil: no se vuelven a mostrar.",
  },
  copy: { en: "Copy all", es: "Copiar todos" },
  done: everyday.ready,
};
