import type { Phrases } from "../../words.ts";

export const packagingRefusals = {
  "packaging.name_twice": {
    en: (d) => `There are two packagings called ${String(d["name"])}.`,
    es: (d) => `Hay dos embalajes llamados ${String(d["name"])}.`,
  },
  "packaging.without_quantity": {
    en: (d) => `Say how much is in ${String(d["name"])}: more than nothing, in the product's unit.`,
    es: (d) => `Indica cuánto contiene ${String(d["name"])}: más que cero, en la unidad del producto.`,
  },
} satisfies Phrases;
