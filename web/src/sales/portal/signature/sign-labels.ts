import { portalWords } from "../../labels.ts";

export const signWords = {
  title: portalWords.acceptTitle,
  accept: portalWords.accept,
  yourName: portalWords.yourName,
  ways: { en: "How to sign", es: "Cómo firmar" },
  drawn: { en: "Draw", es: "Dibujar" },
  typed: { en: "Type", es: "Escribir" },
  code: { en: "Code by mail", es: "Código por correo" },
  drawHere: { en: "Sign here with your finger or the mouse", es: "Firma aquí con el dedo o el ratón" },
  clear: { en: "Draw again", es: "Dibujar de nuevo" },
  asTyped: { en: "Your name, as you type it, is your signature.", es: "Tu nombre, tal como lo escribas, es tu firma." },
  sendCode: { en: "Send me a code", es: "Enviarme un código" },
  sendAnother: { en: "Send another one", es: "Enviar otro" },
  codeGoesTo: {
    en: (to: string) => `It goes to ${to}, where this quotation went.`,
    es: (to: string) => `Llega a ${to}, adonde fue este presupuesto.`,
  },
  codeSent: {
    en: (to: string) => `Sent to ${to}. It holds for ten minutes.`,
    es: (to: string) => `Enviado a ${to}. Vale diez minutos.`,
  },
  theCode: { en: "Six digits", es: "Seis cifras" },
  kept: {
    en: "Your signature is kept with this version, the time and your internet address.",
    es: "Tu firma se guarda con esta versión, la hora y tu dirección de internet.",
  },
};
