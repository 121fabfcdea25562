import { canonical, type Decimal, type Exact, roundTo, subtract, toText } from "./decimal.ts";
import type { RoundingMethod } from "./fractions/fraction.ts";

/** One rounding as the screen tells it: what was rounded, from which value, to which step, and what fell away. */
export type RoundingStep = {
  of: string;
  value: Decimal;
  step: Decimal;
  method: RoundingMethod;
  result: Decimal;
  remainder: Decimal;
};

const readableDecimals = 12;

/**
 * Rounds to a multiple of the step and, where a list is given, adds the rounding and its remainder (value − result)
 * to it. Without the list it costs a rounding and no more. Source: rule R-271.
 */
export function roundExplained(
  of: string,
  value: Exact,
  step: Exact,
  method: RoundingMethod,
  roundings?: RoundingStep[],
): Exact {
  const result = roundTo(value, step, method);
  if (roundings) {
    roundings.push({
      of,
      value: readable(value),
      step: readable(step),
      method,
      result: readable(result),
      remainder: readable(subtract(value, result)),
    });
  }
  return result;
}

/** A number for a reader: short, and cut to twelve decimals where it never ends. Not for further computing. */
export function readable(value: Exact): Decimal {
  return canonical(toText(value, readableDecimals));
}
