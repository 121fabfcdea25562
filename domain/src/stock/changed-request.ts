import { add, type Decimal, exact, isZero, smaller, subtract, toText } from "../decimal.ts";

/**
 * How much is asked for by lines that wait for the same goods when so much is wanted of them in all: the first keep what they
 * ask for, the last takes what is more, those beyond what is wanted ask for nothing. Without lines nothing is spread.
 */
export function spreadWanted(wanted: Decimal, asked: readonly Decimal[]): Decimal[] {
  let left = exact(wanted);
  const kept = asked.map((quantity) => {
    const own = smaller(exact(quantity), left);
    left = subtract(left, own);
    return own;
  });
  if (isZero(left)) return kept.map((quantity) => toText(quantity));
  return kept.map((quantity, index) => toText(index === kept.length - 1 ? add(quantity, left) : quantity));
}
