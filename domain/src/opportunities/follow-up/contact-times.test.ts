import { expect, test } from "vitest";
import type { Moment } from "../../dates.ts";
import { type ContactTerms, contactTimes } from "./contact-times.ts";

const north = "01990000-0000-7000-8000-00000000000a";
const south = "01990000-0000-7000-8000-00000000000b";
const office = [{ days: [1, 2, 3, 4, 5], from: "09:00", to: "18:00" }];
const terms = (given: Partial<ContactTerms> = {}): ContactTerms => ({
  minutes: 240,
  hours: office,
  byTeam: new Map([
    [north, 60],
    [south, null],
  ]),
  ...given,
});
const timeZone = "Europe/Madrid";

test.each([
  ["on a Monday morning", "2026-11-30T09:00:00Z", null, "2026-11-30T13:00:00.000Z", "2026-11-30T12:00:00.000Z"],
  ["over the night", "2026-11-30T16:00:00Z", null, "2026-12-01T11:00:00.000Z", "2026-12-01T10:00:00.000Z"],
  ["on a Saturday", "2026-11-28T12:00:00Z", null, "2026-11-30T12:00:00.000Z", "2026-11-30T11:00:00.000Z"],
  [
    "in a team with a time of its own",
    "2026-11-30T09:00:00Z",
    north,
    "2026-11-30T10:00:00.000Z",
    "2026-11-30T09:45:00.000Z",
  ],
  ["in a team without one", "2026-11-30T09:00:00Z", south, null, null],
  ["in another team", "2026-11-30T09:00:00Z", "another", "2026-11-30T13:00:00.000Z", "2026-11-30T12:00:00.000Z"],
])("what comes %s", (_, now, teamId, contactBy, contactSoonAt) => {
  expect(contactTimes(terms(), teamId, { now: now as Moment, timeZone })).toEqual({ contactBy, contactSoonAt });
});

test("without hours all hours count; where no time is set, or nobody works that long, there is none", () => {
  const now = "2026-11-28T22:00:00Z" as Moment;
  expect(contactTimes(terms({ hours: [] }), null, { now, timeZone }).contactBy).toBe("2026-11-29T02:00:00.000Z");
  expect(contactTimes(terms({ minutes: null }), null, { now, timeZone }).contactBy).toBeNull();
  const rarely = terms({ minutes: 43_200, hours: [{ days: [1], from: "09:00", to: "09:05" }] });
  expect(contactTimes(rarely, null, { now, timeZone }).contactBy).toBeNull();
});
