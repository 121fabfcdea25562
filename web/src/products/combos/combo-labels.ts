import { everyday } from "@trato/domain/everyday.ts";
import { productWords } from "../labels.ts";

export const comboWords = {
  title: everyday.choices,
  about: {
    en: "A combo is sold at one price; of each choice one product is picked on the line.",
    es: "Un combo se vende a un solo precio; de cada elección se elige un producto en la línea.",
  },
  addChoice: { en: "Add a choice", es: "Añadir una elección" },
  choiceNumber: { en: (n: string) => `Choice ${n}`, es: (n: string) => `Elección ${n}` },
  choiceName: { en: "Name of the choice", es: "Nombre de la elección" },
  quantityOf: everyday.quantityOf,
  addItem: { en: (choice: string) => `Add to ${choice}`, es: (choice: string) => `Añadir a ${choice}` },
  extraOf: { en: (name: string) => `Extra price of ${name}`, es: (name: string) => `Suplemento de ${name}` },
  removeOf: everyday.removeOf,
  removed: {
    en: (name: string) => `${name} can no longer be picked`,
    es: (name: string) => `${name} ya no se puede elegir`,
  },
  archived: everyday.archived,
  comboOf: { en: "It can be picked in", es: "Se puede elegir en" },
  pick: { en: (name: string) => `Choose in ${name}`, es: (name: string) => `Elegir en ${name}` },
  choose: everyday.choose,
  picked: everyday.picked,
  notSold: productWords.notSoldBecause,
};
