import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const entryWords = {
  signInTitle: { en: "Sign in to Trato", es: "Entra en Trato" },
  email: terms.email,
  password: everyday.password,
  newPassword: everyday.newPassword,
  passwordHint: { en: "At least 8 characters", es: "Al menos 8 caracteres" },
  signIn: { en: "Sign in", es: "Entrar" },
  signInWithPasskey: { en: "Sign in with a passkey", es: "Entrar con una llave de acceso" },
  signInWith: { en: (label: string) => `Sign in with ${label}`, es: (label: string) => `Entrar con ${label}` },
  providerNeeded: {
    en: "This workspace is entered by the company's sign-in, below.",
    es: "En este espacio se entra con el acceso de la empresa, abajo.",
  },
  notIn: { en: "You are not in yet", es: "Todavía no has entrado" },
  connectTitle: { en: "Is this you?", es: "¿Eres tú?" },
  connectText: {
    en: (person: string, account: string) =>
      `Whoever signs in there as ${person} will come in here as ${account}, without a password.`,
    es: (person: string, account: string) =>
      `Quien entre allí como ${person} entrará aquí como ${account}, sin contraseña.`,
  },
  connect: { en: "Yes, connect", es: "Sí, conectar" },
  connectNot: { en: "No, leave it as it is", es: "No, dejarlo como está" },
  codeTitle: { en: "One more step", es: "Un paso más" },
  codeText: {
    en: "Type the code that the app on your phone shows.",
    es: "Escribe el código que muestra la aplicación de tu móvil.",
  },
  code: { en: "Code", es: "Código" },
  codeHint: {
    en: "Without your phone: one of your backup codes. Without both, ask an administrator.",
    es: "¿Sin el móvil? Usa un código de reserva. Si tampoco los tienes, pide ayuda a un administrador.",
  },
  forgot: { en: "Forgot your password?", es: "¿Has olvidado la contraseña?" },
  choosePassword: everyday.chooseNewPassword,
  forgotText: {
    en: "Tell us your e-mail address and you will get a link to choose a new one.",
    es: "Dinos tu correo y te enviaremos un enlace para elegir otra.",
  },
  sendLink: { en: "Send the link", es: "Enviar el enlace" },
  linkSent: {
    en: "If this address is known here, the link is on its way. It works for one hour. If it does not arrive, ask an administrator for it.",
    es: "Si esa dirección está registrada, el enlace va de camino. Sirve durante una hora. Si no te llega, pídeselo a un administrador.",
  },
  backToSignIn: { en: "Back to sign in", es: "Volver a la entrada" },
  otherLink: { en: "Ask for another link", es: "Pedir otro enlace" },
  revokeKeys: everyday.revokeKeys,
  revokeKeysHint: {
    en: "If somebody else may have got in: scripts and connected programs need new ones.",
    es: "Por si ha entrado otra persona: los programas conectados necesitarán otras.",
  },
  removePasskeys: everyday.removePasskeys,
  savePassword: { en: "Save the password", es: "Guardar la contraseña" },
  passwordSaved: {
    en: "Your password is changed. Sign in with the new one.",
    es: "Contraseña cambiada. Entra con la nueva.",
  },
  wasItYou: { en: "Was it you?", es: "¿Has sido tú?" },
  signInWas: {
    en: (device: string, when: string, address: string) => `Signed in on ${when} with ${device}, address ${address}.`,
    es: (device: string, when: string, address: string) => `Entrada del ${when} con ${device}, dirección ${address}.`,
  },
  notMeText: {
    en: "If it was somebody else, everybody is signed out of your account, you too, and you choose a new password.",
    es: "Si ha sido otra persona, se cerrarán todas las sesiones de tu cuenta, también las tuyas, y elegirás otra contraseña.",
  },
  notMe: everyday.notMe,
  wasMe: { en: "It was me", es: "He sido yo" },
  linkIncomplete: {
    en: "This link is not complete. Open it again from the e-mail, or ask for a new one.",
    es: "El enlace está incompleto. Ábrelo de nuevo desde el correo o pide otro.",
  },
  setupTitle: { en: "Set up Trato", es: "Prepara Trato" },
  setupText: {
    en: "A minute, and you can start selling. All of it can be changed later, except the currency.",
    es: "Un minuto y puedes empezar a vender. Todo se puede cambiar después, menos la moneda.",
  },
  setupCode: { en: "Setup code", es: "Código de instalación" },
  setupCodeHint: {
    en: "It stands in the address that Trato printed when it started: /setup?code=…",
    es: "Está en la dirección que Trato mostró al arrancar: /setup?code=…",
  },
  yourCompany: { en: "Your company", es: "Tu empresa" },
  companyName: { en: "Company name", es: "Nombre de la empresa" },
  country: everyday.country,
  currency: everyday.currency,
  timeZone: everyday.timeZone,
  language: everyday.language,
  you: { en: "You, the administrator", es: "Tú, quien administra" },
  yourName: everyday.yourName,
  create: { en: "Create the workspace", es: "Crear el espacio de trabajo" },
  creating: { en: "Creating the workspace…", es: "Creando el espacio de trabajo…" },
  sampleData: { en: "Begin with sample data", es: "Empezar con datos de ejemplo" },
  sampleDataHint: {
    en: "An invented company with contacts, a pipeline, orders and stock, to try things out.",
    es: "Una empresa inventada con contactos, oportunidades, pedidos y existencias, para probarlo todo.",
  },
  almostThere: { en: "Almost there…", es: "Ya casi está…" },
  invitationTitle: { en: (name: string) => `Join ${name}`, es: (name: string) => `Únete a ${name}` },
  invitationUseless: { en: "This invitation does not work", es: "Esta invitación no sirve" },
  invitationText: {
    en: (email: string) => `You were invited as ${email}. Choose how you will sign in.`,
    es: (email: string) => `Tienes una invitación como ${email}. Elige cómo vas a entrar.`,
  },
  invitationForAccount: {
    en: (email: string) => `You were invited as ${email}, who is known here already. Enter that account's password.`,
    es: (email: string) => `Tienes una invitación como ${email}, que ya tiene cuenta aquí. Escribe su contraseña.`,
  },
  join: { en: "Join", es: "Unirme" },
};
