import { expect, test } from "vitest";
import { periodName, periodsOfYear } from "./period-name.ts";

const t = { quarterOf: (quarter: string, year: string) => `Q${quarter} ${year}` };

test("months and quarters are called in words, and offered year by year", () => {
  const f = { month: (day: string) => `month of ${day}` };
  expect(["2026-11", "2026-Q4"].map((period) => periodName(period, t, f))).toEqual(["month of 2026-11-01", "Q4 2026"]);
  expect(periodsOfYear(2027).slice(0, 5)).toEqual(["2027-01", "2027-02", "2027-03", "2027-Q1", "2027-04"]);
  expect(periodsOfYear(2027)).toHaveLength(16);
});
