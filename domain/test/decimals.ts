import * as fc from "fast-check";
import { canonical, type Decimal, exact, multiply, stepOf, toText } from "../src/decimal.ts";

/** Decimal text within bounds: whole part and decimals as asked for, negative where allowed. */
export function decimals(wholeDigits: number, decimalDigits: number, signed = true): fc.Arbitrary<Decimal> {
  const digits = wholeDigits + decimalDigits;
  const most = 10n ** BigInt(digits) - 1n;
  return fc
    .bigInt({ min: signed ? -most : 0n, max: most })
    .map((units) => toText(multiply(exact(String(units)), stepOf(decimalDigits))));
}

/** The same, greater than zero. */
export const positiveDecimals = (wholeDigits: number, decimalDigits: number): fc.Arbitrary<Decimal> =>
  decimals(wholeDigits, decimalDigits, false).map((text) => (text === "0" ? canonical("1") : text));

/** Anything that an input may hold: 15 digits before the point and 9 after it. */
export const anyDecimal = fc.oneof(decimals(3, 2), decimals(15, 9));
