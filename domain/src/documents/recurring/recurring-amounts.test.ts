import { describe, expect, it } from "vitest";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { documentTotals } from "../totals.ts";
import type { DiscountedLine } from "../discounts/document-discounts.ts";
import type { Period } from "./periods.ts";

const rules = rulesWith([tax("iva21", "21")]);
const paid = (period: Period, price: string): DiscountedLine => ({ ...line("1", price, ["iva21"]), period });
const told = (lines: readonly DiscountedLine[], discount: Parameters<typeof documentTotals>[2] = null) =>
  documentTotals(lines, rules, discount).totals.recurring?.map(({ period, untaxed, total }) => [
    period,
    untaxed,
    total,
  ]);

describe("what is paid again and again", () => {
  it("is told apart from what is paid once", () => {
    expect(told([paid("once", "1000"), paid("monthly", "50"), paid("yearly", "120"), paid("monthly", "10")])).toEqual([
      ["once", "1000.00", "1210.00"],
      ["monthly", "60.00", "72.60"],
      ["yearly", "120.00", "145.20"],
    ]);
  });

  it("is not spoken of where all is paid once, or what recurs does not count", () => {
    expect(told([paid("once", "1000")])).toBeUndefined();
    expect(told([paid("once", "1000"), { ...paid("monthly", "50"), choice: "option" }])).toBeUndefined();
  });

  it("is all there is where nothing is paid once", () => {
    expect(told([paid("monthly", "50")])).toEqual([["monthly", "50.00", "60.50"]]);
  });

  it("is the whole to the cent where nothing is paid once either", () => {
    const globally = rulesWith([tax("iva21", "21")], { roundingMethod: "globally" });
    const { recurring, total } = documentTotals([paid("monthly", "1.02"), paid("yearly", "1.02")], globally).totals;
    expect([total, recurring?.map((part) => part.total)]).toEqual(["2.47", ["1.24", "1.23"]]);
  });

  it("has its part of the discounts, and the rest is what is paid once, to the cent", () => {
    const lines: DiscountedLine[] = [
      { kind: "section", id: "a", sectionDiscount: { kind: "amount", amount: text("12.1") } },
      paid("once", "300"),
      paid("monthly", "100"),
    ];
    const {
      recurring = [],
      untaxed,
      total,
    } = documentTotals(lines, rules, { kind: "percent", percent: text("10") }).totals;
    expect(recurring.map(({ period, untaxed: part }) => [period, part])).toEqual([
      ["once", "263.25"],
      ["monthly", "87.75"],
    ]);
    expect([untaxed, total]).toEqual(["351.00", "424.71"]);
    expect(recurring.reduce((all, { total: part }) => all + Math.round(Number(part) * 100), 0)).toBe(42_471);
  });
});
