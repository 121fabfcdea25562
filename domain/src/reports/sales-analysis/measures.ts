import { everyday } from "../../everyday.ts";
import type { Field } from "../../fields/field.ts";
import { called } from "../../fields/field.ts";
import { terms } from "../../terms.ts";

/**
 * What is measured of a group: amounts in the company's currency by each document's own rate, quantities in the product's unit.
 * Source: the measures of rule 6.7, less what there are no invoices for, and margin.
 */
export const salesMeasures = [
  { name: "documents", kind: "whole", words: called({ en: "Documents", es: "Documentos" }) },
  { name: "confirmed", kind: "whole", words: called({ en: "Confirmed", es: "Confirmados" }) },
  { name: "conversionPercent", kind: "percent", words: called({ en: "Conversion, %", es: "Conversión, %" }) },
  { name: "untaxed", kind: "money", words: called(terms.untaxedAmount) },
  { name: "confirmedUntaxed", kind: "money", words: called({ en: "Confirmed amount", es: "Importe confirmado" }) },
  { name: "total", kind: "money", words: called(everyday.total) },
  { name: "margin", kind: "money", seen: "product.seeCosts", words: called(everyday.margin) },
  { name: "marginPercent", kind: "percent", seen: "product.seeCosts", words: called(everyday.marginPercent) },
  { name: "discount", kind: "money", words: called(everyday.discountInFull) },
  { name: "discountPercent", kind: "percent", words: called({ en: "Discount, %", es: "Descuento, %" }) },
  { name: "ordered", kind: "quantity", words: called(everyday.quantity) },
  { name: "delivered", kind: "quantity", words: called(everyday.delivered) },
  { name: "toDeliver", kind: "quantity", words: called(terms.toDeliver) },
  { name: "averagePrice", kind: "price", words: called({ en: "Average price", es: "Precio medio" }) },
  { name: "lines", kind: "whole", words: called(everyday.lines) },
  { name: "daysToConfirm", kind: "quantity", words: called({ en: "Days to confirm", es: "Días hasta confirmar" }) },
] as const satisfies readonly Field[];

export type SalesMeasure = (typeof salesMeasures)[number]["name"];

/** What a table is put in order by, the most first; and drawn as bars. */
export const rankedMeasures = [
  "untaxed",
  "total",
  "documents",
  "margin",
  "discount",
  "ordered",
] as const satisfies readonly SalesMeasure[];
export type RankedMeasure = (typeof rankedMeasures)[number];
