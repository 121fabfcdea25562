import { type Decimal, exact, stepOf, toText } from "./decimal.ts";

/** An amount as it goes over the wire: with all decimals of its currency ("12.50" for euros, "13" for yen). */
export function amountText(amount: Decimal, currencyDecimals: number): Decimal {
  return toText(exact(amount), currencyDecimals);
}

/** The smallest step of a currency as text: "0.01" for two decimals. */
export function stepText(decimals: number): Decimal {
  return toText(stepOf(decimals));
}
