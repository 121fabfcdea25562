import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import type { Probability } from "./scoring.ts";
import { follow, isAutomatic, isRecomputed, type Probabilities } from "./shown-probability.ts";

const percentage = (text: string | null) => text as Probability | null; // a decimal or none
const both = (shown: string | null, automatic: string | null): Probabilities => ({
  shown: percentage(shown),
  automatic: percentage(automatic),
});

describe("nobody has typed a probability (R-355)", () => {
  test.each([
    ["30", "30", true],
    ["30", "30.00", true],
    ["33.333", "33.33", true],
    ["33.335", "33.33", false],
    ["30", "31", false],
    ["0", "0", true],
    ["30", null, false],
    [null, "30", false],
    [null, null, true],
  ])("where %s is shown and %s computed: %s", (shown, automatic, expected) => {
    expect(isAutomatic(both(shown, automatic))).toBe(expected);
  });
});

describe("a newly computed probability (R-355)", () => {
  test.each<[string, Probabilities, string | null, boolean, Probabilities]>([
    ["is shown where nobody typed one", both("30", "30"), "45", true, both("45", "45")],
    ["leaves what somebody typed", both("60", "30"), "45", true, both("60", "45")],
    ["is shown where none was there", both(null, null), "45", true, both("45", "45")],
    ["is not shown of a lead that is lost", both("0", "0"), "45", false, both("0", "45")],
    ["changes nothing where none can be computed", both("30", "30"), null, true, both("30", "30")],
    ["takes over again once it meets what was typed", both("60", "60"), "45", true, both("45", "45")],
  ])("%s", (_, before, computed, isActive, after) => {
    expect(follow(before, percentage(computed), isActive)).toEqual(after);
  });

  test("followed once it stays, and what was typed is never overwritten", () => {
    fc.assert(
      fc.property(decimals(2, 2, false), decimals(2, 2, false), decimals(2, 2, false), (shown, automatic, computed) => {
        const before = { shown, automatic };
        const after = follow(before, computed, true);
        expect(follow(after, computed, true)).toEqual(after);
        expect(after.shown).toBe(isAutomatic(before) ? computed : shown);
      }),
      propertyRuns(),
    );
  });
});

describe("a rebuild computes again (R-353)", () => {
  test.each<[string, string | null, boolean, string | null, boolean]>([
    ["open leads between the ends", "new", true, "50", true],
    ["those next to an end", "new", true, "0.01", true],
    ["those without a probability", "new", true, null, true],
    ["not what is certain", "new", true, "100", false],
    ["not what is without hope", "new", true, "0.00", false],
    ["not what rounds to certain", "new", true, "99.999", false],
    ["not what is lost", "new", false, "50", false],
    ["not what has no stage", null, true, "50", false],
  ])("%s", (_, stageId, isActive, probability, expected) => {
    expect(isRecomputed({ stageId, isActive, probability: percentage(probability) })).toBe(expected);
  });
});
