import type { Phrases } from "../../words.ts";

/** Refusals of units, exchange rates and price lists. */
export const priceRefusals = {
  "unit.invalid": {
    en: "A unit needs a ratio and a rounding greater than zero; the reference unit has the ratio 1.",
    es: "Una unidad necesita una proporción y un redondeo mayores que cero; la de referencia tiene la proporción 1.",
  },
  "rate.invalid": {
    en: "Write an exchange rate greater than zero, with up to 12 decimals.",
    es: "Escribe un tipo de cambio mayor que cero, con 12 decimales como máximo.",
  },
  "rate.missing": {
    en: (d) => `There is no exchange rate for ${String(d["currency"])} on ${String(d["day"])}. Enter one first.`,
    es: (d) => `No hay tipo de cambio de ${String(d["currency"])} para el ${String(d["day"])}. Introdúcelo primero.`,
  },
  "price.on_hidden_cost": {
    en: "This price rests on a cost that your role does not see; it is made when the line is kept.",
    es: "Este precio se basa en un coste que tu rol no ve; se calcula al guardar la línea.",
  },
  "category.unknown": { en: "That category does not exist.", es: "Esa categoría no existe." },
  "category.inside_itself": {
    en: "A category cannot stand inside itself.",
    es: "Una categoría no puede estar dentro de sí misma.",
  },
  "price_rule.ends_before_start": {
    en: "The rule must end after it starts.",
    es: "La regla tiene que terminar después de empezar.",
  },
  "price_rule.margins_reversed": {
    en: "The least margin is above the greatest.",
    es: "El margen mínimo es mayor que el máximo.",
  },
  "price_rule.step_not_positive": {
    en: "Round to a step greater than zero, or do not round.",
    es: "Redondea a un múltiplo mayor que cero, o no redondees.",
  },
  "price_list.unknown": { en: "That price list does not exist.", es: "Esa tarifa no existe." },
  "price_list.based_on_itself": {
    en: "A price list cannot be based on itself, not even through others.",
    es: "Una tarifa no puede basarse en sí misma, tampoco a través de otras.",
  },
  "price_list.too_deep": {
    en: "Too many price lists are based on each other.",
    es: "Hay demasiadas tarifas basadas unas en otras.",
  },
} satisfies Phrases;
