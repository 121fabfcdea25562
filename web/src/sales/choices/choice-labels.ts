import { choiceWords } from "@trato/domain/documents/choices/choice-words.ts";

export const lineChoiceWords = {
  ...choiceWords,
  makeOption: { en: "Offer it as an option", es: "Ofrecer como opción" },
  addAlternative: { en: "Add an alternative", es: "Añadir una alternativa" },
  countIt: { en: "Include it", es: "Incluirla" },
  chooseIt: { en: "Choose this one", es: "Elegir esta" },
};
