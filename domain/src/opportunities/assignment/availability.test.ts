import { describe, expect, test } from "vitest";
import type { CalendarDate, Moment } from "../../dates.ts";
import { afterWorking, type Availability, isAtWork, reasonToLeaveOut, weekdayOf } from "./availability.ts";

const day = (text: string) => text as CalendarDate; // written as a day
const at = (text: string) => text as Moment; // written as a moment

const anybody: Availability = {
  isActive: true,
  perDay: null,
  perMonth: null,
  givenToday: 0,
  givenThisMonth: 0,
  languages: [],
  hours: [],
  absences: [],
};

const split = [
  { days: [1, 2, 3, 4], from: "09:00", to: "14:00" },
  { days: [1, 2, 3, 4], from: "16:00", to: "19:00" },
  { days: [5], from: "09:00", to: "14:00" },
];
const timeZone = "Europe/Madrid";

describe("somebody is left out", () => {
  const monday = { now: at("2026-11-30T10:00:00.000Z"), timeZone, language: null };
  test.each([
    [{}, monday, null],
    [{ isActive: false }, monday, "inactive"],
    [{}, { ...monday, hadIt: true }, "had_it"],
    [{ absences: [{ from: day("2026-11-30"), to: day("2026-11-30") }] }, monday, "absent"],
    [{ absences: [{ from: day("2026-11-23"), to: day("2026-11-29") }] }, monday, null],
    [{ hours: split }, monday, null],
    [{ hours: split }, { ...monday, now: at("2026-11-30T14:30:00.000Z") }, "off_hours"],
    [{ languages: ["es"] }, { ...monday, language: "en" }, "language"],
    [{ languages: ["es", "en"] }, { ...monday, language: "en" }, null],
    [{ languages: ["es"] }, monday, null],
    [{ perDay: 3, givenToday: 3 }, monday, "day_full"],
    [{ perDay: 3, givenToday: 2 }, monday, null],
    [{ perDay: 0 }, monday, "takes_none"],
    [{ perMonth: 0 }, monday, "takes_none"],
    [{ perMonth: 30, givenThisMonth: 30 }, monday, "month_full"],
  ] as const)("%j at %j: %s", (one, asking, reason) => {
    expect(reasonToLeaveOut({ ...anybody, ...one }, asking)).toBe(reason);
  });

  test("by the day and the clock of the company, whatever summer does", () => {
    const absent = { ...anybody, absences: [{ from: day("2026-07-02"), to: day("2026-07-02") }] };
    const asked = (now: string) => reasonToLeaveOut(absent, { now: at(now), timeZone, language: null });
    expect([asked("2026-07-01T21:59:59.000Z"), asked("2026-07-01T22:00:00.000Z")]).toEqual([null, "absent"]);
    expect(isAtWork(split, timeZone, at("2026-07-01T07:00:00.000Z"))).toBe(true);
    expect(isAtWork(split, timeZone, at("2026-12-02T07:00:00.000Z"))).toBe(false);
  });
});

test("the week begins on Monday", () => {
  expect([weekdayOf(day("2026-11-30")), weekdayOf(day("2026-12-06"))]).toEqual([1, 7]);
});

describe("minutes of work end", () => {
  test.each([
    [30, "2026-11-30T10:00:00.000Z", "2026-11-30T10:30:00.000Z", "within the morning"],
    [60, "2026-11-30T12:30:00.000Z", "2026-11-30T15:30:00.000Z", "after lunch"],
    [30, "2026-12-04T12:45:00.000Z", "2026-12-07T08:15:00.000Z", "after the weekend"],
    [30, "2026-11-30T03:00:00.000Z", "2026-11-30T08:30:00.000Z", "once the day has begun"],
    [60, "2026-11-30T12:00:00.000Z", "2026-11-30T13:00:00.000Z", "with the last minute of the morning"],
  ])("%i from %s at %s, %s", (minutes, now, end) => {
    expect(afterWorking(minutes, { hours: split, absences: [] }, { now: at(now), timeZone })).toBe(end);
  });

  test("without hours simply later, and never on a day of absence", () => {
    const now = at("2026-11-30T22:50:00.000Z");
    expect(afterWorking(30, anybody, { now, timeZone })).toBe("2026-11-30T23:20:00.000Z");
    const absences = [{ from: day("2026-12-01"), to: day("2026-12-02") }];
    expect(afterWorking(30, { hours: [], absences }, { now, timeZone })).toBe("2026-12-02T23:20:00.000Z");
  });

  test("never for whoever is away for good", () => {
    const absences = [{ from: day("2026-01-01"), to: day("2036-01-01") }];
    expect(afterWorking(1, { hours: [], absences }, { now: at("2026-11-30T10:00:00.000Z"), timeZone })).toBeNull();
  });
});
