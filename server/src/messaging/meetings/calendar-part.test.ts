import type { CalendarEntry } from "@trato/domain/messaging/invitation.ts";
import type { Moment } from "@trato/domain/dates.ts";
import ICAL from "ical.js";
import { expect, test } from "vitest";
import { calendarPart } from "./calendar-part.ts";

const entry: CalendarEntry = {
  activityId: "01990000-0000-7000-8000-000000000001",
  tells: "invitation",
  sequence: 3,
  summary: "Muestras; sillas, y mesas\nBEGIN:VEVENT",
  startsAt: "2026-12-03T09:00:00.000Z" as Moment,
  minutes: 90,
  place: "Calle Mayor 1, 2º",
  host: "Ana Robles",
  guest: { email: "eva@puerto.example", name: "Eva, del Puerto" },
};
const by = {
  organizer: { name: "Ana Robles", address: "ventas@robles.example" },
  host: "trato.example",
  writtenAt: "2026-11-30T09:00:00.000Z",
};

/** As a calendar program reads it. */
function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content));
  const events = calendar.getAllSubcomponents("vevent");
  return { calendar, events, event: new ICAL.Event(events[0]) };
}

test("an invitation is read by a calendar program with all that it says, whatever signs it holds", () => {
  const { method, content } = calendarPart(entry, by);
  const { calendar, events, event } = read(content);
  expect(method).toBe("REQUEST");
  expect(calendar.getFirstPropertyValue("method")).toBe("REQUEST");
  expect(events).toHaveLength(1);
  expect(event).toMatchObject({
    uid: "01990000-0000-7000-8000-000000000001@trato.example",
    sequence: 3,
    summary: entry.summary,
    location: entry.place,
    organizer: "mailto:ventas@robles.example",
  });
  expect(event.startDate.toJSDate().toISOString()).toBe("2026-12-03T09:00:00.000Z");
  expect(event.endDate.toJSDate().toISOString()).toBe("2026-12-03T10:30:00.000Z");
  const [guest, ...others] = event.attendees;
  expect(others).toEqual([]);
  expect(guest?.getFirstValue()).toMatch(/^mailto:eva@puerto\.example$/i);
  expect(guest?.getParameter("partstat")).toBe("NEEDS-ACTION");
  expect(guest?.getParameter("rsvp")).toBe("TRUE");
});

test("a cancellation takes the same meeting out of the calendar", () => {
  const { method, content } = calendarPart({ ...entry, tells: "cancellation", sequence: 4 }, by);
  const { calendar, event } = read(content);
  expect(method).toBe("CANCEL");
  expect(calendar.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(event).toMatchObject({ uid: "01990000-0000-7000-8000-000000000001@trato.example", sequence: 4 });
  expect(event.component.getFirstPropertyValue("status")).toBe("CANCELLED");
});
