import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import type { Decimal } from "../decimal.ts";
import {
  countedDifference,
  difference,
  isFreer,
  isOverpromised,
  isPositive,
  magnitude,
  movedLevel,
  negated,
  total,
} from "./quantities.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const level = (onHand: string, reserved: string) => ({ onHand: text(onHand), reserved: text(reserved) });

describe("a count is rounded half up to the unit's step and compared with what was known (R-1108)", () => {
  test.each([
    ["12", "10", "1", "12", "2"],
    ["8", "10", "1", "8", "-2"],
    ["10", "10", "1", "10", "0"],
    ["2.5", "2", "1", "3", "1"],
    ["2.4", "2", "1", "2", "0"],
    ["1.005", "1", "0.01", "1.01", "0.01"],
    ["3", "-2", "1", "3", "5"],
    ["0", "0.75", "0.25", "0", "-0.75"],
  ])("%s counted of %s in steps of %s: %s, %s more", (counted, onHand, step, rounded, more) => {
    const found = countedDifference(text(counted), text(onHand), text(step));
    expect(found).toEqual({ counted: rounded, difference: more });
  });

  test("counting again finds no difference", () => {
    fc.assert(
      fc.property(decimals(4, 4, false), decimals(4, 4), (counted, onHand) => {
        const once = countedDifference(counted, onHand, text("0.01"));
        expect(countedDifference(once.counted, once.counted, text("0.01")).difference).toBe("0");
      }),
      propertyRuns(),
    );
  });
});

test("a level takes on goods and promises, and gives them back", () => {
  expect(movedLevel(level("10", "4"), level("-3", "-3"))).toEqual({ onHand: "7", reserved: "1" });
  fc.assert(
    fc.property(decimals(4, 3), decimals(4, 3), decimals(4, 3), decimals(4, 3), (a, b, c, d) => {
      const there = movedLevel({ onHand: a, reserved: b }, { onHand: c, reserved: d });
      expect(movedLevel(there, { onHand: negated(c), reserved: negated(d) })).toEqual({ onHand: a, reserved: b });
    }),
    propertyRuns(),
  );
});

test.each([
  ["5", "-5", true, "5"],
  ["-5", "5", false, "5"],
  ["0", "0", false, "0"],
  ["-0.001", "0.001", false, "0.001"],
])("%s: turned round %s, more than nothing %s, without its sign %s", (quantity, other, positive, size) => {
  expect(negated(text(quantity))).toBe(other);
  expect(isPositive(text(quantity))).toBe(positive);
  expect(magnitude(text(quantity))).toBe(size);
});

test("a total does not depend on the order of its parts, and takes each once", () => {
  expect(total([])).toBe("0");
  expect(total([text("0.1"), text("0.2"), text("-0.3")])).toBe("0");
  fc.assert(
    fc.property(fc.array(decimals(5, 3)), (parts) => {
      expect(total(parts.toReversed())).toBe(total(parts));
      expect(difference(total([...parts, text("1.5")]), total(parts))).toBe("1.5");
    }),
    propertyRuns(),
  );
});

test.each([
  [level("10", "4"), level("10", "5"), true],
  [level("10", "5"), level("10", "5"), false],
  [level("9", "5"), level("10", "5"), false],
  [level("12", "7"), level("10", "5"), false],
  [level("0", "0"), level("-1", "0"), true],
])("%o is freer than %o: %s", (after, before, freer) => {
  expect(isFreer(after, before)).toBe(freer);
});

test.each([
  [level("10", "10"), false],
  [level("10", "10.01"), true],
  [level("0", "0"), false],
  [level("-3", "0"), false],
  [level("-3", "1"), true],
])("%o promises more than there is: %s", (one, over) => {
  expect(isOverpromised(one)).toBe(over);
});
