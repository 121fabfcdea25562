import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { type Decimal, divide, exact, toText } from "../decimal.ts";
import {
  countedDifference,
  difference,
  isFreer,
  isOverpromised,
  isPositive,
  magnitude,
  meantQuantity,
  movedLevel,
  negated,
  shownQuantity,
  total,
} from "./quantities.ts";

const text = (amount: string) => amount as Decimal; // a decimal
const level = (onHand: string, reserved: string) => ({ onHand: text(onHand), reserved: text(reserved) });

const twelfths = (count: number) => toText(divide(exact(count), exact(12)));

describe("a count is compared with what was known (R-1108)", () => {
  test.each([
    ["12", "10", "12", "2"],
    ["8", "10", "8", "-2"],
    ["10.00", "10", "10", "0"],
    ["2.5", "2", "2.5", "0.5"],
    ["3", "-2", "3", "5"],
    ["0", twelfths(11), "0", `-${twelfths(11)}`],
    ["0.916667", twelfths(11), twelfths(11), "0"],
    ["0.916666", twelfths(12), "0.916666", "-0.083334"],
  ])("%s counted of %s: %s, %s more", (counted, onHand, kept, more) => {
    const known = { onHand: text(onHand), piece: text("1") };
    expect(countedDifference(text(counted), known, "counted")).toEqual({ counted: kept, difference: more });
  });

  test("counting again finds no difference", () => {
    fc.assert(
      fc.property(decimals(4, 4, false), decimals(4, 4), (counted, onHand) => {
        const once = countedDifference(counted, { onHand, piece: twelfths(1) }, "counted");
        const again = { onHand: once.counted, piece: twelfths(1) };
        expect(countedDifference(once.counted, again, "counted").difference).toBe("0");
      }),
      propertyRuns(),
    );
  });
});

test("a fraction is shown with six decimals, and whoever types them means it", () => {
  expect(shownQuantity(twelfths(1))).toBe("0.083333");
  expect(shownQuantity(text("2.50"))).toBe("2.5");
  expect(meantQuantity(text("0.083333"), [twelfths(5), twelfths(1)], "quantity")).toBe(twelfths(1));
  expect(meantQuantity(text("0.08"), [twelfths(1)], "quantity")).toBe("0.08");
  expect(meantQuantity(text("0.0000015"), [], "quantity")).toBe("0.000002");
  expect(meantQuantity(twelfths(2), [twelfths(3)], "quantity")).toBe(twelfths(2));
});

test.each([
  ["0.166667", [twelfths(5)], twelfths(2)],
  ["1.666667", [text("1.75"), twelfths(1)], twelfths(20)],
  ["0.25", [twelfths(1)], "0.25"],
  ["0.3", [twelfths(1)], "0.3"],
  ["0.166666", [twelfths(1)], "0.166666"],
  ["0.142857", [toText(divide(exact(3), exact(7)))], toText(divide(exact(1), exact(7)))],
  ["0.907194", [toText(divide(exact(5), exact("2.2046")))], toText(divide(exact(2), exact("2.2046")))],
  ["0.333333", [text("1"), text("2.5")], "0.333333"],
  ["0.333333", [toText(divide(exact(1), exact(1_000_003)))], "0.333333"],
])("%s, typed beside %j, is %s: so many of their parts", (typed, shown, meant) => {
  expect(meantQuantity(text(typed), shown, "quantity")).toBe(meant);
});

test("what is finer than is shown is refused where nothing would be left of it, unless it is written out", () => {
  for (const shown of [[], [text("0")], [text("0.0000004")]]) {
    expect(refusalCode(() => meantQuantity(text("0.0000004"), shown, "quantity"))).toBe("quantity.below_step");
    expect(meantQuantity(text("0"), shown, "quantity")).toBe("0");
  }
  expect(meantQuantity(text("0.0000005"), [], "quantity")).toBe("0.000001");
  expect(meantQuantity(text("0.0000000009765625"), [], "quantity")).toBe("0.0000000009765625");
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
