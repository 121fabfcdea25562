import { everyday } from "../../everyday.ts";
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
  "rate.own_currency": {
    en: (d) => `${String(d["currency"])} is the company's own currency: it needs no rate.`,
    es: (d) => `${String(d["currency"])} es la moneda de la empresa: no necesita tipo de cambio.`,
  },
  "rate.day_taken": {
    en: (d) => `There is a rate for ${String(d["currency"])} on ${String(d["day"])} already. Edit that one.`,
    es: (d) => `Ya hay un tipo de cambio de ${String(d["currency"])} para el ${String(d["day"])}. Edita ese.`,
  },
  "rates_file.unknown": {
    en: "This is not the European Central Bank's file of rates. Give it as XML or CSV, unpacked.",
    es: "Este no es el archivo de tipos del Banco Central Europeo. Dalo como XML o CSV, sin comprimir.",
  },
  "rates_file.wrong": {
    en: (d) => `One line of the file cannot be read: “${String(d["line"])}”.`,
    es: (d) => `Hay una línea del archivo que no se puede leer: «${String(d["line"])}».`,
  },
  "rates_file.not_this_currency": {
    en: (d) => `The file says nothing of ${String(d["currency"])}, the company's own currency.`,
    es: (d) => `El archivo no dice nada de ${String(d["currency"])}, la moneda de la empresa.`,
  },
  "rates_address.invalid": everyday.writeHttps,
  "rates_address.inside": {
    en: "That address is not on the internet but inside the company's network, where Trato does not ask.",
    es: "Esa dirección no está en internet, sino dentro de la red de la empresa, donde Trato no pregunta.",
  },
  "rates_address.none": {
    en: "Say first at which address the bank is asked.",
    es: "Di primero en qué dirección se pregunta al banco.",
  },
  "rates_address.unreachable": {
    en: (d) => `Nobody answers at that address: ${String(d["said"])}.`,
    es: (d) => `Nadie responde en esa dirección: ${String(d["said"])}.`,
  },
  "rates_address.refused": {
    en: (d) => `The address answers with ${String(d["status"])}, not with a file.`,
    es: (d) => `La dirección responde con ${String(d["status"])}, no con un archivo.`,
  },
  "rates_address.too_much": {
    en: "The address answers with more than any file of rates holds.",
    es: "La dirección responde con más de lo que contiene cualquier archivo de tipos.",
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
