import {
  compare,
  divide,
  type Decimal,
  exact,
  type Exact,
  isEqual,
  isZero,
  multiply,
  parseExact,
  parseQuantity,
  roundTo,
  sign,
  toText,
} from "../decimal.ts";
import type { RoundingMethod } from "../fractions/fraction.ts";
import { Refusal } from "../errors.ts";
import { roundExplained, type RoundingStep } from "../explained-rounding.ts";

/** How a unit relates to the one reference unit of its dimension. Source: rule R-1011. */
export type UnitRelation = "reference" | "bigger" | "smaller";

/**
 * A unit of measure. `ratio`: how many reference units a bigger unit contains, or how many smaller units make one
 * reference unit (1 for the reference itself). `rounding`: the smallest step in which quantities of it are written.
 */
export type Unit = { dimension: string; relation: UnitRelation; ratio: Decimal; rounding: Decimal };

/** A unit whose numbers were read once: its size in reference units, kept as a fraction, and its step. */
export type PreparedUnit = { readonly dimension: string; readonly size: Exact; readonly step: Exact };

/** A rounding method, or "none" for the exact quotient. */
export type QuantityRounding = RoundingMethod | "none";

/** What happens between units that have no common measure: a refusal, or the number as it is. */
export type BetweenDimensions = "refuse" | "unchanged";

const one = exact(1);

/**
 * Reads a unit's numbers. Refuses what is no bounded decimal (`decimal.invalid`), a ratio or step that is not positive
 * and a reference whose ratio is not 1 (`unit.invalid`), each with the field's name. Source: rule R-1011.
 */
export function prepareUnit(unit: Unit, path = "unit"): PreparedUnit {
  const ratio = positive(unit.ratio, `${path}.ratio`);
  const step = positive(unit.rounding, `${path}.rounding`);
  if (unit.relation === "reference" && !isEqual(ratio, one)) {
    throw new Refusal("invalid", "unit.invalid", { path: `${path}.ratio` });
  }
  return { dimension: unit.dimension, size: unit.relation === "smaller" ? divide(one, ratio) : ratio, step };
}

/**
 * A quantity in another unit: q × size of `from` / size of `to`, then rounded to the step of `to` by the method.
 * Between dimensions it is refused (`unit.other_category`) or, where the caller is tolerant, left as it is.
 * The method is always said: "up" loses goods on small units (1 g is 0.01 kg), "none" keeps the fraction.
 * Source: rules R-1012 and Q-1013.
 */
export function convertQuantity(
  quantity: Exact,
  from: PreparedUnit,
  to: PreparedUnit,
  rounding: QuantityRounding,
  betweenDimensions: BetweenDimensions = "refuse",
): Exact {
  if (from.dimension !== to.dimension) return acrossDimensions(quantity, from, to, betweenDimensions);
  const converted = from === to ? quantity : divide(multiply(quantity, from.size), to.size);
  return rounding === "none" ? converted : roundTo(converted, to.step, rounding);
}

/**
 * A price per `from` expressed per `to`: p × size of `to` / size of `from`, never rounded; unchanged between
 * dimensions. Source: rule R-1014.
 */
export function convertPrice(price: Exact, from: PreparedUnit, to: PreparedUnit): Exact {
  if (from === to || from.dimension !== to.dimension) return price;
  return divide(multiply(price, to.size), from.size);
}

/** A quantity in whole steps of its unit, rounded half up. */
export const inSteps = (quantity: Decimal, step: Decimal): Decimal => toText(roundTo(exact(quantity), exact(step)));

/** -1, 0 or 1 by the values rounded half up to the step. Source: rule R-272. */
export function compareAtStep(a: Exact, b: Exact, step: Exact): -1 | 0 | 1 {
  return compare(roundTo(a, step), roundTo(b, step));
}

/** True for what rounds to nothing. Source: rule R-272. */
export function isZeroAtStep(a: Exact, step: Exact): boolean {
  return isZero(roundTo(a, step));
}

/** A quantity to convert, as it comes from a form or a row. */
export type Conversion = {
  quantity: Decimal;
  from: Unit;
  to: Unit;
  method: QuantityRounding;
  betweenDimensions?: BetweenDimensions;
};

/**
 * Converts a quantity given as text and answers text; with `roundings` it also writes down what was rounded off.
 * Refuses like `prepareUnit`, `parseQuantity` and `convertQuantity`. Source: rule R-1012.
 */
export function convertedQuantity(conversion: Conversion, roundings?: RoundingStep[]): Decimal {
  const from = prepareUnit(conversion.from, "from");
  const to = prepareUnit(conversion.to, "to");
  const quantity = parseQuantity(conversion.quantity, "quantity");
  const raw = convertQuantity(quantity, from, to, "none", conversion.betweenDimensions);
  if (from.dimension !== to.dimension || conversion.method === "none") return toText(raw);
  return toText(roundExplained("quantity", raw, to.step, conversion.method, roundings));
}

function acrossDimensions(quantity: Exact, from: PreparedUnit, to: PreparedUnit, allowed: BetweenDimensions): Exact {
  if (allowed === "unchanged") return quantity;
  throw new Refusal("invalid", "unit.other_category", { from: from.dimension, to: to.dimension });
}

function positive(text: string, path: string): Exact {
  const value = parseExact(text, path);
  if (sign(value) <= 0) throw new Refusal("invalid", "unit.invalid", { path });
  return value;
}
