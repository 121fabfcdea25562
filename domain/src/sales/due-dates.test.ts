import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import { addDays, type CalendarDate, endOfMonth, partsOf } from "../dates.ts";
import { type Delay, delayKinds, dueDate, explainDueDate } from "./due-dates.ts";

const day = (text: string) => text as CalendarDate; // a day

describe("an instalment falls due (R-902)", () => {
  test.each<[Delay["delayKind"], number, number | undefined, string, string]>([
    ["days_after", 0, undefined, "2026-01-15", "2026-01-15"],
    ["days_after", 30, undefined, "2026-01-15", "2026-02-14"],
    ["days_after", -5, undefined, "2026-01-15", "2026-01-10"],
    ["days_after", 365, undefined, "2024-01-15", "2025-01-14"],
    ["days_after", 36_500, undefined, "2026-01-15", "2125-12-22"],
    ["days_after_end_of_month", 0, undefined, "2026-01-15", "2026-01-31"],
    ["days_after_end_of_month", 10, undefined, "2026-01-15", "2026-02-10"],
    ["days_after_end_of_month", 10, undefined, "2026-01-31", "2026-02-10"],
    ["days_after_end_of_month", 0, undefined, "2024-02-01", "2024-02-29"],
    ["days_after_end_of_next_month", 0, undefined, "2026-01-31", "2026-02-28"],
    ["days_after_end_of_next_month", 10, undefined, "2026-01-15", "2026-03-10"],
    ["days_after_end_of_next_month", 0, undefined, "2026-12-01", "2027-01-31"],
    ["days_end_of_month_on_the", 0, 0, "2026-01-15", "2026-01-31"],
    ["days_end_of_month_on_the", 20, 0, "2026-01-15", "2026-02-28"],
    ["days_end_of_month_on_the", 20, undefined, "2026-01-15", "2026-02-28"],
    ["days_end_of_month_on_the", 0, 15, "2026-01-31", "2026-02-15"],
    ["days_end_of_month_on_the", 10, 15, "2026-01-25", "2026-03-15"],
    ["days_end_of_month_on_the", 0, 31, "2026-01-15", "2026-02-28"],
    ["days_end_of_month_on_the", 0, 31, "2026-03-15", "2026-04-30"],
    ["days_end_of_month_on_the", 0, 1, "2026-12-31", "2027-01-01"],
  ])("%s, %d days, day %s, from %s: %s", (delayKind, days, dayOfMonth, from, due) => {
    expect(dueDate({ delayKind, days, dayOfMonth }, day(from))).toBe(due);
  });
});

describe("each stop on the way is told", () => {
  test.each<[Delay, string[]]>([
    [{ delayKind: "days_after", days: 30 }, ["document_date 2026-01-25", "days_added 2026-02-24"]],
    [
      { delayKind: "days_after_end_of_month", days: 10 },
      ["document_date 2026-01-25", "month_end 2026-01-31", "days_added 2026-02-10"],
    ],
    [
      { delayKind: "days_after_end_of_next_month", days: 10 },
      ["document_date 2026-01-25", "next_month_end 2026-02-28", "days_added 2026-03-10"],
    ],
    [
      { delayKind: "days_end_of_month_on_the", days: 10, dayOfMonth: 5 },
      ["document_date 2026-01-25", "days_added 2026-02-04", "day_of_next_month 2026-03-05"],
    ],
    [
      { delayKind: "days_end_of_month_on_the", days: 10, dayOfMonth: 0 },
      ["document_date 2026-01-25", "days_added 2026-02-04", "month_end 2026-02-28"],
    ],
  ])("%o", (delay, steps) => {
    expect(explainDueDate(delay, day("2026-01-25")).map(({ step, date }) => `${step} ${date}`)).toEqual(steps);
  });
});

describe("refused is", () => {
  test.each<[string, Delay, string]>([
    ["half a day", { delayKind: "days_after", days: 0.5 }, "2026-01-15"],
    ["more than a hundred years", { delayKind: "days_after", days: 36_501 }, "2026-01-15"],
    ["more than a hundred years back", { delayKind: "days_after", days: -36_501 }, "2026-01-15"],
    ["a day after the last year", { delayKind: "days_after", days: 1 }, "9999-12-31"],
    ["a day before the first year", { delayKind: "days_after", days: -1 }, "1900-01-01"],
    ["a month after the last one", { delayKind: "days_after_end_of_next_month", days: 0 }, "9999-12-15"],
  ])("%s", (_, delay, from) => {
    const refusals = [dueDate, explainDueDate].map((ask) => refusalOf(() => ask(delay, day(from))));
    for (const refusal of refusals) {
      expect([refusal?.code, refusal?.details.path]).toEqual(["payment_terms.due_date_too_far", "days"]);
    }
  });
});

describe("whatever the document's date", () => {
  const anyDay = fc.nat(30_000).map((days) => addDays(day("1990-01-01"), days));
  const anyDelay = fc.record({
    delayKind: fc.constantFrom(...delayKinds),
    days: fc.nat(400),
    dayOfMonth: fc.nat(31),
  });

  test("nothing falls due before it, and the last stop is the due date", () => {
    fc.assert(
      fc.property(anyDelay, anyDay, (delay, date) => {
        const due = dueDate(delay, date);
        expect(due >= date).toBe(true);
        expect(explainDueDate(delay, date).at(-1)?.date).toBe(due);
      }),
      propertyRuns(),
    );
  });

  test("a day of the month is that day, or the last one of a shorter month", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(90), fc.integer({ min: 1, max: 31 }), (date, days, dayOfMonth) => {
        const due = dueDate({ delayKind: "days_end_of_month_on_the", days, dayOfMonth }, date);
        expect(partsOf(due).day === dayOfMonth || due === endOfMonth(due)).toBe(true);
        expect(partsOf(due).day).toBeLessThanOrEqual(dayOfMonth);
      }),
      propertyRuns(),
    );
  });

  test("an earlier document is never due later", () => {
    fc.assert(
      fc.property(anyDelay, anyDay, fc.nat(60), (delay, date, days) => {
        expect(dueDate(delay, date) <= dueDate(delay, addDays(date, days))).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
