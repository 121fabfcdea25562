import type { Phrases } from "../../words.ts";

export const familyRefusals = {
  "attribute.name_taken": {
    en: (d) => `There is already an attribute called ${String(d["name"])}.`,
    es: (d) => `Ya hay un atributo que se llama ${String(d["name"])}.`,
  },
  "attribute.value_twice": {
    en: (d) => `${String(d["value"])} is there twice.`,
    es: (d) => `${String(d["value"])} aparece dos veces.`,
  },
  "attribute.in_use": {
    en: (d) => `The family ${String(d["family"])} counts on it.`,
    es: (d) => `La familia ${String(d["family"])} depende de él.`,
  },
  "family.already": {
    en: (d) => `${String(d["product"])} is already a variant of a family.`,
    es: (d) => `${String(d["product"])} ya es una variante de una familia.`,
  },
  "family.attribute_twice": {
    en: "An attribute stands there twice.",
    es: "Un atributo aparece dos veces.",
  },
  "family.value_twice": { en: "A value stands there twice.", es: "Un valor aparece dos veces." },
  "family.exclusion_wrong": {
    en: "What cannot be combined are two values of two attributes of the family.",
    es: "Lo que no se puede combinar son dos valores de dos atributos de la familia.",
  },
  "family.attributes_fixed": {
    en: "The attributes that a family has stay, and in their order: its variants differ by them. New ones come behind them.",
    es: "Los atributos de una familia se quedan, y en su orden: sus variantes se distinguen por ellos. Los nuevos van detrás.",
  },
  "family.variant_left": {
    en: (d) => `${String(d["product"])} could no longer be chosen: archive it first.`,
    es: (d) => `${String(d["product"])} ya no se podría elegir: archívalo antes.`,
  },
  "family.has_variants": {
    en: "Other variants were made of it: archive them instead.",
    es: "Ya tiene otras variantes: archívalas en su lugar.",
  },
  "family.in_price_list": {
    en: (d) => `The price list ${String(d["list"])} has a rule for all its variants: delete that first.`,
    es: (d) => `La tarifa ${String(d["list"])} tiene una regla para todas sus variantes: elimínala antes.`,
  },
  "variant.there_already": {
    en: (d) => `${String(d["product"])} has these values already.`,
    es: (d) => `${String(d["product"])} ya tiene esos valores.`,
  },
  "variant.value_missing": {
    en: (d) => `Choose: ${String(d["attribute"])}.`,
    es: (d) => `Elige: ${String(d["attribute"])}.`,
  },
  "variant.one_value_each": {
    en: (d) => `Choose only one: ${String(d["attribute"])}.`,
    es: (d) => `Elige solo uno: ${String(d["attribute"])}.`,
  },
  "variant.value_unknown": {
    en: "One of the values is not offered.",
    es: "Alguno de los valores no se ofrece.",
  },
  "variant.excluded": {
    en: (d) => `${String(d["one"])} cannot be combined with ${String(d["other"])}.`,
    es: (d) => `${String(d["one"])} no se puede combinar con ${String(d["other"])}.`,
  },
} satisfies Phrases;
