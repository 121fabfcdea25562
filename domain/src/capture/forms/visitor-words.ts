import { everyday } from "../../everyday.ts";
import type { Words } from "../../words.ts";

/** What a form says to its visitors. */
export const visitorWords = {
  optional: { en: "optional", es: "opcional" },
  choose: { en: "Choose…", es: "Elige…" },
  yes: everyday.yes,
  problems: {
    en: (n: number) => (n === 1 ? "One answer needs another look" : `${n} answers need another look`),
    es: (n: number) => (n === 1 ? "Hay una respuesta que revisar" : `Hay ${n} respuestas que revisar`),
  },
  missing: { en: "Please fill this in.", es: "Rellena este campo." },
  wrong: { en: "This cannot be kept as it is written.", es: "Así escrito no se puede guardar." },
  wrongEmail: {
    en: "Write an e-mail address, as ana@example.com.",
    es: "Escribe una dirección de correo, como ana@example.com.",
  },
  chooseOne: { en: "Choose one of the answers.", es: "Elige una de las respuestas." },
  agree: { en: "Please agree to this to go on.", es: "Acepta esto para poder continuar." },
  nothing: { en: "Please write something before sending.", es: "Escribe algo antes de enviar." },
  tooManyFiles: { en: "These are too many files.", es: "Son demasiados archivos." },
  fileTooLarge: { en: "One of these files is too large.", es: "Uno de estos archivos es demasiado grande." },
  wrongFile: { en: "Files of this kind are not taken here.", es: "Aquí no se admiten archivos de este tipo." },
  notAFile: {
    en: "Files come with the form itself, as multipart/form-data.",
    es: "Los archivos llegan con el propio formulario, como multipart/form-data.",
  },
  files: {
    en: ({ most, megabytes }: { most: number; megabytes: number }) =>
      most === 1 ? `One file of up to ${megabytes} MB` : `Up to ${most} files of ${megabytes} MB each`,
    es: ({ most, megabytes }: { most: number; megabytes: number }) =>
      most === 1 ? `Un archivo de hasta ${megabytes} MB` : `Hasta ${most} archivos de ${megabytes} MB cada uno`,
  },
  filesAgain: { en: "Please choose them again.", es: "Vuelve a elegirlos." },
  tooLarge: { en: "This is too much", es: "Esto es demasiado" },
  tooLargeText: {
    en: "Nothing was sent. Please go back and send fewer or smaller files.",
    es: "No se ha enviado nada. Vuelve atrás y envía menos archivos o más pequeños.",
  },
  trap: { en: "Leave this field empty", es: "Deja este campo vacío" },
  proof: { en: "I am not a machine", es: "No soy una máquina" },
  proving: { en: "Your device is checking it…", es: "Tu dispositivo lo está comprobando…" },
  proven: { en: "Checked: you are not a machine", es: "Comprobado: no eres una máquina" },
  unproven: {
    en: "It could not be checked. You can send the form all the same.",
    es: "No se ha podido comprobar. Puedes enviar el formulario igualmente.",
  },
  thanks: { en: "Thank you!", es: "¡Gracias!" },
  received: { en: "It has been received.", es: "Se ha recibido." },
  goOn: everyday.goOn,
  closed: { en: "This form is closed", es: "Este formulario está cerrado" },
  closedText: {
    en: "It is not filled in any more. Please get in touch in another way.",
    es: "Ya no se puede rellenar. Ponte en contacto de otra manera.",
  },
  unknown: { en: "There is no form here", es: "Aquí no hay ningún formulario" },
  unknownText: {
    en: "The address may be written wrongly.",
    es: "Puede que la dirección esté mal escrita.",
  },
  tooMany: { en: "Too many at once", es: "Demasiados a la vez" },
  tooManyText: {
    en: (minutes: number) =>
      `Nothing was sent. Please wait ${minutes === 1 ? "a minute" : `${minutes} minutes`}, go back and send it again.`,
    es: (minutes: number) =>
      `No se ha enviado nada. Espera ${minutes === 1 ? "un minuto" : `${minutes} minutos`}, vuelve atrás y envíalo otra vez.`,
  },
  failed: { en: "It could not be sent", es: "No se ha podido enviar" },
  failedText: {
    en: "Please go back and try again in a while.",
    es: "Vuelve atrás e inténtalo dentro de un rato.",
  },
  page: everyday.page,
  referrer: { en: "Came from", es: "Venía de" },
  term: { en: "Searched for", es: "Buscaba" },
  content: { en: "Advertisement", es: "Anuncio" },
} as const satisfies Words;
