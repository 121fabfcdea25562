import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimals, positiveDecimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import { absolute, add, canonical, compare, exact, multiply, subtract, sum, toText } from "../decimal.ts";
import type { RoundingStep } from "../explained-rounding.ts";
import { quantity as quantityBrick } from "../schemas.ts";
import {
  compareAtStep,
  convertedQuantity,
  convertPrice,
  convertQuantity,
  isZeroAtStep,
  prepareUnit,
  type Unit,
} from "./units.ts";

const unit = (dimension: string, relation: Unit["relation"], ratio: string, rounding = "0.01"): Unit => ({
  dimension,
  relation,
  ratio: canonical(ratio),
  rounding: canonical(rounding),
});
const kilo = unit("weight", "reference", "1");
const gram = unit("weight", "smaller", "1000");
const pound = unit("weight", "smaller", "2.20462");
const piece = unit("quantity", "reference", "1");
const dozen = unit("quantity", "bigger", "12");

describe("a quantity in another unit", () => {
  it("rounds up where asked, so that ten grams one by one become a tenth of a kilo", () => {
    const [from, to] = [prepareUnit(gram), prepareUnit(kilo)];
    const oneByOne = Array.from({ length: 10 }, () => convertQuantity(exact(1), from, to, "up"));
    expect(toText(sum(oneByOne))).toBe("0.1");
    expect(toText(convertQuantity(exact(10), from, to, "none"))).toBe("0.01");
  });

  it("keeps the fraction until it is rounded", () => {
    const third = convertQuantity(exact(4), prepareUnit(piece), prepareUnit(dozen), "none");
    expect(toText(multiply(third, exact(3)))).toBe("1");
  });

  it("is refused between things that have no common measure, or left as it is", () => {
    const [from, to] = [prepareUnit(piece), prepareUnit(kilo)];
    expect(refusalCode(() => convertQuantity(exact(5), from, to, "up"))).toBe("unit.other_category");
    expect(toText(convertQuantity(exact("5.001"), from, to, "up", "unchanged"))).toBe("5.001");
  });

  it("tells what the rounding took away", () => {
    const roundings: RoundingStep[] = [];
    const quantity = convertedQuantity(
      { quantity: canonical("1"), from: piece, to: dozen, method: "half_up" },
      roundings,
    );
    expect(quantity).toBe("0.08");
    expect(roundings).toEqual([
      {
        of: "quantity",
        value: "0.083333333333",
        step: "0.01",
        method: "half_up",
        result: "0.08",
        remainder: "0.003333333333",
      },
    ]);
  });

  it.each([
    ["quantity", { quantity: "1,5", from: piece, to: dozen }],
    ["from.ratio", { quantity: "1", from: { ...piece, ratio: canonical("2") }, to: dozen }],
    ["to.rounding", { quantity: "1", from: piece, to: { ...dozen, rounding: canonical("0") } }],
  ])("is refused by the name of the field %s", (path, { quantity, from, to }) => {
    const convert = () => convertedQuantity({ quantity: quantity as never, from, to, method: "up" });
    expect(convert).toThrow(expect.objectContaining({ details: { path } }));
  });

  it("is read again however fine it is, and comes back whole where nothing is rounded", () => {
    const packOf1024 = unit("quantity", "bigger", "1024");
    const quantity = canonical("1");
    expect(convertedQuantity({ quantity, from: piece, to: packOf1024, method: "none" })).toBe("0.0009765625");
    const anyRelation = fc.constantFrom<Unit["relation"]>("bigger", "smaller");
    const ratio = fc.oneof(positiveDecimals(4, 5), fc.constantFrom("1024", "1048576", "8192").map(canonical));
    const anyUnit = fc.tuple(anyRelation, ratio).map(([relation, size]) => unit("any", relation, size));
    fc.assert(
      fc.property(decimals(3, 4), anyUnit, anyUnit, (quantity, from, to) => {
        const there = convertedQuantity({ quantity, from, to, method: "none" });
        expect(quantityBrick().safeParse(there).success).toBe(true);
        expect(convertedQuantity({ quantity: there, from: to, to: from, method: "none" })).toBe(quantity);
      }),
      propertyRuns(),
    );
  });

  it("comes back with at most one step of each unit lost", () => {
    const anyUnit = fc
      .record({
        relation: fc.constantFrom("bigger", "smaller"),
        ratio: positiveDecimals(4, 5),
        rounding: fc.constantFrom("1", "0.5", "0.01", "0.001"),
      })
      .map(({ relation, ratio, rounding }) => prepareUnit(unit("any", relation as Unit["relation"], ratio, rounding)));
    const method = fc.constantFrom("half_up", "half_down", "half_even", "up", "down");
    fc.assert(
      fc.property(anyUnit, anyUnit, decimals(9, 4), method, (from, to, text, method) => {
        const quantity = convertQuantity(exact(text), from, from, method);
        const there = convertQuantity(quantity, from, to, method);
        const back = convertQuantity(there, to, from, method);
        const stepThere = convertQuantity(to.step, to, from, "none");
        const lost = absolute(subtract(back, quantity));
        expect(compare(lost, add(from.step, stepThere))).toBeLessThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });
});

describe("a price in another unit", () => {
  it("follows the size of the unit and is never rounded", () => {
    expect(toText(convertPrice(exact("3.3"), prepareUnit(pound), prepareUnit(kilo)))).toBe("7.275246");
    expect(toText(convertPrice(exact("12.6"), prepareUnit(kilo), prepareUnit(gram)))).toBe("0.0126");
    expect(toText(convertPrice(exact(5), prepareUnit(piece), prepareUnit(kilo)))).toBe("5");
  });

  it("makes quantity times price the same in every unit", () => {
    const ratio = positiveDecimals(4, 5);
    fc.assert(
      fc.property(ratio, ratio, decimals(9, 4), decimals(9, 4), (one, other, quantity, price) => {
        const from = prepareUnit(unit("any", "bigger", one));
        const to = prepareUnit(unit("any", "smaller", other));
        const converted = convertQuantity(exact(quantity), from, to, "none");
        const amount = multiply(converted, convertPrice(exact(price), from, to));
        expect(compare(amount, multiply(exact(quantity), exact(price)))).toBe(0);
      }),
      propertyRuns(),
    );
  });
});

describe("comparing at a step", () => {
  it("calls equal what rounds to the same", () => {
    const cent = exact("0.01");
    expect(compareAtStep(exact("1.004"), exact("0.996"), cent)).toBe(0);
    expect(compareAtStep(exact("1.005"), exact("1"), cent)).toBe(1);
    expect(isZeroAtStep(exact("-0.0049"), cent)).toBe(true);
    expect(isZeroAtStep(exact("0.005"), cent)).toBe(false);
  });
});
