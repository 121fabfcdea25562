import { everyday } from "@trato/domain/everyday.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { productFields } from "@trato/domain/products/fields.ts";

export const relatedWords = {
  ...labelsOf(productFields),
  title: { en: "Goes with it", es: "Se vende con" },
  about: {
    en: "Offered in quotations: options when it is added, accessories besides, replacements when it cannot be had.",
    es: "Se ofrece en los presupuestos: opciones al añadirlo, accesorios además y sustitutos cuando no hay.",
  },
  archived: everyday.archived,
  removeOf: everyday.removeOf,
  removed: {
    en: (name: string) => `${name} is no longer offered with it`,
    es: (name: string) => `${name} ya no se ofrece con él`,
  },
};
