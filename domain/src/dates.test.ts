import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { refusalCode, refusalPath } from "../test/refusal-code.ts";
import {
  addDays,
  addMonths,
  type CalendarDate,
  dayIn,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  isCalendarDate,
  type Moment,
  momentAt,
  momentTime,
  parseDate,
  partsOf,
} from "./dates.ts";

const day = (text: string) => text as CalendarDate; // a day
const moment = (text: string) => text as Moment; // a moment

test.each([
  ["Europe/Madrid", "2026-11-30", "08:00", "2026-11-30T07:00:00.000Z"],
  ["Europe/Madrid", "2026-07-01", "08:00", "2026-07-01T06:00:00.000Z"],
  ["America/Mexico_City", "2026-11-30", "23:30", "2026-12-01T05:30:00.000Z"],
  ["Asia/Kolkata", "2026-11-30", "00:00", "2026-11-29T18:30:00.000Z"],
  ["UTC", "2026-11-30", "12:00", "2026-11-30T12:00:00.000Z"],
  // summer time ends: three o'clock is two o'clock again
  ["Europe/Madrid", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  // and begins: there is no half past two
  ["Europe/Madrid", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["Europe/Madrid", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
])("in %s it is on %s at %s: %s", (zone, date, time, expected) => {
  expect(momentAt(zone, day(date), time)).toBe(expected);
});

describe("a day of the calendar", () => {
  test.each([
    ["2026-11-23", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2000-02-29", true],
    ["1900-02-29", false],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["2026-00-10", false],
    ["2026-01-00", false],
    ["1900-01-01", true],
    ["1899-12-31", false],
    ["9999-12-31", true],
    ["10000-01-01", false],
    ["2026-1-5", false],
    ["2026-11-23 ", false],
    ["2026-11-23T00:00:00Z", false],
    ["23/11/2026", false],
    ["", false],
  ])("%s: %s", (text, exists) => {
    expect(isCalendarDate(text)).toBe(exists);
    expect(refusalCode(() => parseDate(text, "dueOn"))).toBe(exists ? null : "date.invalid");
  });

  test("is text and nothing else", () => {
    for (const other of [20261123, null, undefined, new Date(0), ["2026-11-23"]]) {
      expect(isCalendarDate(other)).toBe(false);
    }
  });

  test("is refused with the name of its field", () => {
    expect(refusalPath(() => parseDate(day("soon"), "lines.2.dueOn"))).toBe("lines.2.dueOn");
    expect(refusalPath(() => momentTime("soon", "rules.0.from"))).toBe("rules.0.from");
  });
});

describe("a moment", () => {
  test.each([
    ["1970-01-01T00:00:00.000Z", 0],
    ["1970-01-01T00:00:01Z", 1000],
    ["1970-01-01T00:01Z", 60_000],
    ["1970-01-01T01:00:00+01:00", 0],
    ["1969-12-31T19:00:00-05:00", 0],
    ["1970-01-01T00:00:00.5Z", 500],
  ])("%s is %d milliseconds after the first", (text, milliseconds) => {
    expect(momentTime(text, "from")).toBe(milliseconds);
  });

  test.each([
    "2026-11-23",
    "2026-11-23T09:30:00",
    "2026-11-23T25:00:00Z",
    "2026-13-23T09:30:00Z",
    "2026-11-23 09:30:00Z",
    "now",
    "",
  ])("%s is none", (text) => {
    expect(refusalCode(() => momentTime(text, "from"))).toBe("moment.invalid");
  });

  test.each([
    ["Europe/Madrid", "2026-11-22T22:59:59.999Z", "2026-11-22"],
    ["Europe/Madrid", "2026-11-22T23:00:00.000Z", "2026-11-23"],
    ["Europe/Madrid", "2026-07-22T21:59:00.000Z", "2026-07-22"],
    ["Europe/Madrid", "2026-07-22T22:00:00.000Z", "2026-07-23"],
    ["America/New_York", "2026-11-23T04:59:00.000Z", "2026-11-22"],
    ["Pacific/Auckland", "2026-11-22T11:00:00.000Z", "2026-11-23"],
    ["UTC", "2026-12-31T23:59:59.999Z", "2026-12-31"],
  ])("in %s %s falls on %s", (zone, at, on) => {
    expect(dayIn(zone, moment(at))).toBe(on);
  });
});

describe("days on and back", () => {
  test.each([
    ["2026-11-23", 0, "2026-11-23"],
    ["2026-11-30", 1, "2026-12-01"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2026-03-01", -1, "2026-02-28"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-01-01", 365, "2027-01-01"],
    ["2024-01-01", 366, "2025-01-01"],
  ])("%s and %d days: %s", (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(days);
    expect(daysBetween(day(to), day(from)) + days).toBe(0);
  });
});

describe("months on and back keep the day where the month has it", () => {
  test.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-12-31", 1, "2027-01-31"],
    ["2026-01-10", -1, "2025-12-10"],
    ["2026-11-23", 14, "2028-01-23"],
    ["2026-11-23", 0, "2026-11-23"],
  ])("%s and %d months: %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });
});

test("what lies beyond the last year is no day, and does not come round to an earlier century", () => {
  expect(isCalendarDate(addDays(day("9999-12-31"), 1))).toBe(false);
  expect(isCalendarDate(addMonths(day("9999-12-15"), 1))).toBe(false);
  expect(isCalendarDate(endOfMonth(addMonths(day("9999-12-15"), 1)))).toBe(false);
});

describe("a day of the same month", () => {
  test.each([
    ["2026-02-10", 31, "2026-02-28"],
    ["2024-02-10", 30, "2024-02-29"],
    ["2026-04-01", 31, "2026-04-30"],
    ["2026-04-30", 5, "2026-04-05"],
    ["2026-04-30", 0, "2026-04-01"],
    ["2026-04-30", -3, "2026-04-01"],
  ])("of %s, the %d: %s", (of, number, found) => {
    expect(dayOfMonth(day(of), number)).toBe(found);
  });

  test("its end is the day before the first of the next", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const end = endOfMonth(date);
        expect(partsOf(end).month).toBe(partsOf(date).month);
        expect(partsOf(addDays(end, 1)).day).toBe(1);
      }),
      propertyRuns(),
    );
  });
});

const anyDay = fc.integer({ min: 0, max: 80_000 }).map((days) => addDays(day("1950-01-01"), days));

describe("whichever day it is", () => {
  test("days added and taken away lead back to it, and are counted", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      propertyRuns(),
    );
  });

  test("two steps are one step of both", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(4000), fc.nat(4000), (date, a, b) => {
        expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
      }),
      propertyRuns(),
    );
  });

  test("later text is a later day", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
      propertyRuns(),
    );
  });

  test("its parts write it again, and it exists", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day: number } = partsOf(date);
        const written = [year, String(month).padStart(2, "0"), String(number).padStart(2, "0")].join("-");
        expect(written).toBe(date);
        expect(isCalendarDate(date)).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("a month later is in the next month, never in the one after it", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(partsOf(addMonths(date, 1)).month).toBe((partsOf(date).month % 12) + 1);
      }),
      propertyRuns(),
    );
  });
});
