import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalCode } from "../../test/refusal-code.ts";
import type { CalendarDate } from "../dates.ts";
import { compare, type Decimal, exact } from "../decimal.ts";
import { requiredAmount } from "./payments/required-amount.ts";
import { hasToBePaid, hasToBeSigned, type OfferToAccept } from "./signature-and-prepayment.ts";

const day = (text: string) => text as CalendarDate; // written as a day
const money = (text: string) => text as Decimal; // written as a decimal
const today = day("2026-11-23");

const offer = (rest: Partial<OfferToAccept> = {}): OfferToAccept => ({
  state: "sent",
  validUntil: today,
  requiresSignature: true,
  requiresPayment: true,
  prepaymentPercent: money("30"),
  isSigned: false,
  total: money("99.99"),
  paid: money("0"),
  currencyStep: money("0.01"),
  ...rest,
});

describe("what the customer still has to do", () => {
  test("sign an open offer, once, while it is valid", () => {
    expect(hasToBeSigned(offer(), today)).toBe(true);
    expect(hasToBeSigned(offer({ isSigned: true }), today)).toBe(false);
    expect(hasToBeSigned(offer({ state: "confirmed" }), today)).toBe(false);
    expect(hasToBeSigned(offer({ validUntil: day("2026-11-22") }), today)).toBe(false);
    expect(hasToBeSigned(offer({ requiresSignature: false }), today)).toBe(false);
  });

  test("pay until the required amount has come in", () => {
    expect(hasToBePaid(offer({ paid: money("29.99") }), today)).toBe(true);
    expect(hasToBePaid(offer({ paid: money("30") }), today)).toBe(false);
    expect(hasToBePaid(offer({ total: money("0") }), today)).toBe(false);
    expect(hasToBePaid(offer({ requiresPayment: false }), today)).toBe(false);
    expect(hasToBePaid(offer({ validUntil: day("2026-11-22") }), today)).toBe(false);
  });

  test("the required amount is a rounded share, or everything", () => {
    expect(requiredAmount(offer())).toBe("30.00");
    expect(requiredAmount(offer({ prepaymentPercent: money("100") }))).toBe("99.99");
    expect(requiredAmount(offer({ requiresPayment: false }))).toBe("99.99");
  });

  test("never asks for more than the total, nor for less than nothing", () => {
    const cents = fc.nat(10 ** 12).map((n) => money(`${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`));
    fc.assert(
      fc.property(cents, fc.nat(100), (total, share) => {
        const required = exact(requiredAmount(offer({ total, prepaymentPercent: money(`${share}`) })));
        expect(compare(required, exact(total))).toBeLessThanOrEqual(0);
        expect(compare(required, exact(0))).toBeGreaterThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });

  test("numbers out of bounds are refused", () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom("0", "1", "-5.5", "1e3", "0.001")).map(money);
    const codes = [null, "decimal.invalid", "payment_terms.step_not_positive"];
    fc.assert(
      fc.property(texts, texts, texts, texts, (total, paid, prepaymentPercent, currencyStep) => {
        const asked = offer({ total, paid, prepaymentPercent, currencyStep });
        expect(codes).toContain(refusalCode(() => [hasToBePaid(asked, today), requiredAmount(asked)]));
      }),
      propertyRuns(),
    );
  });
});
