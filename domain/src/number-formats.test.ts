import { expect, test } from "vitest";
import type { CalendarDate } from "./dates.ts";
import { kindsHaving } from "./kinds.ts";
import { numberFormat } from "./number-formats.ts";
import { obstacleToFormat, takeNumber } from "./numbering.ts";

const time = { date: "2026-11-23" as CalendarDate, hour: 9, minute: 30, second: 0 }; // a day
const times = { created: time, document: time };

test.each([
  ["sale", "S00001"],
  ["purchase", "P00001"],
  ["delivery", "OUT00001"],
  ["receipt", "IN00001"],
  ["internal", "INT00001"],
  ["adjustment", "ADJ00001"],
] as const)("the first %s is %s", (kind, number) => {
  expect(takeNumber(numberFormat(kind), 1, times)).toEqual({ number, next: 2 });
});

test("every kind that is numbered is numbered rightly, and goes on after the padding is used up", () => {
  for (const kind of kindsHaving("prefix")) {
    expect(obstacleToFormat(numberFormat(kind))).toBeNull();
    expect(takeNumber(numberFormat(kind), 123_456, times).number).toMatch(/^[A-Z]+123456$/);
  }
});
