import type { Phrases } from "../../words.ts";

/** Why a price list or one of its rules may not be so. */
export const priceListRefusals = {
  "price_list.name_taken": {
    en: (d) => `There is already a price list called ${String(d["name"])}.`,
    es: (d) => `Ya hay una tarifa que se llama ${String(d["name"])}.`,
  },
  "price_list.in_circle": {
    en: (d) => `These price lists would be based on each other: ${String(d["names"])}.`,
    es: (d) => `Estas tarifas se basarían unas en otras: ${String(d["names"])}.`,
  },
  "price_list.has_rules": {
    en: "The list has rules already, whose prices are in its currency. Make another list for another currency.",
    es: "La tarifa ya tiene reglas, con precios en su moneda. Haz otra tarifa para otra moneda.",
  },
  "price_rule.two_targets": {
    en: "A rule is for one product, for a family or for a category, not for several of these.",
    es: "Una regla es para un producto, para una familia o para una categoría, no para varios a la vez.",
  },
  "price_example.too_many": {
    en: (d) => `A price list takes ${String(d["most"])} examples. Delete one first.`,
    es: (d) => `Una tarifa admite ${String(d["most"])} ejemplos. Elimina uno antes.`,
  },
  "price_example.price_missing": {
    en: "Write the price that is expected: nobody can pay this now.",
    es: "Escribe el precio que esperas: ahora mismo no hay ninguno.",
  },
  "price_rule.price_missing": { en: "Write the price.", es: "Escribe el precio." },
  "price_rule.list_missing": {
    en: "Choose the price list that it starts from.",
    es: "Elige la tarifa de la que parte.",
  },
} satisfies Phrases;
