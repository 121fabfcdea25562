import { describe, expect, test } from "vitest";
import type { CalendarDate, Moment } from "../../dates.ts";
import { type Decimal, nothing } from "../../decimal.ts";
import {
  obstacleOfAmount,
  obstacleToAssign,
  obstacleToRecord,
  obstacleToUndo,
  type PaymentFacts,
} from "./payment-obstacles.ts";

const d = (text: string) => text as Decimal; // canonical
const day = (text: string) => text as CalendarDate; // a calendar date
const at = "2026-11-30T09:00:00.000Z" as Moment; // an ISO moment

describe("a transfer", () => {
  const euros = { currency: "EUR", decimals: 2, today: day("2026-11-30") };
  test.each([
    ["10.50", "2026-11-30", null],
    ["10.505", "2026-11-30", "payment.too_fine"],
    ["10", "2026-12-01", "payment.not_yet"],
  ])("of %s on %s is refused with %s", (amount, receivedOn, code) => {
    expect(obstacleOfAmount({ amount: d(amount), receivedOn: day(receivedOn) }, euros)?.code ?? null).toBe(code);
  });

  test("of yen has no decimals", () => {
    const yen = { currency: "JPY", decimals: 0, today: day("2026-11-30") };
    const received = { amount: d("10.5"), receivedOn: day("2026-11-30") };
    expect(obstacleOfAmount(received, yen)).toMatchObject({ details: { path: "amount" } });
  });

  test("comes for what has a number", () => {
    expect(obstacleToRecord({ state: "draft", number: null })).toMatchObject({ code: "sale.not_sent" });
    expect(obstacleToRecord({ state: "sent", number: "S00001" })).toBeNull();
  });
});

describe("a payment", () => {
  const payment: PaymentFacts = { method: "transfer", undoneAt: null, asideBecause: null, refunded: nothing };
  const aside = { ...payment, asideBecause: "cancelled", currency: "EUR" };
  const order = { state: "confirmed", number: "S00001", currency: "EUR" } as const;
  test.each([
    [payment, null],
    [{ ...payment, undoneAt: at }, "payment.undone"],
    [{ ...payment, method: "card" } as const, "payment.by_card"],
    [{ ...payment, refunded: d("5") }, "payment.refunded"],
  ])("is undone: %#", (facts, code) => {
    expect(obstacleToUndo(facts)?.code ?? null).toBe(code);
  });

  test.each([
    [aside, order, null],
    [aside, null, null],
    [{ ...aside, asideBecause: null }, order, "payment.assigned"],
    [{ ...aside, undoneAt: at }, order, "payment.undone"],
    [aside, { ...order, state: "cancelled" } as const, "sale.cancelled"],
    [aside, { ...order, currency: "USD" }, "payment.other_currency"],
    [aside, { ...order, number: null }, "sale.not_sent"],
  ])("that stands aside is assigned: %#", (facts, sale, code) => {
    expect(obstacleToAssign(facts, sale)?.code ?? null).toBe(code);
  });
});
