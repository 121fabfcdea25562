import { type Decimal, divide, exact, isEqual, multiply, one, roundTo, toText } from "../../decimal.ts";

/**
 * Whole numbers as a card provider counts money, and back. Source: docs.stripe.com/currencies: most currencies in hundredths; these without
 * any; these in thousandths of which the last digit is 0; Icelandic crowns and Ugandan shillings in hundredths that are always whole.
 */
const whole = new Set("BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF".split(" "));
const thousandths = new Set("BHD JOD KWD OMR TND".split(" "));
const wholeInHundredths = new Set(["ISK", "UGX"]);

/** The amount in the smallest units that the provider counts in; null for one that it cannot take: finer than it counts, or not above nothing. */
export function inMinorUnits(amount: Decimal, currency: string): number | null {
  if (!isEqual(roundTo(exact(amount), leastOf(currency)), exact(amount))) return null;
  const units = Number(toText(multiply(exact(amount), unitsIn(currency))));
  return units > 0 && units <= mostUnits ? units : null;
}

/** The amount of so many smallest units. */
export function fromMinorUnits(units: number, currency: string): Decimal {
  return toText(divide(exact(units), unitsIn(currency)));
}

/** What the provider takes at most: eight digits. */
const mostUnits = 99_999_999;

function unitsIn(currency: string) {
  if (whole.has(currency)) return exact(one);
  return exact(thousandths.has(currency) ? 1_000 : 100);
}

function leastOf(currency: string) {
  if (whole.has(currency) || wholeInHundredths.has(currency)) return exact(one);
  return exact("0.01");
}
