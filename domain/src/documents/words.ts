import type { Phrases } from "../words.ts";

const said = (value: unknown): string => String(value);
const comma = (value: unknown): string => said(value).replace(".", ",");

export const documentRefusals = {
  "document.too_many_lines": {
    en: (d) => `A document has at most ${String(d["most"])} lines: this would be ${String(d["lines"])}.`,
    es: (d) => `Un documento tiene como mucho ${String(d["most"])} líneas: con esto serían ${String(d["lines"])}.`,
  },
  "choice.not_offered": { en: "This is not offered to choose.", es: "Esto no se ofrece para elegir." },
  "choice.one_of_each": {
    en: "Of alternatives only one can be chosen.",
    es: "De las alternativas solo se puede elegir una.",
  },
  "choice.quantity_fixed": { en: "This quantity cannot be changed.", es: "Esta cantidad no se puede cambiar." },
  "choice.quantity_outside": {
    en: ({ least, most }) => (most === null ? `At least ${said(least)}.` : `Between ${said(least)} and ${said(most)}.`),
    es: ({ least, most }) =>
      most === null ? `Como mínimo ${comma(least)}.` : `Entre ${comma(least)} y ${comma(most)}.`,
  },
  "choice.total_missing": {
    en: "Say what it comes to with what was chosen.",
    es: "Indica a cuánto asciende con lo elegido.",
  },
  "choice.other_total": {
    en: "It comes to another amount now. Look at it again before you accept.",
    es: "El importe es otro ahora. Vuelve a mirarlo antes de aceptar.",
  },
} satisfies Phrases;
