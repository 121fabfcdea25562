import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import type { CalendarDate } from "../dates.ts";
import { add, canonical, type Decimal, exact, toText } from "../decimal.ts";
import { earlyDiscountOf, withEarlyDiscount } from "./early-discount.ts";
import type { EarlyDiscount, PayableDocument, PaymentTerms } from "./payment-terms.ts";

const day = (text: string) => text as CalendarDate; // a day
const invoice: PayableDocument = {
  date: day("2026-01-25"),
  total: canonical("121"),
  untaxed: canonical("100"),
  currencyStep: canonical("0.01"),
};
const terms = (part: Partial<EarlyDiscount> = {}): EarlyDiscount => ({
  percentage: canonical("2"),
  days: 7,
  computation: "included",
  ...part,
});

describe("who pays 121 (100 without tax) early pays (R-905)", () => {
  test.each<[Partial<EarlyDiscount>, Partial<PayableDocument>, string, string]>([
    [{}, {}, "118.58", "2.42"],
    [{ computation: "excluded" }, {}, "119.00", "2.00"],
    [{ computation: "mixed" }, {}, "119.00", "2.00"],
    [{ percentage: canonical("0.5") }, {}, "120.40", "0.60"],
    [{ percentage: canonical("100") }, {}, "0.00", "121.00"],
    [{ percentage: canonical("0") }, {}, "121.00", "0.00"],
    [{}, { total: canonical("-121"), untaxed: canonical("-100") }, "-118.58", "-2.42"],
    [{}, { currencyStep: canonical("1") }, "119", "2"],
    [{}, { currencyStep: canonical("0.05") }, "118.60", "2.40"],
  ])("%o, %o: %s, %s less", (part, document, amountDue, discount) => {
    expect(earlyDiscountOf(terms(part), { ...invoice, ...document })).toMatchObject({ amountDue, discount });
  });

  test("until the last of the days", () => {
    expect(earlyDiscountOf(terms(), invoice).until).toBe("2026-02-01");
    expect(earlyDiscountOf(terms({ days: 0 }), invoice).until).toBe("2026-01-25");
  });

  test("the reference system prints another figure, taken of the tax (Q-906)", () => {
    expect(earlyDiscountOf(terms({ computation: "mixed" }), invoice, "tax").amountDue).toBe("120.58");
  });
});

test.each<[string, Partial<PaymentTerms>, Partial<PayableDocument>, object]>([
  ["who may", { earlyDiscount: terms() }, {}, { early: { until: "2026-02-01", amount: "118.58" } }],
  ["nobody else", {}, {}, {}],
  ["who gets back", { earlyDiscount: terms() }, { total: canonical("-121"), untaxed: canonical("-100") }, {}],
  ["who owes nothing", { earlyDiscount: terms() }, { total: canonical("0"), untaxed: canonical("0") }, {}],
])("an instalment says what %s pays early", (_, { earlyDiscount = null }, document, early) => {
  const part = { dueOn: day("2026-02-24"), amount: canonical("121") };
  const told = withEarlyDiscount([part], { lines: [], earlyDiscount }, { ...invoice, ...document });
  expect(told).toEqual([{ ...part, ...early }]);
});

const wrong = (text: string) => text as Decimal; // wrong on purpose

describe("refused is", () => {
  test.each<[string, Partial<EarlyDiscount>, Partial<PayableDocument>, string, string]>([
    ["a total that is no number", {}, { total: wrong("all") }, "decimal.invalid", "total"],
    ["a percentage that is no number", { percentage: wrong("2 %") }, {}, "decimal.invalid", "percentage"],
    ["a currency without a step", {}, { currencyStep: wrong("0") }, "payment_terms.step_not_positive", "currencyStep"],
    ["half a day", { days: 0.5 }, {}, "payment_terms.due_date_too_far", "earlyDiscount.days"],
    ["a day too far away", { days: 40_000 }, {}, "payment_terms.due_date_too_far", "earlyDiscount.days"],
    [
      "a day after the last year",
      {},
      { date: day("9999-12-31") },
      "payment_terms.due_date_too_far",
      "earlyDiscount.days",
    ],
  ])("%s", (_, part, document, code, path) => {
    const refusal = refusalOf(() => earlyDiscountOf(terms(part), { ...invoice, ...document }));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
  });
});

test("what is paid and what is saved make up the total", () => {
  fc.assert(
    fc.property(decimals(6, 2), decimals(6, 2), decimals(2, 2, false), (total, untaxed, percentage) => {
      const offer = earlyDiscountOf(terms({ percentage, computation: "excluded" }), { ...invoice, total, untaxed });
      expect(toText(add(exact(offer.amountDue), exact(offer.discount)))).toBe(total);
    }),
    propertyRuns(),
  );
});
