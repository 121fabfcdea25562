import { describe, expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { obstacleToPayByCard, obstacleToRefund, refundable, refundAfter } from "./card-obstacles.ts";

const d = (text: string) => text as Decimal; // canonical
const yes = "2026-11-30T09:00:00.000Z" as Moment; // an ISO moment

describe("a customer pays by card", () => {
  const due = { stage: "due", amount: d("10"), currency: "EUR" } as const;
  test.each([
    ["what he accepted", { state: "sent", acceptedAt: yes }, due, null],
    ["the rest of an order", { state: "confirmed" }, { ...due, stage: "open" }, null],
    ["nothing before his yes", { state: "sent", acceptedAt: null }, due, "payment.accept_first"],
    ["nothing that is paid", { state: "confirmed" }, { ...due, stage: "paid" }, "payment.nothing_due"],
    ["nothing of what was cancelled", { state: "cancelled" }, due, "payment.accept_first"],
    [
      "no yen with decimals",
      { state: "confirmed" },
      { ...due, amount: d("1.5"), currency: "JPY" },
      "payment.not_by_card",
    ],
  ] as const)("%s", (_, sale, asked, code) => {
    expect(obstacleToPayByCard(sale, asked)?.code ?? null).toBe(code);
  });
});

test.each([
  [null, "pending", "pending"],
  ["pending", "done", "done"],
  ["done", "pending", "done"],
  ["done", "failed", "failed"],
  ["failed", "done", "failed"],
  ["failed", "pending", "failed"],
] as const)("a refund that is %s and told to be %s is %s", (known, told, after) => {
  expect(refundAfter(known, told)).toBe(after);
});

describe("of a payment of 100", () => {
  const payment = { amount: d("100"), refunded: d("30"), undoneAt: null };
  test.each([
    ["70", payment, null],
    ["70.01", payment, "payment.more_than_came"],
    ["0.001", payment, "payment.too_fine"],
    ["1", { ...payment, refunded: d("100") }, "payment.all_refunded"],
    ["1", { ...payment, undoneAt: yes }, "payment.undone"],
  ])("%s goes back: %#", (amount, facts, code) => {
    expect(obstacleToRefund(facts, { amount: d(amount), decimals: 2 })?.code ?? null).toBe(code);
  });

  test("as much is left as did not go back", () => expect(refundable(payment.amount, payment.refunded)).toBe("70"));
});
