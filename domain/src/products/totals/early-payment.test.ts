import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalOf } from "../../../test/refusal-code.ts";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { exact, isZero, sum, toText } from "../../decimal.ts";
import { amountLines, worksOf } from "./document-lines.ts";
import type { TotalsLine } from "./sale-amounts.ts";
import { totalsOf } from "./totals.ts";

const rules = rulesWith([
  tax("vat", "21"),
  tax("inside", "21", { priceIncluded: true }),
  tax("bottle", "0.5", { amountKind: "fixed" }),
]);

/** The lines that the discount adds, each as "untaxed + tax". */
function added(lines: TotalsLine[], discount: string): string[] {
  const all = amountLines(worksOf(lines, rules), rules, { earlyPaymentDiscount: text(discount) });
  return all.slice(lines.length).map(({ untaxed, taxes }) => {
    const charged = sum(taxes.map((one) => one.charged.rounded));
    return `${toText(untaxed.rounded, 2)} + ${toText(charged, 2)}`;
  });
}

describe("a discount for early payment that is always taken into the tax base (R-719)", () => {
  test.each<[string, TotalsLine[], string, string[]]>([
    [
      "takes its tax off, and its amount off and on again",
      [line("1", "100", ["vat"])],
      "2",
      ["-2.00 + -0.42", "2.00 + 0.00"],
    ],
    [
      "puts a tax that was in the price on top: the subtotal is net",
      [line("1", "121", ["inside"])],
      "2",
      ["-2.00 + -0.42", "2.00 + 0.00"],
    ],
    ["leaves money for each unit as it is", [line("3", "100", ["bottle"])], "2", ["-6.00 + 0.00", "6.00 + 0.00"]],
    ["of nothing changes nothing", [line("1", "100", ["vat"])], "0", ["0.00 + 0.00", "0.00 + 0.00"]],
    [
      "has two lines for each line",
      [line("1", "100", ["vat"]), line("1", "50")],
      "10",
      ["-10.00 + -2.10", "10.00 + 0.00", "-5.00 + 0.00", "5.00 + 0.00"],
    ],
    [
      "is taken after the line's own discount",
      [line("1", "100", ["vat"], "50")],
      "2",
      ["-1.00 + -0.21", "1.00 + 0.00"],
    ],
  ])("%s", (_, lines, discount, expected) => {
    expect(added(lines, discount)).toEqual(expected);
  });

  test("a document of 100 with 21 % and 2 % off for early payment is 120.58", () => {
    const totals = totalsOf([line("1", "100", ["vat"])], rules, { earlyPaymentDiscount: text("2") });
    expect(totals).toMatchObject({ untaxed: "100.00", tax: "20.58", total: "120.58" });
  });

  test("is refused where it is no number", () => {
    const refusal = refusalOf(() => added([line("1", "100")], "2 %"));
    expect([refusal?.code, refusal?.details.path]).toEqual(["decimal.invalid", "earlyPaymentDiscount"]);
  });

  test("never changes the untaxed amount", () => {
    fc.assert(
      fc.property(
        decimals(5, 2),
        decimals(2, 2, false),
        fc.subarray(["vat", "inside", "bottle"]),
        (price, discount, taxIds) => {
          const lines = [line("2", price, taxIds)];
          const all = amountLines(worksOf(lines, rules), rules, { earlyPaymentDiscount: discount });
          expect(isZero(sum(all.slice(1).map(({ untaxed }) => untaxed.rounded)))).toBe(true);
          expect(totalsOf(lines, rules, { earlyPaymentDiscount: discount }).untaxed).toBe(
            totalsOf(lines, rules).untaxed,
          );
        },
      ),
      propertyRuns(),
    );
  });

  test("of all that is to be paid leaves no tax", () => {
    const totals = totalsOf([line("4", "25", ["vat"])], rules, { earlyPaymentDiscount: text("100") });
    expect([totals.untaxed, totals.tax]).toEqual(["100.00", "0.00"]);
    expect(toText(exact(totals.total))).toBe("100");
  });
});
