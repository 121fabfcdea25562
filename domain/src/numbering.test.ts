import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { refusalCode } from "../test/refusal-code.ts";
import type { CalendarDate, Moment } from "./dates.ts";
import {
  counterPeriod,
  localTime,
  type NumberFormat,
  numberTokens,
  obstacleToFormat,
  takeNumber,
} from "./numbering.ts";

const at = (moment: string) => localTime("UTC", moment as Moment); // written as a moment
const times = { created: at("2026-11-23T15:04:05Z"), document: at("2024-12-30T09:00:00Z") };
const format = (rest: Partial<NumberFormat> = {}): NumberFormat => ({
  prefix: "S",
  suffix: "",
  padding: 5,
  step: 1,
  resets: "never",
  ...rest,
});

describe("the number of a document", () => {
  test("is padded, and grows beyond its padding", () => {
    expect(takeNumber(format(), 42, times)).toEqual({ number: "S00042", next: 43 });
    expect(takeNumber(format({ step: 5 }), 100_000, times)).toEqual({ number: "S100000", next: 100_005 });
  });

  test("tells the moment of creation", () => {
    const prefix = "{year}/{yy}-{month}-{day} {day_of_year} {week} {weekday} {hour}:{minute}:{second} {hour12} ";
    expect(takeNumber(format({ prefix, padding: 0, suffix: "/{range_year}" }), 1, times).number).toBe(
      "2026/26-11-23 327 47 1 15:04:05 03 1/2026",
    );
  });

  test("tells the document's date where the counter starts anew each year", () => {
    const yearly = format({ prefix: "{year}-{range_month}-{current_year}-", resets: "yearly" });
    expect(takeNumber(yearly, 1, times).number).toBe("2024-12-2026-00001");
    expect(counterPeriod(yearly, times.document.date)).toBe("2024");
    expect(counterPeriod(format(), times.document.date)).toBe("");
  });

  test.each([
    ["2024-12-30", "2025-25-01"],
    ["2027-01-01", "2026-26-53"],
    ["2026-01-01", "2026-26-01"],
    ["2026-11-23", "2026-26-48"],
  ])("the ISO week of %s is %s", (date, week) => {
    const created = { date: date as CalendarDate, hour: 0, minute: 0, second: 0 }; // written as a day
    const prefix = "{iso_year}-{iso_yy}-{iso_week}";
    expect(takeNumber(format({ prefix, padding: 0, suffix: "" }), 0, { ...times, created }).number).toBe(`${week}0`);
  });

  test("midnight falls by the wall clock of the workspace", () => {
    expect(localTime("Europe/Madrid", "2023-12-31T23:30:00Z" as Moment)).toEqual({
      date: "2024-01-01",
      hour: 0,
      minute: 30,
      second: 0,
    });
  });

  test("an unknown token, a wild padding and a wild step are refused", () => {
    expect(obstacleToFormat(format({ prefix: "{moon}" }))).toMatchObject({
      code: "numbering.unknown_token",
      details: { token: "moon" },
    });
    expect(obstacleToFormat(format({ suffix: "{constructor}" }))).toMatchObject({ code: "numbering.unknown_token" });
    expect(refusalCode(() => takeNumber(format({ padding: 21 }), 1, times))).toBe("numbering.padding");
    expect(refusalCode(() => takeNumber(format({ step: 0 }), 1, times))).toBe("numbering.step");
    expect(obstacleToFormat(format({ prefix: numberTokens.map((name) => `{${name}}`).join("") }))).toBeNull();
  });

  test("different counters never give the same number", () => {
    const counters = fc.nat(10_000_000);
    fc.assert(
      fc.property(counters, counters, fc.nat(20), fc.string(), (one, other, padding, suffix) => {
        const plain = format({ padding, suffix: suffix.replaceAll(/[{}]/g, "") });
        const numbers = [one, other].map((counter) => takeNumber(plain, counter, times).number);
        expect(numbers[0] === numbers[1]).toBe(one === other);
      }),
      propertyRuns(),
    );
  });

  test("any text makes a format that works or is refused with its reason", () => {
    const codes = [null, "numbering.unknown_token", "numbering.padding", "numbering.step"];
    const prefixes = fc.oneof(
      fc.string(),
      fc.constantFrom(...numberTokens).map((name) => `{${name}}`),
      fc.constantFrom("{__proto__}", "{constructor}", "{toString}", "{range_}", "{}"),
    );
    fc.assert(
      fc.property(prefixes, fc.oneof(fc.integer(), fc.double()), fc.integer(), (prefix, padding, step) => {
        expect(codes).toContain(refusalCode(() => takeNumber(format({ prefix, padding, step }), 1, times)));
      }),
      propertyRuns(),
    );
  });
});
