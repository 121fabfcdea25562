import { canonical, type Decimal, type Exact, exact, isEqual, roundTo, toText } from "./decimal.ts";

/**
 * An amount with the decimals of its currency's step ("12.50" for "0.01"), or all of its own where it has more: text
 * that shows exactly what was computed.
 */
export function moneyText(amount: Exact, currencyStep: Decimal): Decimal {
  const step = canonical(currencyStep);
  if (!isEqual(roundTo(amount, exact(step)), amount)) return toText(amount);
  return toText(amount, step.split(".")[1]?.length ?? 0);
}
