import { everyday } from "@trato/domain/everyday.ts";

export const scanWords = {
  scan: { en: "Scan a code", es: "Escanear un código" },
  scanInShort: { en: "Scan", es: "Escanear" },
  about: {
    en: "Hold the QR code of the card or badge before the camera.",
    es: "Pon el código QR de la tarjeta o acreditación delante de la cámara.",
  },
  asking: { en: "Waiting for the camera…", es: "Esperando a la cámara…" },
  found: { en: (name: string) => `Read: ${name}`, es: (name: string) => `Leído: ${name}` },
  nobody: {
    en: "This code tells of nobody. Try another.",
    es: "Este código no habla de nadie. Prueba con otro.",
  },
  refused: {
    en: "The browser does not allow the camera here. Allow it in the browser's settings of this page, or take a photo of the code.",
    es: "El navegador no permite usar la cámara aquí. Permítela en los ajustes del navegador para esta página o haz una foto del código.",
  },
  missing: {
    en: "There is no camera that can be used now. Take a photo of the code, or choose one.",
    es: "No hay ninguna cámara que se pueda usar ahora. Haz una foto del código o elige una.",
  },
  photoInstead: { en: "Take a photo instead", es: "Hacer una foto en su lugar" },
  view: { en: "What the camera sees", es: "Lo que ve la cámara" },
  close: everyday.close,
};
