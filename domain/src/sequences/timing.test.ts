import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { dayIn, type Moment } from "../dates.ts";
import { weekdayOf } from "../opportunities/assignment/availability.ts";
import type { Wait } from "./plan.ts";
import { afterWait, intoHours, isWithin, nextDay } from "./timing.ts";

const at = (text: string) => text as Moment; // written as a moment
const timeZone = "Europe/Madrid";
const office = { days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" };
const wait = (amount: number, unit: Wait["unit"]): Wait => ({ amount, unit });

describe("a wait that begins at", () => {
  test.each([
    ["2026-11-30T10:00:00.000Z", wait(0, "days"), "2026-11-30T10:00:00.000Z", "is over at once"],
    ["2026-11-30T10:00:00.000Z", wait(2, "days"), "2026-12-02T10:00:00.000Z", "is over by the clock two days later"],
    ["2026-12-04T10:00:00.000Z", wait(1, "days"), "2026-12-07T08:00:00.000Z", "is over on Saturday: Monday morning"],
    ["2026-12-04T10:00:00.000Z", wait(1, "working_days"), "2026-12-07T10:00:00.000Z", "ends on Monday at its hour"],
    ["2026-12-02T10:00:00.000Z", wait(5, "working_days"), "2026-12-09T10:00:00.000Z", "leaves the weekend out"],
    ["2026-11-30T16:00:00.000Z", wait(2, "hours"), "2026-12-01T09:00:00.000Z", "goes on in the morning"],
    ["2026-11-30T18:30:00.000Z", wait(1, "hours"), "2026-12-01T09:00:00.000Z", "begins in the morning"],
    ["2026-11-30T06:00:00.000Z", wait(0, "days"), "2026-11-30T08:00:00.000Z", "waits until the day begins"],
    ["2026-11-30T17:00:00.000Z", wait(0, "days"), "2026-12-01T08:00:00.000Z", "has no room where the day ends"],
    ["2026-03-28T09:00:00.000Z", wait(1, "days"), "2026-03-30T07:00:00.000Z", "is over after summer time began"],
  ])("%s, of %o, %s: %s", (begins, waited, ends) => {
    expect(afterWait(waited, at(begins), office, timeZone)).toBe(ends);
  });

  test("hours for which a year of its weeks has no room are over after more than a year, and never at once", () => {
    const seldom = { days: [1], from: "09:00", to: "10:00" };
    const ends = afterWait(wait(100, "hours"), at("2026-11-30T10:00:00.000Z"), seldom, timeZone);
    expect([ends, isWithin(ends, seldom, timeZone)]).toEqual(["2028-01-10T08:00:00.000Z", true]);
  });

  test("a Sunday that is wanted ends on a Sunday", () => {
    const everyDay = { ...office, days: [1, 2, 3, 4, 5, 6, 7] };
    expect(afterWait(wait(2, "days"), at("2026-12-04T10:00:00.000Z"), everyDay, timeZone)).toBe(
      "2026-12-06T10:00:00.000Z",
    );
  });

  test("what finds no room today comes with the next day at work", () => {
    expect(nextDay(at("2026-12-04T10:00:00.000Z"), office, timeZone)).toBe("2026-12-07T08:00:00.000Z");
    expect(nextDay(at("2026-12-01T23:30:00.000Z"), office, timeZone)).toBe("2026-12-03T08:00:00.000Z");
  });
});

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const hours = fc
  .record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
    from: fc.integer({ min: 0, max: 1_438 }),
    length: fc.integer({ min: 1, max: 1_439 }),
  })
  .map(({ days, from, length }) => ({ days, from: clock(from), to: clock(Math.min(from + length, 1_439)) }));
const moment = fc
  .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2028-12-31") })
  .map((time) => at(new Date(time).toISOString()));
const zone = fc.constantFrom("Europe/Madrid", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
const anyWait = fc.record({
  amount: fc.integer({ min: 0, max: 40 }),
  unit: fc.constantFrom("days", "working_days", "hours"),
}) as fc.Arbitrary<Wait>;

test("whatever is waited, it ends within the hours, never on a day that is not wanted, and never before it began", () => {
  fc.assert(
    fc.property(anyWait, moment, hours, zone, (waited, begins, wanted, where) => {
      const ends = afterWait(waited, begins, wanted, where);
      expect(ends >= begins).toBe(true);
      expect(isWithin(ends, wanted, where)).toBe(true);
      expect(wanted.days).toContain(weekdayOf(dayIn(where, ends)));
      expect(intoHours(ends, wanted, where)).toBe(ends);
    }),
    propertyRuns(),
  );
});
