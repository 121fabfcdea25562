import { everyday } from "@trato/domain/everyday.ts";

export const suggestionWords = {
  title: { en: "Suggestions", es: "Sugerencias" },
  optional: { en: (name: string) => `With ${name}:`, es: (name: string) => `Con ${name}:` },
  accessory: { en: (name: string) => `${name} also needs:`, es: (name: string) => `Para ${name}:` },
  outOfStock: {
    en: (name: string) => `There is not enough of ${name}. Instead:`,
    es: (name: string) => `No hay suficiente de ${name}. En su lugar:`,
  },
  outOfUse: {
    en: (name: string) => `${name} is no longer sold. Instead:`,
    es: (name: string) => `${name} ya no se vende. En su lugar:`,
  },
  add: everyday.addNamed,
  replaceBy: { en: (name: string) => `Replace by ${name}`, es: (name: string) => `Sustituir por ${name}` },
  replaced: { en: (name: string) => `Replaced by ${name}`, es: (name: string) => `Sustituido por ${name}` },
};
