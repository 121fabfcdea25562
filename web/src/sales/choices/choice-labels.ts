import { everyday } from "@trato/domain/everyday.ts";
import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";

export const lineChoiceWords = {
  ...choiceWords,
  makeOption: { en: "Offer it as an option", es: "Ofrecer como opción" },
  addAlternative: { en: "Add an alternative", es: "Añadir una alternativa" },
  countIt: { en: "Include it", es: "Incluirla" },
  letChoose: { en: "Let the customer change the quantity", es: "Dejar que el cliente cambie la cantidad" },
  customerChooses: {
    en: (bounds: string) => `Customer chooses: ${bounds}`,
    es: (bounds: string) => `Elige el cliente: ${bounds}`,
  },
  customersQuantity: { en: "Quantity for the customer to choose", es: "Cantidad que elige el cliente" },
  customersQuantityAbout: {
    en: "On their page they may have this many, at the price that you offer.",
    es: "En su página puede pedir entre estas cantidades, al precio que le ofreces.",
  },
  least: everyday.atLeast,
  most: everyday.atMost,
  noMost: { en: "no limit", es: "sin límite" },
  keep: everyday.save,
  quantityOurs: { en: "Quantity stays fixed", es: "Dejar fija la cantidad" },
  chooseIt: { en: "Choose this one", es: "Elegir esta" },
};
