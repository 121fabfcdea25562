import type { Moment } from "@trato/domain/dates.ts";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import "../../reactions.ts";
import { cancelActivity } from "../change-activity.ts";
import { planActivity } from "../plan-activity.ts";
import { calendarOf } from "./read-calendar.ts";

const eventsIn = (content: string) =>
  new ICAL.Component(ICAL.parse(content) as never).getAllSubcomponents("vevent").map((part) => new ICAL.Event(part));

test("one's own meetings are in it, with hour, length, place and the way to the record; nobody else's and none that is off", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana", role: "manager" });
    const deal = await lead(ana, { title: "Office" });
    const about = { kind: "opportunity", id: deal.id } as const;
    const startsAt = new Date(Math.ceil(Date.parse(ana.now) / 86_400_000 + 1) * 86_400_000).toISOString() as Moment; // an ISO moment by construction
    const meeting = { kind: "meeting" as const, startsAt, plannedMinutes: 45 };
    await planActivity(ana, about, {
      ...meeting,
      summary: "Visit; the hall, 2",
      place: "Hall 2",
      note: "Bring samples",
    });
    const off = await planActivity(ana, about, { ...meeting, summary: "Off" });
    await cancelActivity(ana, { activityId: off.id });
    await planActivity(ana, about, { ...meeting, summary: "Of Luis", assigneeId: await t.member({ name: "Luis" }) });
    await planActivity(ana, about, { kind: "call", summary: "A call" });
    const { content, etag } = await calendarOf(ana);
    const events = eventsIn(content);
    expect(events.map((event) => [event.summary, event.location, event.description])).toEqual([
      ["Visit; the hall, 2", "Hall 2", "Bring samples"],
    ]);
    expect(events[0]?.startDate.toJSDate().toISOString()).toBe(startsAt);
    expect(events[0]?.duration.toSeconds()).toBe(45 * 60);
    expect(events[0]?.component.getFirstPropertyValue("url")).toContain(`/opportunities/${deal.id}`);
    expect((await calendarOf(ana)).etag).toBe(etag);
    await planActivity(ana, about, { ...meeting, summary: "Another" });
    expect((await calendarOf(ana)).etag).not.toBe(etag);
  }));
