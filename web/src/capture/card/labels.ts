import { everyday } from "@trato/domain/everyday.ts";

export const cardWords = {
  nobodyInFile: { en: "There is nobody in this file", es: "En este archivo no hay nadie" },
  check: { en: "Is this right?", es: "¿Está bien?" },
  isRight: everyday.yes,
  isRightOf: { en: (name: string) => `${name}: yes, it is right`, es: (name: string) => `${name}: sí, está bien` },
  unread: { en: "Not read. Is it on the card?", es: "No se ha leído. ¿Está en la tarjeta?" },
  no: everyday.no,
  isNotThere: { en: (name: string) => `${name}: no, it is not there`, es: (name: string) => `${name}: no, no está` },
  photo: { en: "Photo of a card or badge", es: "Foto de tarjeta o acreditación" },
  choose: { en: "Cards or contact files", es: "Tarjetas o archivos de contacto" },
  photoInShort: everyday.photo,
  filesInShort: everyday.files,
  hint: {
    en: "A picture of a card is read on this device, and nothing of it leaves it before you save.",
    es: "La imagen de una tarjeta se lee en este dispositivo, y nada sale de él antes de guardar.",
  },
  reading: { en: "Reading the card…", es: "Leyendo la tarjeta…" },
  failed: { en: "This picture could not be read", es: "No se ha podido leer esta imagen" },
  notReady: {
    en: "What reads cards could not be loaded. Try again with network.",
    es: "No se ha podido cargar el lector de tarjetas. Inténtalo de nuevo con conexión.",
  },
  card: { en: "The card", es: "La tarjeta" },
  wordsGoTo: { en: "A word you tap goes to", es: "La palabra que toques va a" },
  keepPhoto: { en: "Keep the picture with the lead", es: "Guardar la imagen con la iniciativa" },
  fileName: { en: "Business card", es: "Tarjeta de visita" },
};
