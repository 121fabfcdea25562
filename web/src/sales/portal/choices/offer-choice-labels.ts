import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";
import { everyday } from "@trato/domain/everyday.ts";

export const offerChoiceWords = {
  choose: { en: "Which one you want", es: "Cuál prefieres" },
  options: { en: "Add to your order", es: "Añade a tu pedido" },
  add: everyday.add,
  added: { en: "Added", es: "Añadido" },
  addedNamed: { en: (name: string) => `Added: ${name}`, es: (name: string) => `Añadido: ${name}` },
  addNamed: everyday.addNamed,
  fewer: { en: (name: string) => `Fewer: ${name}`, es: (name: string) => `Menos: ${name}` },
  more: { en: (name: string) => `More: ${name}`, es: (name: string) => `Más: ${name}` },
  quantityOf: { en: (name: string) => `Quantity: ${name}`, es: (name: string) => `Cantidad: ${name}` },
  wholeWith: { en: (total: string) => `In all ${total}`, es: (total: string) => `En total ${total}` },
  asOffered: {
    en: "The PDF shows the quotation as it was sent.",
    es: "El PDF muestra el presupuesto tal como se envió.",
  },
  fromTo: choiceWords.fromTo,
  atLeast: choiceWords.atLeast,
};
