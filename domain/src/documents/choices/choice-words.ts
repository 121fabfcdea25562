import type { Words } from "../../words.ts";

/** What is said of lines that do not count. */
export const choiceWords = {
  option: { en: "Option", es: "Opción" },
  options: { en: "Options, not included in the total", es: "Opciones, no incluidas en el total" },
  alternative: { en: "Alternative", es: "Alternativa" },
  alternatives: { en: "Alternatives, not included in the total", es: "Alternativas, no incluidas en el total" },
  insteadOf: { en: (name: string) => `Instead of ${name}`, es: (name: string) => `En lugar de ${name}` },
  /** How many of a line the customer may have. */
  fromTo: {
    en: (least: string, most: string) => `${least} to ${most}`,
    es: (least: string, most: string) => `de ${least} a ${most}`,
  },
  atLeast: { en: (least: string) => `${least} or more`, es: (least: string) => `${least} o más` },
} satisfies Words;
