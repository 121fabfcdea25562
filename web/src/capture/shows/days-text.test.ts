import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { daysText } from "./days-text.ts";

const place = { country: "ES", currency: "EUR", currencyDecimals: 2, priceDecimals: 2, timeZone: "Europe/Madrid" };
const f = formatFor({ language: "es", ...place }, () => "2026-11-23T08:00:00Z" as Moment); // written as one

test.each([
  ["2026-11-23", "2026-11-26", "23/11/2026 – 26/11/2026"],
  ["2026-11-23", "2026-11-23", "23/11/2026"],
])("from %s to %s are %s", (startsOn, endsOn, text) => {
  expect(daysText({ startsOn: startsOn as CalendarDate, endsOn: endsOn as CalendarDate }, f)).toBe(text); // written as days
});
