import { expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { obstacleToTerms } from "./vendor-terms.ts";

const dayOrNull = (text: string | null) => text as CalendarDate | null; // a day

test.each([
  ["2026-01-01", "2026-12-31", true],
  ["2026-06-15", "2026-06-15", true],
  ["2026-06-16", "2026-06-15", false],
  ["2026-06-16", null, true],
  [null, "2026-06-15", true],
  [null, null, true],
])("terms from %s until %s hold: %s", (from, until, hold) => {
  const obstacle = obstacleToTerms({ validFrom: dayOrNull(from), validUntil: dayOrNull(until) });
  expect([obstacle?.code, obstacle?.details.path]).toEqual(
    hold ? [undefined, undefined] : ["vendor_price.ends_before_start", "validUntil"],
  );
});

test("terms that say nothing hold always", () => {
  expect(obstacleToTerms({})).toBeNull();
});
