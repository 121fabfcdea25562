import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { add, type Decimal, divide, exact, isEqual, roundTo, stepOf, sum, toText } from "../../decimal.ts";
import { dispatchRounding, type RoundedAmount, type Sharer } from "./rounding-dispatch.ts";

const cent = stepOf(2);

type Part = RoundedAmount & Sharer;

function part(line: number, total: Decimal | string, amount: Decimal | string, dividedBy = 1): Part {
  const value = divide(exact(amount), exact(dividedBy));
  return { line, total: exact(total), exact: value, rounded: roundTo(value, cent) };
}

function sharesOf(parts: Part[]): string[] {
  return Array.from(dispatchRounding(parts, () => parts, cent).shares, ([line, share]) => `${line}: ${toText(share)}`);
}

describe("the difference between a rounded sum and its rounded parts", () => {
  it("goes to the lines with the greatest totals, in whole steps", () => {
    const parts = [part(0, "1", "0.004"), part(1, "3", "0.004"), part(2, "2", "0.004")];
    expect(sharesOf(parts)).toEqual(["1: 0.01"]);
    const twice = ["10", "30", "20", "5"].map((total, line) => part(line, total, "0.0049"));
    expect(sharesOf(twice)).toEqual(["1: 0.01", "2: 0.01"]);
  });

  it("is taken from them where the parts are too much", () => {
    const parts = [part(0, "10", "0.005"), part(1, "10", "0.005")];
    expect(sharesOf(parts)).toEqual(["0: -0.01"]);
  });

  it("weighs lines alike where all totals are zero", () => {
    const parts = Array.from({ length: 4 }, (_, line) => part(line, "0", "0.00375"));
    expect(sharesOf(parts)).toEqual(["0: 0.01", "1: 0.01"]);
  });

  it("is shared out to the last step, whatever the lines are", () => {
    const anyPart = fc.tuple(decimals(4, 2), decimals(3, 5), fc.constantFrom(1, 3, 7, 121));
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 12 }), (numbers) => {
        const parts = numbers.map(([total, amount, dividedBy], line) => part(line, total, amount, dividedBy));
        const { exactSum, sum: rounded, shares } = dispatchRounding(parts, () => parts, cent);
        expect(isEqual(rounded, roundTo(exactSum, cent))).toBe(true);
        expect(isEqual(add(sum(parts.map((one) => one.rounded)), sum(shares.values())), rounded)).toBe(true);
        expect([...shares.values()].every((share) => isEqual(share, roundTo(share, cent)))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
