import { expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { type Decimal, one } from "../decimal.ts";
import { forecastDays, shortageIn } from "./forecast.ts";

const today = "2026-11-23" as CalendarDate;
const move = (quantity: string, scheduledOn: string) => ({
  quantity: quantity as Decimal,
  scheduledOn: scheduledOn as CalendarDate,
});

test("the stock goes down and up on the days on which goods are planned", () => {
  const plan = {
    onHand: "10" as Decimal,
    receipts: [move("20", "2026-12-01"), move("0.5", "2026-12-01")],
    deliveries: [move("12", "2026-11-27"), move("3", "2026-12-01")],
  };
  expect(forecastDays(plan, today)).toEqual([
    { on: "2026-11-27", incoming: "0", outgoing: "12", onHand: "-2" },
    { on: "2026-12-01", incoming: "20.5", outgoing: "3", onHand: "15.5" },
  ]);
});

test("what is late happens today", () => {
  const plan = {
    onHand: one,
    receipts: [move("5", "2026-11-01")],
    deliveries: [move("2", "2026-11-20"), move("1", "2026-11-23")],
  };
  expect(forecastDays(plan, today)).toEqual([{ on: today, incoming: "5", outgoing: "3", onHand: "3" }]);
});

test("without plans there is nothing to tell", () => {
  expect(forecastDays({ onHand: "4" as Decimal, receipts: [], deliveries: [] }, today)).toEqual([]);
});

test.each([
  ["6", "0"],
  ["0", "0"],
  ["-2.5", "2.5"],
])("with a forecast of %s the shortage is %s", (forecast, shortage) => {
  expect(shortageIn(forecast as Decimal)).toBe(shortage);
});
