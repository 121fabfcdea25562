import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals, positiveDecimals } from "../../../test/decimals.ts";
import { cost, fixed, formula, less } from "../../../test/price-lists.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { add, canonical, compare, exact, isEqual, multiply, subtract, toText } from "../../decimal.ts";
import { makePrice, type PriceStep } from "./price-formula.ts";
import { type PriceMaking, preparePriceRule } from "./price-rules.ts";

const minQuantity = canonical("0");

function read(making: PriceMaking) {
  const rule = { id: "rule", scope: { level: "everything" as const }, minQuantity, from: null, until: null, making };
  return preparePriceRule(rule, 0, "rule").making;
}

const priceOf = (making: PriceMaking, start: string, factor = "1", steps?: PriceStep[]) =>
  toText(makePrice(read(making), exact(start), exact(factor), steps));

const text = canonical;

describe("a price is made (R-804)", () => {
  test.each<[string, PriceMaking, string, string, string]>([
    ["of a fixed amount, whatever it starts from", fixed("12.5"), "99", "1", "12.5"],
    ["of a fixed amount for each of a dozen", fixed("12.5"), "99", "12", "150"],
    ["by percentage", less("10"), "80", "1", "72"],
    ["by a percentage that adds", less("-10"), "80", "1", "88"],
    ["by all of it", less("100"), "80", "1", "0"],
    ["by percentage of less than nothing", less("10"), "-80", "1", "-72"],
    ["by a percentage, which knows no units", less("10"), "960", "12", "864"],
    ["by a formula that does nothing", formula({}), "80.123456", "1", "80.123456"],
    ["by a discount", formula({ discount: text("25") }), "80", "1", "60"],
    ["by a markup on the cost", formula({ base: cost, discount: text("-20") }), "60", "1", "72"],
    ["by rounding half up", formula({ roundTo: text("20") }), "90", "1", "100"],
    ["by rounding down below the half", formula({ roundTo: text("20") }), "89.99", "1", "80"],
    ["by rounding of less than nothing away from it", formula({ roundTo: text("20") }), "-90", "1", "-100"],
    ["by a surcharge", formula({ surcharge: text("1.5") }), "80", "1", "81.5"],
    ["by a surcharge that takes away", formula({ surcharge: text("-0.01") }), "80", "1", "79.99"],
    ["by a surcharge for each of a dozen", formula({ surcharge: text("1.5") }), "960", "12", "978"],
    [
      "rounding before the surcharge: 9.99",
      formula({ roundTo: text("10"), surcharge: text("-0.01") }),
      "7",
      "1",
      "9.99",
    ],
    ["with a step that does not grow with the unit", formula({ roundTo: text("5") }), "103", "12", "105"],
    ["not below the least margin", formula({ discount: text("50"), minMargin: text("-10") }), "80", "1", "70"],
    ["not above the greatest margin", formula({ discount: text("-50"), maxMargin: text("30") }), "80", "1", "110"],
    ["with margins for each of a dozen", formula({ discount: text("50"), minMargin: text("-2") }), "960", "12", "936"],
    [
      "with a margin of nothing, which is a limit too",
      formula({ discount: text("50"), minMargin: text("0") }),
      "80",
      "1",
      "80",
    ],
  ])("%s", (_, making, start, factor, price) => {
    expect(priceOf(making, start, factor)).toBe(price);
  });
});

test("each step is told in its order: discount, rounding, surcharge, least margin, greatest margin", () => {
  const steps: PriceStep[] = [];
  const making = formula({
    discount: text("10"),
    roundTo: text("20"),
    surcharge: text("5"),
    minMargin: text("6"),
    maxMargin: text("6.5"),
  });
  expect(priceOf(making, "100", "1", steps)).toBe("106");
  expect(steps.map(({ step, amount, price }) => `${step} ${amount}: ${price}`)).toEqual([
    "discount 10: 90",
    "round 20: 100",
    "surcharge 5: 105",
    "min_margin 6: 106",
    "max_margin 6.5: 106",
  ]);
});

test("what a formula does not ask for is not told", () => {
  const steps: PriceStep[] = [];
  priceOf(formula({ surcharge: text("5") }), "100", "1", steps);
  expect(steps).toEqual([{ step: "surcharge", amount: "5", price: "105" }]);
});

describe("whatever the price starts from", () => {
  test("two margins hold it between them", () => {
    fc.assert(
      fc.property(decimals(4, 2), decimals(2, 2), decimals(3, 2), decimals(3, 2), (start, discount, a, b) => {
        const [minMargin, maxMargin] = compare(exact(a), exact(b)) <= 0 ? [a, b] : [b, a];
        const price = makePrice(read(formula({ discount, minMargin, maxMargin })), exact(start), exact(1));
        expect(compare(price, add(exact(start), exact(minMargin)))).toBeGreaterThanOrEqual(0);
        expect(compare(price, add(exact(start), exact(maxMargin)))).toBeLessThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });

  test("a percentage off and the same percentage left make up the whole", () => {
    fc.assert(
      fc.property(decimals(5, 4), decimals(2, 2), (start, off) => {
        const left = toText(subtract(exact(100), exact(off)));
        const [a, b] = [off, left].map((percent) => makePrice(read(less(percent)), exact(start), exact(1)));
        expect(a && b && isEqual(add(a, b), exact(start))).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("a rounded price is a multiple of the step, no further off than half of it", () => {
    fc.assert(
      fc.property(decimals(5, 4), positiveDecimals(2, 2), (start, roundTo) => {
        const making = read(formula({ roundTo }));
        const price = makePrice(making, exact(start), exact(1));
        expect(toText(makePrice(making, price, exact(1)))).toBe(toText(price));
        const off = subtract(multiply(price, exact(2)), multiply(exact(start), exact(2)));
        expect(compare(off, exact(roundTo)) <= 0 && compare(off, exact(`-${roundTo}`)) >= 0).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
