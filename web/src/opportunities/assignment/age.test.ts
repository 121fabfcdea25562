import { expect, test } from "vitest";
import type { Moment } from "@trato/domain/dates.ts";
import { ageText, isOld } from "./age.ts";

const now = Date.parse("2026-11-30T12:00:00Z");
const at = (text: string) => text as Moment; // written as a moment

test.each([
  ["2026-11-30T11:35:30Z", "24 min", false],
  ["2026-11-30T12:00:05Z", "0 min", false],
  ["2026-11-30T09:00:00Z", "3 h", false],
  ["2026-11-29T12:00:00Z", "1 d", true],
  ["2026-11-20T12:00:00Z", "10 d", true],
])("what waits since %s waits %s", (since, text, old) => {
  expect([ageText(at(since), now, "es-ES"), isOld(at(since), now)]).toEqual([text, old]);
});
