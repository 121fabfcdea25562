import { expect, test } from "vitest";
import type { CalendarDate } from "../dates.ts";
import { type Begins, begunFor, type FollowedOffer, isToBegin } from "./begins.ts";

const day = (text: string) => text as CalendarDate; // a date
const offer = (given: Partial<FollowedOffer> = {}): FollowedOffer => ({
  sentVersion: 3,
  sentOn: day("2026-12-01"),
  validUntil: day("2026-12-20"),
  openings: 0,
  openedOn: null,
  ...given,
});
const expiring: Begins = { when: "expiring", days: 3 };
const expired: Begins = { when: "expired", days: 1 };
const opened: Begins = { when: "opened", times: 3 };

test.each<[string, Begins, Partial<FollowedOffer>, string, boolean]>([
  ["on the day on which it is sent", { when: "sent" }, {}, "2026-12-01", true],
  ["before its last day, not a day too early", expiring, {}, "2026-12-16", false],
  ["before its last day", expiring, {}, "2026-12-17", true],
  ["after its last day", expired, {}, "2026-12-21", true],
  ["after its last day, not on it", expired, {}, "2026-12-20", false],
  ["where nothing was running on the day", expired, {}, "2027-01-04", true],
  ["but not for ever", expired, {}, "2027-01-05", false],
  ["never where it has no last day", expiring, { validUntil: null }, "2026-12-17", false],
  ["never before a last day that is sooner", expiring, { validUntil: day("2026-12-03") }, "2026-12-01", false],
  ["when it was opened so often", opened, { openings: 3, openedOn: day("2026-12-04") }, "2026-12-04", true],
  ["not when it was opened less", opened, { openings: 2, openedOn: day("2026-12-04") }, "2026-12-04", false],
])("begins %s", (_, begins, given, today, expected) => {
  expect(isToBegin(begins, offer(given), { today: day(today), since: day("2026-11-01") })).toBe(expected);
});

test("nothing begins for what was before it was in force", () => {
  const at = { today: day("2026-12-17"), since: day("2026-12-18") };
  expect(isToBegin(expiring, offer(), at)).toBe(false);
  expect(isToBegin(expiring, offer(), { ...at, since: day("2026-12-17") })).toBe(true);
});

test("another last day or version is another beginning, and the same is not", () => {
  expect(begunFor(expiring, offer({ sentVersion: 9 }))).toBe(begunFor(expiring, offer()));
  expect(begunFor(expiring, offer({ validUntil: day("2026-12-31") }))).not.toBe(begunFor(expiring, offer()));
  expect(begunFor(opened, offer({ validUntil: null }))).toBe(begunFor(opened, offer()));
  expect(begunFor(opened, offer({ sentVersion: 4 }))).not.toBe(begunFor(opened, offer()));
});
