import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import { canonical, type Decimal } from "../decimal.ts";
import type { EarlyDiscount, PaymentTermLine } from "./payment-terms.ts";
import { nextTermLine, obstacleToTerms } from "./payment-terms-obstacles.ts";

const line = (written: string, days = 0): PaymentTermLine => ({
  value: written.endsWith("%") ? "percent" : "fixed",
  amount: written.replace("%", "") as Decimal, // right or wrong
  delayKind: "days_after",
  days,
});
const early = (percentage: string, days: number): EarlyDiscount => ({
  percentage: canonical(percentage),
  days,
  computation: "included",
});

describe("payment terms (R-901)", () => {
  test.each<[string, string[], EarlyDiscount | null, string | null, string | undefined]>([
    ["all at once", ["100%"], null, null, undefined],
    ["in parts", ["30%", "30%", "40%"], null, null, undefined],
    ["in thirds that add up at six decimals", ["33.333333%", "33.333333%", "33.333334%"], null, null, undefined],
    ["in thirds that miss a ten-millionth", ["33.3333333%", "33.3333333%", "33.3333333%"], null, null, undefined],
    [
      "in thirds that miss a millionth",
      ["33.333333%", "33.333333%", "33.333333%"],
      null,
      "payment_terms.percent_sum",
      "lines",
    ],
    ["with a fixed amount and all of the rest", ["500", "100%"], null, null, undefined],
    ["with a fixed amount alone", ["500"], null, "payment_terms.percent_sum", "lines"],
    ["of nothing", [], null, "payment_terms.percent_sum", "lines"],
    ["of less than all", ["99.99%"], null, "payment_terms.percent_sum", "lines"],
    ["of more than all", ["60%", "60%"], null, "payment_terms.percent_sum", "lines"],
    ["with a part of nothing", ["0%", "100%"], null, null, undefined],
    ["with a part below nothing", ["120%", "-20%"], null, "payment_terms.percent_range", "lines.0.amount"],
    ["with a later part below nothing", ["100%", "-1%", "1%"], null, "payment_terms.percent_range", "lines.1.amount"],
    ["with a discount for paying early", ["100%"], early("2", 7), null, undefined],
    [
      "with a discount on several parts",
      ["50%", "50%"],
      early("2", 7),
      "payment_terms.discount_lines",
      "earlyDiscount",
    ],
    ["with a discount of nothing", ["100%"], early("0", 7), "payment_terms.discount_not_positive", "earlyDiscount"],
    [
      "with a discount of more than all",
      ["100%"],
      early("100.01", 7),
      "payment_terms.percent_range",
      "earlyDiscount.percentage",
    ],
    [
      "with a discount for paying before",
      ["100%"],
      early("2", 0),
      "payment_terms.discount_not_positive",
      "earlyDiscount",
    ],
  ])("%s", (_, written, earlyDiscount, code, path) => {
    const obstacle = obstacleToTerms({ lines: written.map((text) => line(text)), earlyDiscount });
    expect([obstacle?.code ?? null, obstacle?.details.path]).toEqual([code, path]);
  });

  test("tell what the parts make", () => {
    expect(obstacleToTerms({ lines: [line("60%"), line("30%")] })?.details["sum"]).toBe("90");
  });

  test("refuse a part that is no number", () => {
    expect(refusalOf(() => obstacleToTerms({ lines: [line("half%")] }))?.code).toBe("decimal.invalid");
  });
});

describe("a new part takes what is missing, thirty days after the last (section 9)", () => {
  test.each<[string, PaymentTermLine[], string, number]>([
    ["all at once as the first", [], "100", 0],
    ["the rest", [line("30%", 0)], "70", 30],
    ["a month after the last one, whatever came before", [line("30%", 60), line("30%", 15)], "40", 45],
    ["fixed amounts take no percentage", [line("500", 0)], "100", 30],
    ["nothing where nothing is missing", [line("100%", 0)], "0", 30],
    ["nothing where there is too much", [line("120%", 0)], "0", 30],
  ])("%s", (_, lines, amount, days) => {
    expect(nextTermLine(lines)).toEqual({ value: "percent", amount, delayKind: "days_after", days });
  });

  test("so that the terms are right, whatever the parts before made", () => {
    fc.assert(
      fc.property(fc.array(decimals(1, 2, false), { maxLength: 8 }), (percentages) => {
        const lines = percentages.map((amount) => line(`${amount}%`));
        expect(obstacleToTerms({ lines: [...lines, nextTermLine(lines)] })).toBeNull();
      }),
      propertyRuns(),
    );
  });
});
