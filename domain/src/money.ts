import { canonical, type Decimal, type Exact, exact, isEqual, roundTo, stepOf, toText } from "./decimal.ts";

/** An amount as it goes over the wire: with all decimals of its currency ("12.50" for euros, "13" for yen). */
export function amountText(amount: Decimal, currencyDecimals: number): Decimal {
  return toText(exact(amount), currencyDecimals);
}

/** An amount that was typed, rounded to the decimals of its currency. */
export function roundedAmount(amount: Decimal, currencyDecimals: number): Decimal {
  return toText(roundTo(exact(amount), stepOf(currencyDecimals)), currencyDecimals);
}

/** As many decimals as prices, costs and vendors' prices are kept with. */
export const priceDecimalsKept = 6;

/** A price as it is kept: one that was typed finer is rounded half up where it is entered, so that all compute with what is seen. */
export function enteredPrice(price: Decimal): Decimal {
  return canonical(toText(exact(price), priceDecimalsKept));
}

/** The smallest step of a currency as text: "0.01" for two decimals. */
export function stepText(decimals: number): Decimal {
  return toText(stepOf(decimals));
}

/**
 * An amount with the decimals of its currency's step ("12.50" for "0.01"), or all of its own where it has more: text
 * that shows exactly what was computed.
 */
export function moneyText(amount: Exact, currencyStep: Decimal): Decimal {
  const step = canonical(currencyStep);
  if (!isEqual(roundTo(amount, exact(step)), amount)) return toText(amount);
  return toText(amount, step.split(".")[1]?.length ?? 0);
}
