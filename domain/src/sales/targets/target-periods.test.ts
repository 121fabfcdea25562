import { expect, test } from "vitest";
import type { CalendarDate } from "../../dates.ts";
import type { Decimal } from "../../decimal.ts";
import { SetSalesTarget } from "./target-inputs.ts";
import { percentReached, periodsOf } from "./target-periods.ts";

test.each([
  ["2026-01-01", "2026-01", "2026-Q1"],
  ["2026-03-31", "2026-03", "2026-Q1"],
  ["2026-11-30", "2026-11", "2026-Q4"],
])("%s is in %s and in %s", (day, month, quarter) => {
  expect(periodsOf(day as CalendarDate)).toEqual({ month, quarter });
});

test.each([
  ["500", "1000", "50"],
  ["1", "3", "33.3"],
  ["1500", "1000", "150"],
  ["0", "1000", "0"],
])("%s of %s is %s per cent", (reached, amount, percent) => {
  expect(percentReached(reached as Decimal, amount as Decimal)).toBe(percent);
});

test.each(["2026-13", "2026-Q5", "2026", "2026-1", "26-Q1"])("%s is no period of a target", (period) => {
  expect(SetSalesTarget.safeParse({ period, measure: "orders", amount: "1" }).success).toBe(false);
});
