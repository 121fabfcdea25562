import { canonical, type Decimal, exact, toText } from "../decimal.ts";
import { keptDecimals } from "../products/totals/sale-amounts.ts";

/** A price as it is kept: one that was typed finer is rounded half up where it is entered, so that all compute with what is seen. */
export function enteredPrice(price: Decimal): Decimal {
  return canonical(toText(exact(price), keptDecimals.price));
}
