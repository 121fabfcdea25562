import { add, compare, type Decimal, exact, greater, roundTo, sign, subtract, sum, toText, zero } from "../decimal.ts";

/** The difference that a count found: positive where there is more than was known. */
export function countedDifference(
  counted: Decimal,
  onHand: Decimal,
  step: Decimal,
): { counted: Decimal; difference: Decimal } {
  const rounded = roundTo(exact(counted), exact(step));
  return { counted: toText(rounded), difference: toText(subtract(rounded, exact(onHand))) };
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
