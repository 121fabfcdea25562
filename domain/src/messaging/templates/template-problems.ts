import type { Phrases } from "../../words.ts";

const line = (details: Record<string, unknown>) => String(details["line"]);
const near = (details: Record<string, unknown>) => String(details["near"]);
const meantInEnglish = ({ meant }: Record<string, unknown>) =>
  typeof meant === "string" ? ` Did you mean ${meant}?` : "";
const meantInSpanish = ({ meant }: Record<string, unknown>) =>
  typeof meant === "string" ? ` ¿Querías decir ${meant}?` : "";

/** What is wrong with a template, at its line and near which words. */
export const templateRefusals = {
  "template.unknown_placeholder": {
    en: (d) => `Line ${line(d)}: there is no placeholder ${near(d)}.${meantInEnglish(d)}`,
    es: (d) => `Línea ${line(d)}: no hay ningún campo ${near(d)}.${meantInSpanish(d)}`,
  },
  "template.unclosed": {
    en: (d) => `Line ${line(d)}: what begins with ${near(d)} is not closed.`,
    es: (d) => `Línea ${line(d)}: no se cierra lo que empieza por ${near(d)}.`,
  },
  "template.unknown_tag": {
    en: (d) =>
      `Line ${line(d)}: ${near(d)} is not known here. There are if, unless, case and comment, each with its end.`,
    es: (d) => `Línea ${line(d)}: aquí no se conoce ${near(d)}. Hay if, unless, case y comment, cada uno con su final.`,
  },
  "template.unknown_filter": {
    en: (d) => `Line ${line(d)}: there is no filter ${near(d)}. There are default, upcase, downcase and capitalize.`,
    es: (d) => `Línea ${line(d)}: no hay ningún filtro ${near(d)}. Hay default, upcase, downcase y capitalize.`,
  },
  "template.unreadable": {
    en: (d) => `Line ${line(d)}: ${near(d)} cannot be read.`,
    es: (d) => `Línea ${line(d)}: no se entiende ${near(d)}.`,
  },
  "template.too_much": {
    en: "This takes too long to fill in. Make it shorter.",
    es: "Rellenarlo llevaría demasiado tiempo. Acórtalo.",
  },
  "template.name_taken": {
    en: ({ name }) => `There is a template called ${String(name)} already.`,
    es: ({ name }) => `Ya hay una plantilla llamada ${String(name)}.`,
  },
  "template.not_all": {
    en: "The templates are other ones meanwhile. Look at them again.",
    es: "Mientras tanto han cambiado las plantillas. Vuelve a mirarlas.",
  },
} satisfies Phrases;

/** What may be wrong with the text itself. */
export const templateProblems = [
  "template.unknown_placeholder",
  "template.unclosed",
  "template.unknown_tag",
  "template.unknown_filter",
  "template.unreadable",
  "template.too_much",
] as const satisfies readonly (keyof typeof templateRefusals)[];
