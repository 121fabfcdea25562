import { describe, expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import { type CreditedOrder, creditOf, creditUsedBy, isOverCredit, obstacleOfCredit } from "./credit.ts";

const n = canonical;
const day = (text: string) => text as CalendarDate; // a day
const today = day("2031-03-01");
const euros = { currency: "EUR", decimals: 2 };
const order = (given: Partial<CreditedOrder> = {}): CreditedOrder => ({
  state: "confirmed",
  total: n("121"),
  companyTotal: null,
  keptTotal: null,
  instalments: [{ dueOn: day("2031-02-01"), amount: n("121") }],
  rate: null,
  ...given,
});
const halves = [
  { dueOn: day("2031-02-28"), amount: n("60.5") },
  { dueOn: today, amount: n("40.5") },
  { dueOn: day("2031-04-01"), amount: n("20") },
];
const inDollars = [{ dueOn: today, amount: n("121"), companyAmount: n("110.01") }];
const dollars = { rate: n("1.1"), isInverse: false };

describe("an order counts", () => {
  test.each<[string, Partial<CreditedOrder>, string]>([
    ["as a whole as long as it is open, whatever is due", {}, "121"],
    ["with what is kept of it where a part was given up", { keptTotal: n("60.5") }, "60.5"],
    ["nothing once it is finished and all of it was due", { state: "done" }, "0"],
    ["with what is due today or later once it is finished", { state: "done", instalments: halves }, "60.5"],
    ["in the workspace's currency", { companyTotal: n("110"), rate: dollars }, "110"],
    ["by its own rate where a part was given up", { companyTotal: n("110"), keptTotal: n("66"), rate: dollars }, "60"],
    ["by what of it is due in the workspace's currency", { state: "done", instalments: inDollars }, "110.01"],
  ])("%s", (_, given, used) => {
    expect(canonical(creditUsedBy(order(given), today, 2))).toBe(used);
  });
});

test.each([
  ["within the limit", "79", "0.00"],
  ["exactly at it", "379", "0.00"],
  ["a cent beyond it", "379.01", "0.01"],
  ["that gives back", "-5", "0.00"],
  ["of nothing", "0", "0.00"],
])("a document %s leaves an excess as it should", (_, amount, excess) => {
  const orders = [order(), order({ state: "done" })];
  const credit = creditOf({ limit: n("500"), orders, amount: n(amount) }, today, euros);
  expect(credit).toMatchObject({ limit: "500.00", used: "121.00", excess, currency: "EUR" });
  expect(isOverCredit(credit)).toBe(excess !== "0.00");
  expect(obstacleOfCredit(credit)?.code ?? null).toBe(excess === "0.00" ? null : "sale.over_credit");
});

test("what gives back is never held, though the customer is beyond the limit already", () => {
  const credit = creditOf({ limit: n("0"), orders: [order()], amount: n("-10") }, today, euros);
  expect(obstacleOfCredit(credit)).toBeNull();
  expect(obstacleOfCredit(creditOf({ limit: n("0"), orders: [], amount: n("0.01") }, today, euros))).toMatchObject({
    kind: "conflict",
    details: { limit: "0.00", used: "0.00", amount: "0.01", excess: "0.01", currency: "EUR" },
  });
  expect(isOverCredit(null)).toBe(false);
});
