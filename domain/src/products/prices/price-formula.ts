import {
  add,
  type Decimal,
  type Exact,
  greater,
  isZero,
  multiply,
  percent,
  roundTo,
  smaller,
  subtract,
} from "../../decimal.ts";
import { readable } from "../../explained-rounding.ts";
import type { PriceMaking } from "./price-rules.ts";

/** One step on the way from the starting price to the price: what was done, by how much, and the price after it. */
export type PriceStep = {
  step: "start" | "fixed" | "percent" | "discount" | "round" | "surcharge" | "min_margin" | "max_margin";
  amount: Decimal;
  price: Decimal;
};

/**
 * The price that a rule makes of a starting price, both per unit of the line, exact. `factor` is line unit / product
 * unit: amounts of the rule are per product unit and grow with it, the rounding step does not. In this order: discount,
 * rounding (half up), surcharge, least margin, greatest margin. With `steps` each is written down.
 * Source: rules.
 */
export function makePrice(
  making: Readonly<PriceMaking<Exact>>,
  start: Exact,
  factor: Exact,
  steps?: PriceStep[],
): Exact {
  if (making.kind === "fixed") return told("fixed", making.price, multiply(making.price, factor), steps);
  if (making.kind === "formula") return applyFormula(making, start, factor, steps);
  return told("percent", making.percent, subtract(start, percent(start, making.percent)), steps);
}

type Formula = Extract<Readonly<PriceMaking<Exact>>, { kind: "formula" }>;

function applyFormula(formula: Formula, start: Exact, factor: Exact, steps?: PriceStep[]): Exact {
  const { discount, roundTo: step, surcharge, minMargin, maxMargin } = formula;
  let price = start;
  if (!isZero(discount)) price = told("discount", discount, subtract(start, percent(start, discount)), steps);
  if (step) price = told("round", step, roundTo(price, step), steps);
  if (!isZero(surcharge)) price = told("surcharge", surcharge, add(price, multiply(surcharge, factor)), steps);
  if (minMargin) price = told("min_margin", minMargin, greater(price, add(start, multiply(minMargin, factor))), steps);
  if (maxMargin) price = told("max_margin", maxMargin, smaller(price, add(start, multiply(maxMargin, factor))), steps);
  return price;
}

function told(step: PriceStep["step"], amount: Exact, price: Exact, steps?: PriceStep[]): Exact {
  if (steps) steps.push({ step, amount: readable(amount), price: readable(price) });
  return price;
}
