import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CalendarDate, Moment } from "../dates.ts";
import { answered, type Guest, guestsAfter, lettersOf, obstacleToMeet, onDay } from "./meetings.ts";

const hour = "2026-12-03T09:00:00.000Z" as Moment;
const later = "2026-12-03T10:00:00.000Z" as Moment;
const [eva, leo] = ["eva@puerto.example", "leo@puerto.example"];
const told = (email: string, given: Partial<Guest> = {}): Guest => ({
  email,
  name: null,
  answer: "none",
  answeredAt: null,
  told: 0,
  toldHour: hour,
  isGone: false,
  ...given,
});
const meeting = { invitation: 0, startsAt: hour, isCancelled: false, isOver: false };

describe("only a meeting", () => {
  const none = {
    kind: "call",
    startsAt: null,
    plannedMinutes: null,
    place: null,
    reminderMinutes: null,
    guests: [],
  } as const;
  test.each([
    [none, null],
    [{ ...none, startsAt: hour }, "startsAt"],
    [{ ...none, plannedMinutes: 30 }, "plannedMinutes"],
    [{ ...none, place: "Hall" }, "place"],
    [{ ...none, reminderMinutes: 0 }, "reminderMinutes"],
    [{ ...none, guests: [told(eva)] }, "guests"],
    [{ ...none, guests: [told(eva, { isGone: true })] }, null],
    [{ ...none, kind: "meeting", startsAt: hour, place: "Hall", guests: [told(eva)] } as const, null],
    [{ ...none, kind: "meeting", place: "Hall" } as const, null],
    [{ ...none, kind: "meeting", guests: [told(eva)] } as const, "startsAt"],
  ])("%j is refused at %s", (given, path) => expect(obstacleToMeet(given)?.details.path ?? null).toBe(path));
});

describe("guests", () => {
  test("are each there once, whatever the letters of the address", () =>
    expect(guestsAfter([], [{ email: eva }, { email: "EVA@puerto.example", name: "Eva" }])).toMatchObject([
      { email: "EVA@puerto.example", name: "Eva", told: null },
    ]));

  test("keep their answer as long as they are to come", () =>
    expect(guestsAfter([told(eva, { answer: "accepted" })], [{ email: eva }, { email: leo }])).toMatchObject([
      { email: eva, answer: "accepted", told: 0 },
      { email: leo, answer: "none", told: null },
    ]));

  test("who are taken off stay until they were told, and only if they ever heard of it", () =>
    expect(guestsAfter([told(eva), told(leo, { told: null })], [])).toMatchObject([{ email: eva, isGone: true }]));
});

describe("is told", () => {
  const cases: [string, Guest[], object, [string, string][]][] = [
    ["who does not know of it", [told(eva, { told: null })], {}, [[eva, "invitation"]]],
    ["nobody who knows it as it is", [told(eva)], {}, []],
    ["who knows it as it was", [told(eva)], { invitation: 1 }, [[eva, "change"]]],
    ["who does not come any more", [told(eva, { isGone: true }), told(leo)], {}, [[eva, "cancellation"]]],
    [
      "whoever knew, when it is off",
      [told(eva), told(leo, { told: null })],
      { isCancelled: true },
      [[eva, "cancellation"]],
    ],
    ["nobody, once it is over", [told(eva, { told: null }), told(leo, { isGone: true })], { isOver: true }, []],
  ];
  test.each(cases)("%s", (_, guests, given, letters) => {
    const { letters: written } = lettersOf({ ...meeting, guests, ...given });
    expect(written.map(({ guest, tells }) => [guest.email, tells])).toEqual(letters);
  });

  test("what changed, and is asked anew", () =>
    expect(
      lettersOf({ ...meeting, guests: [told(eva, { answer: "accepted" })], invitation: 1, startsAt: later }).guests,
    ).toEqual([told(eva, { told: 1, toldHour: later })]));

  test("nothing twice, whatever is done in between", () => {
    const guest = fc.record({
      email: fc.constantFrom(eva, leo, "mar@puerto.example"),
      told: fc.option(fc.nat(3), { nil: null }),
      isGone: fc.boolean(),
    });
    const state = fc.record({ invitation: fc.nat(3), isCancelled: fc.boolean(), isOver: fc.boolean() });
    fc.assert(
      fc.property(fc.uniqueArray(guest, { selector: ({ email }) => email }), state, (guests, given) => {
        const all = guests.map(({ email, ...rest }) => told(email, rest));
        const after = lettersOf({ ...meeting, ...given, guests: all });
        expect(lettersOf({ ...meeting, ...given, guests: after.guests }).letters).toEqual([]);
      }),
    );
  });
});

describe("an answer", () => {
  const yes = { email: "EVA@puerto.example", answer: "accepted", at: hour } as const;
  test("is kept with its moment", () =>
    expect(answered([told(eva), told(leo)], yes)).toEqual([
      told(eva, { answer: "accepted", answeredAt: hour }),
      told(leo),
    ]));

  test.each([
    ["of somebody who was not asked", [told(leo)], yes],
    ["of somebody who is not to come any more", [told(eva, { isGone: true })], yes],
    ["that is known", [told(eva, { answer: "accepted", answeredAt: hour })], yes],
    ["older than the one that is known", [told(eva, { answer: "declined", answeredAt: later })], yes],
  ])("%s changes nothing", (_, guests, given) => expect(answered(guests, given)).toBeNull());
});

test.each([
  ["2026-12-03", "2026-12-03T09:00:00.000Z"],
  ["2026-12-10", "2026-12-10T09:00:00.000Z"],
  ["2027-07-01", "2027-07-01T08:00:00.000Z"], // ten o'clock of the summer
])("put off to %s it keeps its hour by the clock of the place", (day, moment) =>
  expect(onDay(hour, day as CalendarDate, "Europe/Madrid")).toBe(moment),
);
