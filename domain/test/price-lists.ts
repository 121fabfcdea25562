import type { CalendarDate, Moment } from "../src/dates.ts";
import { canonical } from "../src/decimal.ts";
import {
  preparePriceBook,
  type PriceBookInput,
  type PriceBookOptions,
  type PriceList,
} from "../src/products/prices/price-book.ts";
import type { PriceQuestion } from "../src/products/prices/price-lists.ts";
import type { PriceBase, PriceMaking, PriceRule } from "../src/products/prices/price-rules.ts";
import { prepareProduct, type PricedProduct } from "../src/products/prices/priced-product.ts";
import { prepareUnit } from "../src/products/units.ts";

const one = canonical("1");

export const piece = prepareUnit({
  dimension: "quantity",
  relation: "reference",
  ratio: one,
  rounding: canonical("0.01"),
});
export const dozen = prepareUnit({
  dimension: "quantity",
  relation: "bigger",
  ratio: canonical("12"),
  rounding: canonical("0.01"),
});
export const kilo = prepareUnit({
  dimension: "weight",
  relation: "reference",
  ratio: one,
  rounding: canonical("0.01"),
});
export const gram = prepareUnit({
  dimension: "weight",
  relation: "smaller",
  ratio: canonical("1000"),
  rounding: canonical("0.01"),
});

export const listPrice: PriceBase = { from: "list_price" };
export const cost: PriceBase = { from: "cost" };

export const fixed = (price: string): PriceMaking => ({ kind: "fixed", price: canonical(price) });
export const less = (percent: string, base: PriceBase = listPrice): PriceMaking => ({
  kind: "percentage",
  base,
  percent: canonical(percent),
});

type Formula = Extract<PriceMaking, { kind: "formula" }>;

export function formula(part: Partial<Formula>): PriceMaking {
  const none = { discount: canonical("0"), surcharge: canonical("0"), roundTo: null, minMargin: null, maxMargin: null };
  return { kind: "formula", base: listPrice, ...none, ...part };
}

/** A rule for everything, in any quantity, at any time, unless said otherwise. */
export function rule(id: string, making: PriceMaking, part: Partial<PriceRule> = {}): PriceRule {
  const always = { minQuantity: canonical("0"), from: null, until: null };
  return { id, scope: { level: "everything" }, ...always, ...part, making };
}

export const list = (id: string, rules: PriceRule[], currency = "EUR"): PriceList => ({ id, currency, rules });

export function bookOf(lists: PriceList[], part: Partial<PriceBookInput> = {}, options: PriceBookOptions = {}) {
  const rates = { companyCurrency: "EUR", rates: {} };
  return preparePriceBook({ lists, categories: {}, rates, ...part }, options);
}

export function product(part: Partial<PricedProduct> = {}, unit = piece) {
  const chair = { id: "red chair", family: "chair", category: null, extras: [] };
  return prepareProduct({ ...chair, listPrice: canonical("100"), cost: canonical("60"), ...part }, unit);
}

/** One red chair from list "a" on a day in June, unless said otherwise. */
export function question(part: Partial<PriceQuestion> = {}): PriceQuestion {
  const when = { moment: "2026-06-15T10:00:00Z" as Moment, day: "2026-06-15" as CalendarDate };
  const asked = part.product ?? product();
  return { list: "a", product: asked, unit: asked.unit, quantity: one, ...when, ...part };
}
