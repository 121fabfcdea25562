import {
  add,
  canonical,
  compare,
  type Decimal,
  exact,
  greater,
  nearestInPartsOf,
  nothing,
  sign,
  stepOf,
  subtract,
  sum,
  toText,
  zero,
} from "../decimal.ts";
import { Refusal } from "../errors.ts";

/** As many decimals as a quantity is shown with, and the others that are there beside them. */
const shownDecimals = 6;

/** A quantity as a field shows it: 0.083333 for the twelfth of a dozen. */
export function shownQuantity(quantity: Decimal): Decimal {
  return canonical(toText(exact(quantity), shownDecimals));
}

/**
 * What is meant by a quantity that was typed: who types what is shown of a fraction, or of some of its parts, means the fraction
 * (beside five twelfths 0.166667 is two of them), and what is finer than is shown is rounded half up. A fraction that is written
 * out, as an answer has it, stays. Refuses one of which nothing would be left (`quantity.below_step`).
 */
export function meantQuantity(typed: Decimal, shown: readonly Decimal[], path: string): Decimal {
  const own = canonical(typed);
  if (own === nothing || isWrittenOut(own)) return own;
  const rounded = shownQuantity(own);
  if (rounded === nothing)
    throw new Refusal("invalid", "quantity.below_step", { path, step: toText(stepOf(shownDecimals)) });
  const parts = shown.filter(isWrittenOut).map((whole) => toText(nearestInPartsOf(exact(rounded), exact(whole))));
  return [...shown, ...parts].find((quantity) => shownQuantity(quantity) === rounded) ?? rounded;
}

const isWrittenOut = (quantity: Decimal): boolean => /\.\d{10}/.test(quantity);

/** The difference that a count found: positive where there is more than was known. `piece`: as of a line that is moved. */
export function countedDifference(
  typed: Decimal,
  { onHand, piece }: { onHand: Decimal; piece: Decimal },
  path: string,
): { counted: Decimal; difference: Decimal } {
  const counted = meantQuantity(typed, [onHand, piece], path);
  return { counted, difference: difference(counted, onHand) };
}

/** A level after goods moved and promises changed. */
export function movedLevel(
  level: { onHand: Decimal; reserved: Decimal },
  change: { onHand: Decimal; reserved: Decimal },
): { onHand: Decimal; reserved: Decimal } {
  return {
    onHand: toText(add(exact(level.onHand), exact(change.onHand))),
    reserved: toText(add(exact(level.reserved), exact(change.reserved))),
  };
}

export const negated = (quantity: Decimal): Decimal => toText(subtract(zero, exact(quantity)));
export const isPositive = (quantity: Decimal): boolean => sign(exact(quantity)) > 0;
export const magnitude = (quantity: Decimal): Decimal => (quantity.startsWith("-") ? negated(quantity) : quantity);
export const total = (quantities: readonly Decimal[]): Decimal =>
  toText(sum(quantities.map((quantity) => exact(quantity))));

/** Whether more is free than before. */
export function isFreer(after: StockLevel, before: StockLevel): boolean {
  return compare(freeQuantity(after), freeQuantity(before)) > 0;
}

/** Whether more is promised than there is. */
export function isOverpromised(level: StockLevel): boolean {
  return compare(exact(level.reserved), greater(exact(level.onHand), zero)) > 0;
}

type StockLevel = { onHand: Decimal; reserved: Decimal };
const freeQuantity = (level: StockLevel) => subtract(exact(level.onHand), exact(level.reserved));

export const difference = (a: Decimal, b: Decimal): Decimal => toText(subtract(exact(a), exact(b)));
