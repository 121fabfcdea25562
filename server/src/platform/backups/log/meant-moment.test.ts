import { expect, test } from "vitest";
import { isMoment, meantMoment } from "./meant-moment.ts";

test.each([
  ["2026-11-29 03:15", "2026-11-29T02:15:00.000Z"],
  ["2026-07-01T03:15:30", "2026-07-01T01:15:30.000Z"],
  ["2026-10-25 02:30", "2026-10-25T00:30:00.000Z"], // the clock says it twice
  ["2026-11-29T03:15:00Z", "2026-11-29T03:15:00.000Z"],
  ["2026-11-29 03:15-06:00", "2026-11-29T09:15:00.000Z"],
])("%s is meant in the time zone, unless it says its distance from UTC", (text, at) => {
  expect(meantMoment(text, "Europe/Madrid").at).toBe(at);
});

test("how it was taken is said in words", () => {
  expect(meantMoment("2026-11-29 03:15", "Europe/Madrid").words).toBe(
    "2026-11-29 03:15:00 in Europe/Madrid, which is 2026-11-29T02:15:00.000Z",
  );
});

test.each(["2026-03-29 02:30", "2026-13-01 10:00", "2026-11-29 27:00", "2026-11-29T27:00Z"])("%s never was", (text) => {
  expect(() => meantMoment(text, "Europe/Madrid")).toThrow("is no moment");
});

test("what is no moment at all is told apart", () => {
  expect(["yesterday", "03:15", "2026-11-29", "2026-11-29 3:15"].filter(isMoment)).toEqual([]);
});
