import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const kioskWords = {
  kiosk: { en: "Let visitors type", es: "Que escriban los visitantes" },
  kioskText: {
    en: "The whole screen becomes a form for visitors, and everything else of Trato stays closed until you type this code.",
    es: "Toda la pantalla pasa a ser un formulario para visitantes, y el resto de Trato queda cerrado hasta que escribas este código.",
  },
  noConsent: {
    en: "This trade show has no text to agree to. It can be written in its settings.",
    es: "Esta feria no tiene texto de consentimiento. Se escribe en sus ajustes.",
  },
  code: { en: "Code to come back (4 to 12 digits)", es: "Código para volver (de 4 a 12 cifras)" },
  codeShape: { en: "4 to 12 digits", es: "De 4 a 12 cifras" },
  begin: everyday.begin,
  back: everyday.back,
  leave: { en: "For the team", es: "Para el equipo" },
  leaveText: {
    en: "Type the code with which this began.",
    es: "Escribe el código con el que empezó.",
  },
  yourCode: { en: "Your code", es: "Tu código" },
  open: { en: "Back to Trato", es: "Volver a Trato" },
  wrongCode: { en: "This is not the code", es: "No es ese código" },
  wait: {
    en: (seconds: number) => `Too many wrong codes. Wait ${seconds} s.`,
    es: (seconds: number) => `Demasiados códigos erróneos. Espera ${seconds} s.`,
  },
  forgotten: { en: "Forgotten: sign out", es: "Lo he olvidado: cerrar sesión" },
  forgottenText: {
    en: "Signing out needs a network. Whatever waits here is kept, and sent when you sign in again.",
    es: "Para cerrar sesión hace falta red. Lo que espera aquí se conserva y se envía cuando vuelvas a entrar.",
  },
  welcome: { en: "Leave us your details", es: "Déjanos tus datos" },
  contactName: everyday.yourName,
  companyName: terms.company,
  email: terms.email,
  phone: everyday.phone,
  description: { en: "What are you interested in?", es: "¿Qué te interesa?" },
  sayName: { en: "Tell us your name", es: "Dinos tu nombre" },
  sayReach: {
    en: "An e-mail or a telephone, so that we can reach you",
    es: "Un correo o un teléfono, para poder contactarte",
  },
  agree: { en: "Tick that you agree", es: "Marca que estás de acuerdo" },
  send: everyday.send,
  thanks: { en: (name: string) => `Thank you, ${name}!`, es: (name: string) => `¡Gracias, ${name}!` },
  thanksText: { en: "We will be in touch.", es: "Nos pondremos en contacto contigo." },
  next: { en: "Next visitor", es: "Siguiente visitante" },
  stillHere: { en: "Are you still there?", es: "¿Sigues ahí?" },
  stillHereText: {
    en: "What you have typed is about to be cleared.",
    es: "Lo que has escrito está a punto de borrarse.",
  },
  goOn: { en: "I am still here", es: "Sigo aquí" },
  language: everyday.language,
  notKept: {
    en: "This could not be kept. Please tell somebody of the team.",
    es: "No se ha podido guardar. Avisa a alguien del equipo.",
  },
};
