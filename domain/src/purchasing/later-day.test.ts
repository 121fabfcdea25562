import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import type { CalendarDate } from "../dates.ts";
import { laterDay } from "./later-day.ts";

const day = (text: string) => text as CalendarDate; // right or wrong

test.each([
  ["2026-11-23", 0, "2026-11-23"],
  ["2026-11-23", 8, "2026-12-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-01-01", 3650, "2035-12-30"],
  ["2026-01-01", 100_000, "2299-10-17"],
])("%s and %d days is %s", (from, days, to) => {
  expect(laterDay(day(from), days, "delayDays")).toBe(to);
});

describe("refused is", () => {
  test.each<[string, string, number, string, string]>([
    ["a day that does not exist", "2026-02-30", 1, "date.invalid", "day"],
    ["a day before", "2026-11-23", -1, "days.invalid", "delayDays"],
    ["half a day", "2026-11-23", 0.5, "days.invalid", "delayDays"],
    ["no number", "2026-11-23", Number.NaN, "days.invalid", "delayDays"],
    ["more than a hundred thousand days", "2026-11-23", 100_001, "days.invalid", "delayDays"],
    ["a day after the last year", "9999-12-31", 1, "days.invalid", "delayDays"],
  ])("%s", (_, from, days, code, path) => {
    const refusal = refusalOf(() => laterDay(day(from), days, "delayDays"));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
  });
});

test("two delays one after the other are one of both", () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.nat(5000), (a, b) => {
      const start = day("2026-11-23");
      expect(laterDay(laterDay(start, a, "a"), b, "b")).toBe(laterDay(start, a + b, "both"));
    }),
    propertyRuns(),
  );
});
