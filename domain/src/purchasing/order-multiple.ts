import { add, compare, type Exact, greater, isZero, multiply, roundToWhole, sign, subtract, zero } from "../decimal.ts";
import { readable, type RoundingStep } from "../explained-rounding.ts";
import { compareAtStep, isZeroAtStep } from "../products/units.ts";

/**
 * What happens where the whole multiples below the need would leave the forecast under the minimum. "round_up": one
 * multiple more, the product's way. "round_down": as the reference system, which may then order nothing (Q-1123).
 */
export type UnderMinimum = "round_up" | "round_down";

/** A need in whole multiples. `step`: the unit's. `multiple` 0: any quantity. `forecast`: what there will be without it. */
export type MultipleQuestion = {
  readonly needed: Exact;
  readonly multiple: Exact;
  readonly minimum: Exact;
  readonly maximum: Exact;
  readonly forecast: Exact;
  readonly step: Exact;
  readonly underMinimum: UnderMinimum;
};

/**
 * The need in whole multiples: rounded up where the maximum is 0, else down, so that the maximum is not passed; what
 * fits within the unit's step stays. Source: rule R-1122, with Q-1123 as an argument.
 */
export function inMultiples(question: MultipleQuestion, roundings?: RoundingStep[]): Exact {
  const { needed, multiple, step } = question;
  if (sign(multiple) <= 0) return needed;
  const lower = multiply(floorOf(needed, multiple), multiple);
  const rest = subtract(needed, lower);
  if (isZeroAtStep(rest, step) || isZeroAtStep(subtract(multiple, rest), step)) return needed;
  const goesUp = isZeroAtStep(question.maximum, step) || isTooLittle(lower, question);
  const result = goesUp ? add(lower, multiple) : lower;
  if (roundings) roundings.push(toldMultiple(needed, multiple, result, goesUp));
  return result;
}

/** What is missing to the maximum, in whole multiples rounded up; never less than nothing. Source: rule R-1124. */
export function upToMaximum(maximum: Exact, forecast: Exact, multiple: Exact, roundings?: RoundingStep[]): Exact {
  const missing = greater(subtract(maximum, forecast), zero);
  if (sign(multiple) <= 0) return missing;
  const result = multiply(roundToWhole(missing, multiple, "up"), multiple);
  if (roundings && !isZero(subtract(result, missing))) roundings.push(toldMultiple(missing, multiple, result, true));
  return result;
}

function isTooLittle(lower: Exact, { underMinimum, forecast, minimum, step, needed }: MultipleQuestion): boolean {
  if (underMinimum === "round_down" || compare(needed, zero) <= 0) return false;
  return compareAtStep(add(forecast, lower), minimum, step) < 0;
}

function floorOf(value: Exact, step: Exact): Exact {
  return roundToWhole(value, step, sign(value) < 0 ? "up" : "down");
}

function toldMultiple(value: Exact, step: Exact, result: Exact, goesUp: boolean): RoundingStep {
  return {
    of: "multiple",
    value: readable(value),
    step: readable(step),
    method: goesUp ? "up" : "down",
    result: readable(result),
    remainder: readable(subtract(value, result)),
  };
}
