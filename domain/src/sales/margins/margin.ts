import {
  divide,
  exact,
  type Exact,
  isZero,
  multiply,
  parseExact,
  roundTo,
  stepOf,
  subtract,
  sum,
  toText,
  type Decimal,
} from "../../decimal.ts";
import { convertPrice, prepareUnit, type Unit } from "../../products/units.ts";
import type { Margin } from "./margin-records.ts";

/** A line of which it is known what its product cost when it was chosen, per unit of the product. */
export type CostedLine = { subtotal: Decimal; quantity: Decimal; cost: Decimal; unit: Unit; productUnit: Unit };

const hundred = exact(100);
const percentStep = stepOf(2);
const costDecimals = 6;

/** What a product costs in the unit of a line, rounded half up to the six decimals of prices. */
export function costPerUnit({ cost, unit, productUnit }: Pick<CostedLine, "cost" | "unit" | "productUnit">): Decimal {
  return toText(roundTo(perLineUnit({ cost, unit, productUnit }), stepOf(costDecimals)));
}

/**
 * What is left of a line's amount without taxes once its goods are paid: the cost of its quantity, rounded half up to the
 * currency's decimals, and the rest; the share in per cent of the amount, null of an amount of nothing.
 */
export function marginOf(line: CostedLine, currencyDecimals: number): Margin {
  const quantity = parseExact(line.quantity, "quantity");
  const cost = roundTo(multiply(perLineUnit(line), quantity), stepOf(currencyDecimals));
  return marginBetween(parseExact(line.subtotal, "subtotal"), cost, currencyDecimals);
}

/** The same of several lines together. */
export function marginOfAll(margins: readonly (Margin & { subtotal: Decimal })[], currencyDecimals: number): Margin {
  const amounts = sum(margins.map(({ subtotal }) => parseExact(subtotal, "subtotal")));
  return marginBetween(amounts, sum(margins.map(({ cost }) => parseExact(cost, "cost"))), currencyDecimals);
}

function marginBetween(amount: Exact, cost: Exact, currencyDecimals: number): Margin {
  const margin = subtract(amount, cost);
  const percent = isZero(amount) ? null : roundTo(divide(multiply(margin, hundred), amount), percentStep);
  return {
    cost: toText(cost, currencyDecimals),
    margin: toText(margin, currencyDecimals),
    percent: percent && toText(percent),
  };
}

function perLineUnit({ cost, unit, productUnit }: Pick<CostedLine, "cost" | "unit" | "productUnit">): Exact {
  return convertPrice(parseExact(cost, "cost"), prepareUnit(productUnit, "productUnit"), prepareUnit(unit, "unit"));
}
