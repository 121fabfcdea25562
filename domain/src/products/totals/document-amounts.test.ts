import { describe, expect, test } from "vitest";
import { line, rulesWith, tax } from "../../../test/taxes.ts";
import { exact, toText } from "../../decimal.ts";
import { companyAmounts } from "./company-amounts.ts";
import { sumDocument } from "./document-amounts.ts";
import { amountLines, worksOf } from "./document-lines.ts";
import type { TotalsLine } from "./sale-amounts.ts";
import type { TotalsRules } from "./totals-rules.ts";

const taxes = [
  tax("vat", "21"),
  tax("inside", "21", { priceIncluded: true }),
  tax("bottle", "0.5", { amountKind: "fixed" }),
];
const perLine = rulesWith(taxes);
const globally = rulesWith(taxes, { roundingMethod: "globally" });

const linesOf = (lines: TotalsLine[], rules: TotalsRules) => amountLines(worksOf(lines, rules), rules, {});
const money = (amounts: { untaxed: Parameters<typeof toText>[0]; tax: Parameters<typeof toText>[0] }) =>
  [amounts.untaxed, amounts.tax].map((amount) => toText(amount, 2));

describe("a document's amounts (R-711 to R-714)", () => {
  test.each<[string, TotalsLine[], TotalsRules, string[], string | null]>([
    ["nothing at all", [], globally, ["0.00", "0.00"], null],
    [
      "each line rounded",
      [line("1", "21.53", ["inside"]), line("1", "21.53", ["inside"])],
      perLine,
      ["35.58", "7.48"],
      null,
    ],
    [
      "only the sums rounded",
      [line("1", "21.53", ["inside"]), line("1", "21.53", ["inside"])],
      globally,
      ["35.59", "7.47"],
      "0: 0.01",
    ],
    ["halves of a cent add up", [line("1", "0.005"), line("1", "0.005")], perLine, ["0.02", "0.00"], null],
    ["or make one cent", [line("1", "0.005"), line("1", "0.005")], globally, ["0.01", "0.00"], "0: -0.01"],
    [
      "the greatest line carries the difference",
      [line("1", "0.005"), line("1", "5.005"), line("1", "0.005")],
      globally,
      ["5.02", "0.00"],
      "1: -0.01",
    ],
    ["sections carry nothing", [{ kind: "section" }, line("1", "10", ["vat"])], globally, ["10.00", "2.10"], null],
  ])("%s", (_, lines, rules, expected, correction) => {
    const amounts = sumDocument(linesOf(lines, rules), rules.step);
    expect(money(amounts)).toEqual(expected);
    const told = amounts.correction && `${amounts.correction.line}: ${toText(amounts.correction.amount)}`;
    expect(told).toBe(correction);
  });

  test("taxes are told in the order in which lines first have them, each once", () => {
    const lines = [line("1", "10", ["bottle"]), line("1", "10", ["vat", "bottle"])];
    const amounts = sumDocument(linesOf(lines, perLine), perLine.step);
    const told = amounts.taxes.map(({ prepared, base, charged }) => [
      prepared.definition.id,
      toText(base.sum, 2),
      toText(charged.sum, 2),
    ]);
    expect(told).toEqual([
      ["bottle", "20.00", "1.00"],
      ["vat", "10.00", "2.10"],
    ]);
  });
});

describe("in the company's currency (R-718)", () => {
  const cents = exact("0.01");
  const inCompany = (lines: TotalsLine[], rules: TotalsRules, rate: string) =>
    money(companyAmounts(linesOf(lines, rules), exact(rate), { step: cents, roundsEachLine: rules.roundsEachLine }));

  test.each<[string, TotalsLine[], string, string[], string[]]>([
    ["125 dollars are 100 euros", [line("1", "125", ["vat"])], "1.25", ["100.00", "21.00"], ["100.00", "21.00"]],
    ["at one they are what they were", [line("3", "9.99", ["vat"])], "1", ["29.97", "6.29"], ["29.97", "6.29"]],
    [
      "two lines are rounded each, or their sum",
      [line("1", "10.01"), line("1", "10.01")],
      "2",
      ["10.02", "0.00"],
      ["10.01", "0.00"],
    ],
    [
      "their taxes too",
      [line("1", "1", ["bottle"]), line("1", "1", ["bottle"])],
      "4",
      ["0.50", "0.26"],
      ["0.50", "0.25"],
    ],
    [
      "what is credited is less than nothing",
      [line("-1", "125", ["vat"])],
      "1.25",
      ["-100.00", "-21.00"],
      ["-100.00", "-21.00"],
    ],
  ])("%s", (_, lines, rate, each, sums) => {
    expect(inCompany(lines, perLine, rate)).toEqual(each);
    expect(inCompany(lines, globally, rate)).toEqual(sums);
  });
});
