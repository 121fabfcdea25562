import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { addDays, type CalendarDate, type Moment } from "./dates.ts";
import { formatFor } from "./format.ts";
import { readDate } from "./read-date.ts";
import { readDay } from "./read-day.ts";
import { languages } from "./words.ts";

const today = "2026-11-24" as CalendarDate; // a Tuesday
const places = languages.flatMap((language) => ["ES", "US"].map((country) => ({ language, country })));

test.each([
  ["15/06/2026", "2026-06-15"],
  ["15-6-2026", "2026-06-15"],
  ["15.06.26", "2026-06-15"],
  ["15/06/98", "1998-06-15"],
  ["15/06/57", "1957-06-15"],
  ["15/06/56", "2056-06-15"],
  ["2026-06-15", "2026-06-15"],
  ["2026/6/15", "2026-06-15"],
  ["20260615", "2026-06-15"],
  ["2026-06-15T10:00:00.000Z", "2026-06-15"],
  ["2026-06-15 10:00:00+02:00", "2026-06-15"],
  ["15/06/2026 10:00", "2026-06-15"],
  ["15/06/2026, 10:00 p. m.", "2026-06-15"],
  ["15 de junio de 2026", "2026-06-15"],
  ["15 DE JUNIO DEL 2026", "2026-06-15"],
  ["15 junio 2026", "2026-06-15"],
  ["lunes, 15 de junio de 2026", "2026-06-15"],
  ["Monday 15 June 2026", "2026-06-15"],
  ["Mon, 15 Jun 2026 10:00:00 GMT", "2026-06-15"],
  ["June 15, 2026", "2026-06-15"],
  ["Jun. 15 2026", "2026-06-15"],
  ["Mar 3, 2027", "2027-03-03"],
  ["Mar. 3rd 2027", "2027-03-03"],
  ["Mar 3 Nov 2026", "2026-11-03"],
  ["mar 03/11/2026", "2026-11-03"],
  ["31.12.2026", "2026-12-31"],
  ["2026-12-31T10:00", "2026-12-31"],
  ["15th of June, 2026", "2026-06-15"],
  ["1º de enero de 2027", "2027-01-01"],
  ["15-jun-26", "2026-06-15"],
  ["15-jun-98", "1998-06-15"],
  ["15/sept/2026", "2026-09-15"],
  ["2 ene 2027", "2027-01-02"],
  ["2026-Jun-15", "2026-06-15"],
  ["15 / 06 / 2026", "2026-06-15"],
  ["15. 6. 2026", "2026-06-15"],
  ["15 - 06 - 26", "2026-06-15"],
  ["2026 - 06 - 15", "2026-06-15"],
])("%s is one date", (text, date) => {
  expect(new Set(Object.values(readDate(text, today) ?? {}).filter((each) => each !== null))).toEqual(new Set([date]));
});

test("a date of numbers may be two", () => {
  expect(readDate("05/06/2026", today)).toEqual({ dmy: "2026-06-05", mdy: "2026-05-06" });
  expect(readDate("Fri 05/06/2026", today)).toEqual({ dmy: "2026-06-05", mdy: null });
});

test.each([
  "",
  "soon",
  "31/02/2026",
  "20260231",
  "15062026",
  "2026061",
  "2026615",
  "15/15/2026",
  "15/06",
  "15 de junio",
  "15 de brumario de 2026",
  "junio 2026",
  "viernes, 15 de junio de 2026",
  "15/06-2026",
  "15/06/126",
  "1/2/3/4",
  "31/12/1899",
  "12,5",
  "15/06/2026 a 20/06/2026",
])("%j is no date", (text) => {
  expect(readDate(text, today)).toBeNull();
});

describe("a day that somebody types on Tuesday, 24 November 2026", () => {
  test.each([
    ["23/11/2026", "2026-11-23"],
    ["1.2.27", "2027-02-01"],
    ["5/12", "2026-12-05"],
    ["15/3", "2026-03-15"],
    ["15 de marzo", "2026-03-15"],
    ["Dec 31", "2026-12-31"],
    ["Mar 3rd", "2026-03-03"],
    ["mar 3", "2026-03-03"],
    ["Mar 15 26", "2026-03-15"],
    ["mar 3/11", "2026-11-03"],
    ["30", "2026-11-30"],
    ["2026-12-31", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["15/06/98", "1998-06-15"],
    ["hoy", "2026-11-24"],
    ["today", "2026-11-24"],
    ["Mañana", "2026-11-25"],
    ["manana", "2026-11-25"],
    ["tomorrow", "2026-11-25"],
    ["pasado mañana", "2026-11-26"],
    ["ayer", "2026-11-23"],
    ["anteayer", "2026-11-22"],
    ["+7", "2026-12-01"],
    ["-3", "2026-11-21"],
    ["+3d", "2026-11-27"],
    ["+ 3 d", "2026-11-27"],
    ["−3d", "2026-11-21"],
    ["–3d", "2026-11-21"],
    ["- 3", "2026-11-21"],
    ["el 15", "2026-11-15"],
    ["el día 15", "2026-11-15"],
    ["the 15th of June", "2026-06-15"],
    ["el 15 de junio de 2026", "2026-06-15"],
    ["el 15/3", "2026-03-15"],
    ["en dos semanas", "2026-12-08"],
    ["in two weeks", "2026-12-08"],
    ["two weeks ago", "2026-11-10"],
    ["hace tres días", "2026-11-21"],
    ["dentro de quince días", "2026-12-09"],
    ["in a week", "2026-12-01"],
    ["+2s", "2026-12-08"],
    ["+2w", "2026-12-08"],
    ["2w", "2026-12-08"],
    ["+1m", "2026-12-24"],
    ["+1a", "2027-11-24"],
    ["in 2 weeks", "2026-12-08"],
    ["en 3 días", "2026-11-27"],
    ["dentro de una semana", "2026-12-01"],
    ["hace 5 días", "2026-11-19"],
    ["5 days ago", "2026-11-19"],
    ["viernes", "2026-11-27"],
    ["vie.", "2026-11-27"],
    ["el viernes", "2026-11-27"],
    ["friday", "2026-11-27"],
    ["martes", "2026-12-01"],
    ["next monday", "2026-11-30"],
    ["el próximo lunes", "2026-11-30"],
    ["el lunes que viene", "2026-11-30"],
    ["last friday", "2026-11-20"],
    ["el viernes pasado", "2026-11-20"],
    ["next week", "2026-12-01"],
    ["la semana que viene", "2026-12-01"],
    ["el mes que viene", "2026-12-24"],
    ["fin de mes", "2026-11-30"],
  ])("%s is %s", (typed, date) => {
    expect(readDay(typed, today)).toBe(date);
  });

  test.each([
    "",
    "31/2/2026",
    "31",
    "soon",
    "1/2/3/4",
    "vier",
    "week",
    "12:30",
    "+99999",
    "+9999a",
    "12,5",
    "constructor",
    "toString",
    "__proto__",
    "in many weeks",
    "el 31",
    "el martes 15",
  ])("%j is none", (typed) => {
    expect(readDay(typed, today)).toBeNull();
  });

  test("that Trato wrote is read as the very same", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5_000, max: 10_000 }), fc.constantFrom(...places), (away, there) => {
        const place = { ...there, currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
        const f = formatFor(place, () => `${today}T12:00:00.000Z` as Moment); // a moment of that day
        const date = addDays(today, away);
        expect(readDay(f.date(date), today, f.dateOrder)).toBe(date);
        expect(readDay(f.weekdayAndDate(date), today, f.dateOrder)).toBe(date);
        expect(readDay(f.shortDate(date), today, f.dateOrder)).toBe(date);
        expect(readDay(f.relativeDay(date), today, f.dateOrder)).toBe(date);
        const thisYear = addDays(today, (away % 160) - 123);
        expect(readDay(f.longDate(thisYear), today, f.dateOrder)).toBe(thisYear);
      }),
      propertyRuns(),
    );
  });
});
