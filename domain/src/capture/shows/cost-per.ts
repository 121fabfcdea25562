import { type Decimal, divide, exact, roundTo, stepOf, toText } from "../../decimal.ts";
import { currencyDecimals } from "../../identity/currencies.ts";

type Cost = { cost: Decimal | null; currency: string };

/** What each of so many has cost, rounded half up to the decimals of the currency; null where no cost is known or there are none. */
export function costPer({ cost, currency }: Cost, count: number): Decimal | null {
  if (cost === null || count === 0) return null;
  const decimals = currencyDecimals(currency);
  return toText(roundTo(divide(exact(cost), exact(count)), stepOf(decimals)), decimals);
}
