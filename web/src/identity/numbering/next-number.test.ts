import type { CalendarDate } from "@trato/domain/dates.ts";
import type { NumberSeries } from "@trato/domain/number-formats.ts";
import { expect, test } from "vitest";
import { nextNumber } from "./next-number.ts";

const today = "2026-11-23" as CalendarDate; // a day
const series = (given: Partial<NumberSeries>): NumberSeries => ({
  prefix: "PED",
  separator: "/",
  isYearly: true,
  digits: 5,
  ...given,
});
const counted = [
  { kind: "sale", period: "", lastNumber: 42 },
  { kind: "PED/{year}/", period: "2025", lastNumber: 900 },
  { kind: "PED/{year}/", period: "2026", lastNumber: 11 },
];

test.each([
  ["a series goes on", series({}), "PED/2026/00012"],
  ["with more digits too", series({ digits: 7 }), "PED/2026/0000012"],
  ["another begins", series({ separator: "-" }), "PED-2026-00001"],
  ["as quotations always began", series({ prefix: "s", separator: "", isYearly: false }), "S00043"],
  ["without a prefix there is none yet", series({ prefix: "" }), null],
])("%s", (_, typed, next) => {
  expect(nextNumber(typed, counted, today)).toBe(next);
});
