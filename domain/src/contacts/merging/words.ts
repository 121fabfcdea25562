import type { Phrases } from "../../words.ts";

/** Why records cannot be merged, or not be separated again. */
export const mergeRefusals = {
  "merge.too_few": {
    en: "Choose at least two different records to merge.",
    es: "Elige al menos dos registros distintos para fusionarlos.",
  },
  "merge.kinds_differ": {
    en: "Companies are merged with companies, and people with people.",
    es: "Se fusionan empresas con empresas y personas con personas.",
  },
  "merge.not_among": {
    en: "That record is not among those that are merged, or its value cannot be taken.",
    es: "Ese registro no está entre los que se fusionan, o su valor no se puede tomar.",
  },
  "merge.back_to_lead": {
    en: "One of them is an opportunity already: what is merged is one, too. Choose the stage of an opportunity.",
    es: "Una de ellas ya es una oportunidad, así que el resultado también lo será. Elige la etapa de una oportunidad.",
  },
  "merge.undone": { en: "This merge was undone already.", es: "Esta fusión ya se deshizo." },
  "merge.too_late": {
    en: (d) => `A merge can be undone for ${String(d["days"])} days. These are over.`,
    es: (d) => `Una fusión se puede deshacer durante ${String(d["days"])} días, que ya han pasado.`,
  },
  "merge.merged_again": {
    en: "It was merged into another one meanwhile. Undo that merge first.",
    es: "Después se fusionó con otro. Deshaz antes esa fusión.",
  },
} satisfies Phrases;
