import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import type { CalendarDate } from "../dates.ts";
import { add, compare, type Decimal, exact, isEqual, multiply, subtract, sum } from "../decimal.ts";
import { type DelayKind, delayKinds, dueDate, explainDueDate } from "./due-dates.ts";
import { earlyDiscountOf } from "./early-discount.ts";
import {
  explainInstalments,
  immediatePayment,
  instalmentsInCompanyCurrency,
  instalmentsOf,
  type PayableDocument,
  type PaymentTermLine,
} from "./payment-terms.ts";
import { nextTermLine, obstacleToTerms } from "./payment-terms-obstacles.ts";

const day = (text: string) => text as CalendarDate; // written as a day
const money = (text: string) => text as Decimal; // written as a decimal

const part = (amount: string, days: number, delayKind: DelayKind = "days_after"): PaymentTermLine => ({
  value: "percent",
  amount: money(amount),
  delayKind,
  days,
});
const fixed = (amount: string, days: number): PaymentTermLine => ({ ...part(amount, days), value: "fixed" });

const invoice = (total: string, rest: Partial<PayableDocument> = {}): PayableDocument => ({
  date: day("2026-01-31"),
  total: money(total),
  untaxed: money(total),
  currencyStep: money("0.01"),
  ...rest,
});

describe("due dates", () => {
  test.each([
    ["days_after", 30, undefined, "2026-03-02"],
    ["days_after_end_of_month", 10, undefined, "2026-02-10"],
    ["days_after_end_of_next_month", 0, undefined, "2026-02-28"],
    ["days_end_of_month_on_the", 0, 10, "2026-02-10"],
    ["days_end_of_month_on_the", 0, 31, "2026-02-28"],
    ["days_end_of_month_on_the", 10, 0, "2026-02-28"],
    ["days_end_of_month_on_the", 10, undefined, "2026-02-28"],
  ] as const)("%s, %i days, on the %s of the month", (delayKind, days, dayOfMonth, due) => {
    expect(dueDate({ delayKind, days, dayOfMonth }, day("2026-01-31"))).toBe(due);
  });

  test("each stop on the way is told", () => {
    const delay = { delayKind: "days_end_of_month_on_the", days: 30, dayOfMonth: 20 } as const;
    expect(explainDueDate(delay, day("2024-01-31"))).toEqual([
      { step: "document_date", date: "2024-01-31" },
      { step: "days_added", date: "2024-03-01" },
      { step: "day_of_next_month", date: "2024-04-20" },
    ]);
  });

  test("a day beyond the calendar is refused", () => {
    expect(() => dueDate({ delayKind: "days_after", days: 2 }, day("9999-12-30"))).toThrow("due_date_too_far");
    expect(() => dueDate({ delayKind: "days_after", days: 1.5 }, day("2026-01-01"))).toThrow("due_date_too_far");
  });
});

describe("instalments", () => {
  test("half now and half in 30 days; the last takes the odd cent", () => {
    expect(instalmentsOf({ lines: [part("50", 0), part("50", 30)] }, invoice("33.33"))).toEqual([
      { dueOn: "2026-01-31", amount: "16.67" },
      { dueOn: "2026-03-02", amount: "16.66" },
    ]);
  });

  test("without lines everything is due at once", () => {
    expect(instalmentsOf({ lines: [] }, invoice("10"))).toEqual([{ dueOn: "2026-01-31", amount: "10.00" }]);
    expect(instalmentsOf(immediatePayment, invoice("10"))).toEqual([{ dueOn: "2026-01-31", amount: "10.00" }]);
  });

  test("a refund turns a fixed part round", () => {
    expect(instalmentsOf({ lines: [fixed("20", 0), part("100", 30)] }, invoice("-100")).map((i) => i.amount)).toEqual([
      "-20.00",
      "-80.00",
    ]);
  });

  test("the company's amounts add up to the company's total", () => {
    const found = instalmentsInCompanyCurrency(
      { lines: [fixed("1000.6", 0), part("100", 30)] },
      invoice("11001", { currencyStep: money("1") }),
      { total: money("66.57"), currencyStep: money("0.01") },
    );
    expect(found.map(({ amount, companyAmount }) => [amount, companyAmount])).toEqual([
      ["1001", "6.05"],
      ["10000", "60.52"],
    ]);
  });

  test("each rounding and the remainder can be explained", () => {
    const cashRounding = { step: money("0.1"), method: "up" } as const;
    const found = explainInstalments({ lines: [part("50", 0), part("50", 30)] }, invoice("100.3", { cashRounding }));
    expect(found).toMatchObject([
      { amount: "50.20", share: "50.15", rounding: "0", cashRounding: "0.05", remainder: null },
      { amount: "50.10", share: "50.15", rounding: "0", cashRounding: "0", remainder: "-0.05" },
    ]);
  });
});

describe("the early discount", () => {
  const document = invoice("1210", { untaxed: money("1000"), date: day("2024-02-25") });
  const discount = { percentage: money("2"), days: 10 };

  test("is taken of the whole or of the untaxed amount", () => {
    const included = earlyDiscountOf({ ...discount, computation: "included" }, document);
    expect(included).toEqual({ until: "2024-03-06", discount: "24.20", amountDue: "1185.80" });
    expect(earlyDiscountOf({ ...discount, computation: "mixed" }, document).amountDue).toBe("1190.00");
  });

  test("only on request is it the tax's part that Odoo prints", () => {
    expect(earlyDiscountOf({ ...discount, computation: "excluded" }, document, "tax").amountDue).toBe("1205.80");
  });
});

describe("valid terms", () => {
  test("percentages add up to a hundred and there is at least one", () => {
    expect(obstacleToTerms({ lines: [part("33.33", 0), part("66.67", 30)] })).toBeNull();
    expect(obstacleToTerms({ lines: [part("50", 0)] })).toMatchObject({ code: "payment_terms.percent_sum" });
    expect(obstacleToTerms({ lines: [fixed("50", 0)] })).toMatchObject({ code: "payment_terms.percent_sum" });
    expect(obstacleToTerms({ lines: [part("150", 0), part("-50", 0)] })).toMatchObject({
      code: "payment_terms.percent_range",
    });
  });

  test("an early discount needs one line and a positive percentage and days", () => {
    const earlyDiscount = { percentage: money("2"), days: 10, computation: "mixed" } as const;
    expect(obstacleToTerms({ lines: [part("100", 30)], earlyDiscount })).toBeNull();
    expect(obstacleToTerms({ lines: [part("50", 0), part("50", 30)], earlyDiscount })).toMatchObject({
      code: "payment_terms.discount_lines",
    });
    expect(obstacleToTerms({ lines: [part("100", 0)], earlyDiscount: { ...earlyDiscount, days: 0 } })).toMatchObject({
      code: "payment_terms.discount_not_positive",
    });
  });

  test("a new line takes what is missing, 30 days later", () => {
    expect(nextTermLine([])).toMatchObject({ amount: "100", days: 0 });
    expect(nextTermLine([part("30", 15)])).toMatchObject({ amount: "70", days: 45 });
  });
});

const bounded = fc
  .tuple(fc.bigInt(-(10n ** 15n) + 1n, 10n ** 15n - 1n), fc.integer({ min: 0, max: 999_999_999 }), fc.nat(9))
  .map(([whole, decimals, places]) =>
    money(`${whole}.${`${decimals}`.padStart(9, "0").slice(0, places)}`.replace(/\.$/, "")),
  );
const dates = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => day(new Date(Date.UTC(1990, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)));
const steps = fc.constantFrom("0.001", "0.01", "0.05", "1").map(money);
const lines = fc.array(
  fc.record({
    value: fc.constantFrom("percent" as const, "fixed" as const),
    amount: bounded,
    delayKind: fc.constantFrom(...delayKinds),
    days: fc.integer({ min: -400, max: 36_500 }),
    dayOfMonth: fc.option(fc.integer({ min: 0, max: 31 }), { nil: undefined }),
  }),
  { maxLength: 6 },
);
const cash = fc.option(
  fc.record({
    step: fc.constantFrom("0.1", "0.05", "5").map(money),
    method: fc.constantFrom("up" as const, "half_up" as const, "down" as const),
  }),
);
const documents = fc
  .record({ date: dates, total: bounded, untaxed: bounded, currencyStep: steps, cashRounding: cash })
  .map((document): PayableDocument => document);
const isDecimal = (text: string) => /^-?\d+(\.\d+)?$/.test(text);

describe("for any terms and any document", () => {
  test("instalments add up to the total exactly, in both currencies", () => {
    fc.assert(
      fc.property(lines, documents, bounded, steps, (termLines, document, total, currencyStep) => {
        const found = instalmentsInCompanyCurrency({ lines: termLines }, document, { total, currencyStep });
        expect(isEqual(sum(found.map(({ amount }) => exact(amount))), exact(document.total))).toBe(true);
        expect(isEqual(sum(found.map(({ companyAmount }) => exact(companyAmount))), exact(total))).toBe(true);
        expect(found.every((one) => isDecimal(one.amount) && isDecimal(one.companyAmount))).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("nothing falls due before the document's date, unless its days are negative", () => {
    fc.assert(
      fc.property(lines, documents, (termLines, document) => {
        const later = termLines.map((line) => ({ ...line, days: Math.abs(line.days) }));
        for (const { dueOn } of instalmentsOf({ lines: later }, document)) expect(dueOn >= document.date).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("an explanation tells the same instalments and its parts make up each amount", () => {
    fc.assert(
      fc.property(lines, documents, (termLines, document) => {
        const found = explainInstalments({ lines: termLines }, document);
        expect(found.map(({ dueOn, amount }) => ({ dueOn, amount }))).toEqual(
          instalmentsOf({ lines: termLines }, document),
        );
        for (const { share, rounding, cashRounding, remainder, amount, dueOn, dueSteps } of found) {
          const parts = [share, rounding, cashRounding, remainder ?? "0"].map((text) => exact(text));
          expect(isEqual(sum(parts), exact(amount))).toBe(true);
          expect(dueSteps.at(-1)?.date).toBe(dueOn);
        }
      }),
      propertyRuns(),
    );
  });

  test("a discount lies within a step of its percentage", () => {
    const computation = fc.constantFrom("included" as const, "excluded" as const, "mixed" as const);
    fc.assert(
      fc.property(documents, computation, fc.integer({ min: 1, max: 100 }), (document, kind, rate) => {
        const terms = { percentage: money(`${rate}`), days: 8, computation: kind };
        const { discount, amountDue } = earlyDiscountOf(terms, document);
        expect(isEqual(add(exact(discount), exact(amountDue)), exact(document.total))).toBe(true);
        const base = kind === "included" ? document.total : document.untaxed;
        const gap = subtract(exact(discount), multiply(exact(base), exact(`${rate / 100}`)));
        expect(compare(multiply(gap, gap), multiply(exact(document.currencyStep), exact(document.currencyStep)))).toBe(
          -1,
        );
      }),
      propertyRuns(),
    );
  });

  test("what is out of bounds is refused by its declared refusals and nothing else", () => {
    const texts = fc.oneof(bounded, fc.string(), fc.constantFrom("0", "-1", "1e9", "NaN", "")).map(money);
    const days = fc.oneof(fc.integer(), fc.double());
    const codes = ["decimal.invalid", "payment_terms.step_not_positive", "payment_terms.due_date_too_far"];
    fc.assert(
      fc.property(texts, texts, texts, days, (total, amount, currencyStep, count) => {
        const terms = { lines: [fixed(amount, 0), part(amount, count), part("100", 0)] };
        const code = refusalCode(() => {
          const found = instalmentsOf(terms, invoice(total, { currencyStep }));
          expect(found.every((one) => isDecimal(one.amount))).toBe(true);
        });
        expect([null, ...codes]).toContain(code);
      }),
      propertyRuns(),
    );
  });
});
