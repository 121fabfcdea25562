import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { product } from "../../test/factories-stock.ts";
import { aboutContact } from "../../test/factories-subjects.ts";
import { tried } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { editActivity, snoozeActivity } from "./change-activity.ts";
import { planActivity } from "./plan-activity.ts";

const at = new Date("2026-11-30T10:00:00Z");
const madrid = { at, timeZone: "Europe/Madrid" };
const hour = "2026-12-03T23:30:00Z" as Moment; // half past midnight of the 4th in Madrid
const meeting = { kind: "meeting", summary: "Show the samples", startsAt: hour } as const;

async function planned(ctx: Context, given: object = {}) {
  const about = await aboutContact(ctx);
  return planActivity(ctx, about, { ...meeting, ...given });
}

test("a meeting is due on the day of its hour where the company is, and lasts an hour unless it is said", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    expect(await planned(ana)).toMatchObject({
      dueOn: "2026-12-04",
      startsAt: "2026-12-03T23:30:00.000Z",
      plannedMinutes: 60,
      place: null,
      guests: [],
    });
    const long = await planned(ana, {
      plannedMinutes: 90,
      place: "Hall 2",
      guests: [{ email: "eva@puerto.example", name: "Eva" }],
    });
    expect(long).toMatchObject({
      plannedMinutes: 90,
      place: "Hall 2",
      guests: [{ email: "eva@puerto.example", name: "Eva", answer: "none", answeredAt: null }],
    });
  }, madrid));

test("put off, by a week or to another day, it keeps its hour by the clock", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: activityId } = await planned(ana);
    expect(await snoozeActivity(ana, { activityId })).toMatchObject({
      dueOn: "2026-12-11",
      startsAt: "2026-12-10T23:30:00.000Z",
    });
    expect(await editActivity(ana, { activityId, dueOn: "2027-07-01" as never })).toMatchObject({
      dueOn: "2027-07-01",
      startsAt: "2027-06-30T22:30:00.000Z",
    });
  }, madrid));

test("without an hour it is due on its day, as before; what becomes a call has none of a meeting's", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const { id: activityId } = await planned(ana, { place: "Hall 2", guests: [{ email: "eva@puerto.example" }] });
    expect(await editActivity(ana, { activityId, kind: "call" })).toMatchObject({
      kind: "call",
      dueOn: "2026-12-04",
      startsAt: null,
      plannedMinutes: null,
      place: null,
      guests: [],
    });
  }, madrid));

test.each([
  ["an hour for a call", { kind: "call" }, "meeting.no_meeting"],
  ["a length of a to-do", { kind: "to_do", startsAt: null, plannedMinutes: 30 }, "meeting.no_meeting"],
  [
    "guests who are told no hour",
    { startsAt: null, guests: [{ email: "eva@puerto.example" }] },
    "meeting.without_hour",
  ],
])("%s is refused, and nothing is planned", (_, given, code) =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    expect(await tried(ana, (ctx) => planned(ctx, given))).toBe(code);
  }),
);

test("nobody is invited about what no mail is written about", () =>
  inWorkspace(async (t) => {
    const about = { kind: "product", id: (await product(t.system)).id } as const;
    const ana = await t.as();
    expect(
      await tried(ana, (ctx) => planActivity(ctx, about, { ...meeting, guests: [{ email: "eva@puerto.example" }] })),
    ).toBe("meeting.no_mail");
    expect(await planActivity(ana, about, meeting)).toMatchObject({ startsAt: "2026-12-03T23:30:00.000Z" });
  }));

test("an edit that says of its guests and hour what holds already changes nothing", () =>
  inWorkspace(async (t) => {
    const ana = await t.as();
    const guests = [{ email: "eva@puerto.example" }];
    const { id: activityId } = await planned(ana, { guests });
    expect(await editActivity(ana, { activityId, startsAt: hour, plannedMinutes: 60, guests })).toMatchObject({
      version: 1,
    });
  }));
