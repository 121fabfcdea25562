import type { CalendarDate } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { sendAtIn, times } from "./send-later.ts";

test("a mail leaves at the time of the company's clock; without a day at once", () => {
  const day = "2026-11-30" as CalendarDate;
  expect(sendAtIn({ day, time: "08:30" }, "Europe/Madrid")).toEqual({ sendAt: "2026-11-30T07:30:00.000Z" });
  expect(sendAtIn({ day: null, time: "08:30" }, "Europe/Madrid")).toEqual({});
  expect(sendAtIn(null, "Europe/Madrid")).toEqual({});
  expect([times[0], times.at(-1)]).toEqual(["00:00", "23:30"]);
});
