import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { absenceOn, begunSpan, daysText, sentOf, weekdayName } from "./receiver-values.ts";

const day = (text: string) => text as CalendarDate; // written as a day

test("the week is told in the reader's language, days in a row as one", () => {
  expect(weekdayName(1, "es-ES")).toBe("lun");
  expect(weekdayName(7, "en-GB", "long")).toBe("Sunday");
  expect(daysText([5, 1, 2, 3, 4], "es-ES")).toBe("lun–vie");
  expect(daysText([1, 3, 4], "en-GB")).toBe("Mon, Wed, Thu");
});

test("hours begin with a morning, and go on with the afternoon of the same days", () => {
  const morning = begunSpan([]);
  expect(morning).toEqual({ days: [1, 2, 3, 4, 5], from: "09:00", to: "14:00" });
  expect(begunSpan([{ ...morning, days: [6] }])).toMatchObject({ days: [6], from: "16:00" });
});

test("an absence of one day needs no last one", () => {
  const typed = { perDay: 2, perMonth: null, languages: [], hours: [{ days: [3, 1], from: "09:00", to: "14:00" }] };
  const absences = [{ from: day("2026-12-24"), to: null, note: "" }];
  expect(sentOf({ ...typed, absences })).toEqual({
    ...typed,
    hours: [{ days: [1, 3], from: "09:00", to: "14:00" }],
    absences: [{ from: "2026-12-24", to: "2026-12-24", note: "" }],
  });
});

test("an absence holds on its first and its last day", () => {
  const absences = [{ from: day("2026-12-24"), to: day("2026-12-26"), note: "" }];
  const found = ["2026-12-23", "2026-12-24", "2026-12-26", "2026-12-27"].map((on) => absenceOn(absences, day(on)));
  expect(found.map(Boolean)).toEqual([false, true, true, false]);
});
