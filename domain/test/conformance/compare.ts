import { canonical, exact, isZero, roundTo, stepOf, subtract, toText } from "../../src/decimal.ts";
import type { Difference } from "./area.ts";

/** Equal as numbers at that many decimals; null equals only null. */
export function compareNumber(
  path: string,
  expected: string | null,
  actual: string | null,
  decimals: number,
): Difference[] {
  if (expected === null || actual === null) return compareValue(path, expected, actual);
  const rest = roundTo(subtract(roundedTo(expected, decimals), roundedTo(actual, decimals)), stepOf(decimals));
  return isZero(rest) ? [] : [{ path, expected: canonical(expected), actual: canonical(actual) }];
}

/** Equal as JSON. */
export function compareValue(path: string, expected: unknown, actual: unknown): Difference[] {
  const [wanted, found] = [JSON.stringify(expected) ?? "nothing", JSON.stringify(actual) ?? "nothing"];
  return wanted === found ? [] : [{ path, expected: wanted, actual: found }];
}

/** Lists of the same length, compared one by one. */
export function compareEach<E, A>(
  path: string,
  expected: E[],
  actual: A[],
  compareOne: (path: string, expected: E, actual: A) => Difference[],
): Difference[] {
  const length = compareValue(`${path}.length`, expected.length, actual.length);
  return expected.reduce((found, wanted, i) => {
    const answer = actual[i];
    return answer === undefined ? found : found.concat(compareOne(`${path}.${i}`, wanted, answer));
  }, length);
}

const roundedTo = (text: string, decimals: number) => exact(toText(exact(text), decimals));
