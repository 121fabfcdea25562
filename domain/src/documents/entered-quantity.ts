import { type Decimal, exact, isZero, roundTo, toText } from "../decimal.ts";
import { Refusal } from "../errors.ts";

/**
 * A quantity as it is kept: rounded half up to its unit's step where it is entered, so that all compute with what is seen.
 * Refuses one of which nothing would be left (`quantity.below_step`).
 */
export function enteredQuantity(quantity: Decimal, { rounding }: { rounding: Decimal }, path: string): Decimal {
  const kept = roundTo(exact(quantity), exact(rounding));
  if (isZero(kept) && !isZero(exact(quantity))) {
    throw new Refusal("invalid", "quantity.below_step", { path, step: rounding });
  }
  return toText(kept);
}
