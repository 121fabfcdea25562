import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Delay } from "../due-dates.ts";
import { longestPayment } from "./payment-days.ts";

const part = (delayKind: Delay["delayKind"], days: number, dayOfMonth = 0) => ({
  value: "percent" as const,
  amount: canonical("50"),
  delayKind,
  days,
  dayOfMonth,
});

test.each([
  [[], 0],
  [[part("days_after", 0)], 0],
  [[part("days_after", 30), part("days_after", 90)], 90],
  [[part("days_after", -10)], 0],
  [[part("days_after_end_of_month", 30)], 60],
  [[part("days_after_end_of_next_month", 0)], 61],
  [[part("days_end_of_month_on_the", 30)], 60],
  [[part("days_end_of_month_on_the", 60, 10)], 100],
])("the longest that some terms may take, whichever day it is (%#)", (lines, expected) => {
  expect(longestPayment({ lines })).toBe(expected);
});
