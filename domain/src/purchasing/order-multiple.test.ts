import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals, positiveDecimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { absolute, add, compare, divide, exact, isEqual, roundToWhole, subtract, toText } from "../decimal.ts";
import type { RoundingStep } from "../explained-rounding.ts";
import { inMultiples, type MultipleQuestion, type UnderMinimum, upToMaximum } from "./order-multiple.ts";

type Asked = { needed: string; multiple: string; minimum?: string; maximum?: string; forecast?: string };

function question(asked: Asked, underMinimum: UnderMinimum = "round_up"): MultipleQuestion {
  const { needed, multiple, minimum = "0", maximum = "0", forecast = "0" } = asked;
  const amounts = { needed: exact(needed), multiple: exact(multiple), minimum: exact(minimum) };
  return { ...amounts, maximum: exact(maximum), forecast: exact(forecast), step: exact("0.01"), underMinimum };
}

describe("a need in whole multiples (R-1122, Q-1123)", () => {
  test.each<[string, Asked, string, string]>([
    ["any quantity where there is no multiple", { needed: "7.3", multiple: "0" }, "7.3", "7.3"],
    ["up where there is no maximum", { needed: "7", multiple: "5" }, "10", "10"],
    ["as it is where it fits", { needed: "10", multiple: "5" }, "10", "10"],
    ["as it is where it fits but for less than the unit's step", { needed: "9.999", multiple: "5" }, "9.999", "9.999"],
    [
      "down where there is a maximum",
      { needed: "12", multiple: "5", minimum: "5", maximum: "20", forecast: "8" },
      "10",
      "10",
    ],
    [
      "down to exactly the minimum",
      { needed: "7", multiple: "5", minimum: "10", maximum: "12", forecast: "5" },
      "5",
      "5",
    ],
    [
      "one more where it would stay below the minimum",
      { needed: "7", multiple: "5", minimum: "11", maximum: "12", forecast: "5" },
      "10",
      "5",
    ],
    [
      "one at least where the reference system orders nothing",
      { needed: "3", multiple: "5", minimum: "2", maximum: "3" },
      "5",
      "0",
    ],
    ["fractions of a kilo", { needed: "0.7", multiple: "0.25" }, "0.75", "0.75"],
  ])("%s", (_, asked, up, down) => {
    expect(toText(inMultiples(question(asked)))).toBe(up);
    expect(toText(inMultiples(question(asked, "round_down")))).toBe(down);
  });

  test("tells what was rounded, which way, and what falls away", () => {
    const roundings: RoundingStep[] = [];
    inMultiples(question({ needed: "7", multiple: "5" }), roundings);
    inMultiples(question({ needed: "12", multiple: "5", maximum: "20" }), roundings);
    inMultiples(question({ needed: "10", multiple: "5" }), roundings);
    expect(roundings).toEqual([
      { of: "multiple", value: "7", step: "5", method: "up", result: "10", remainder: "-3" },
      { of: "multiple", value: "12", step: "5", method: "down", result: "10", remainder: "2" },
    ]);
  });

  test("whatever is needed, it is ordered in whole multiples, less than one of them away", () => {
    const amount = positiveDecimals(3, 1);
    fc.assert(
      fc.property(amount, amount, amount, amount, (needed, multiple, minimum, maximum) => {
        const ordered = inMultiples(question({ needed, multiple, minimum, maximum }));
        const count = divide(ordered, exact(multiple));
        expect(isEqual(roundToWhole(count, exact(1)), count)).toBe(true);
        expect(compare(absolute(subtract(ordered, exact(needed))), exact(multiple))).toBeLessThan(0);
      }),
      propertyRuns(),
    );
  });

  test("whatever is needed, the minimum is reached where the need itself reaches it", () => {
    const amount = positiveDecimals(3, 1);
    fc.assert(
      fc.property(amount, amount, decimals(3, 1, false), (missing, multiple, forecast) => {
        const minimum = toText(add(exact(forecast), exact(missing)));
        const ordered = inMultiples(question({ needed: missing, multiple, minimum, maximum: minimum, forecast }));
        expect(compare(add(exact(forecast), ordered), exact(minimum))).toBeGreaterThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });
});

describe("ordering to the maximum rounds up (R-1124)", () => {
  test.each([
    ["20", "8", "0", "12"],
    ["20", "8", "5", "15"],
    ["20", "10", "5", "10"],
    ["20", "20", "5", "0"],
    ["20", "25", "5", "0"],
    ["20", "-3", "10", "30"],
    ["1", "0.7", "0.25", "0.5"],
  ])("to %s from %s in multiples of %s: %s", (maximum, forecast, multiple, ordered) => {
    expect(toText(upToMaximum(exact(maximum), exact(forecast), exact(multiple)))).toBe(ordered);
  });

  test("is told only where something was rounded", () => {
    const roundings: RoundingStep[] = [];
    upToMaximum(exact("20"), exact("10"), exact("5"), roundings);
    upToMaximum(exact("20"), exact("8"), exact("5"), roundings);
    expect(roundings.map(({ value, result, remainder }) => [value, result, remainder])).toEqual([["12", "15", "-3"]]);
  });
});
