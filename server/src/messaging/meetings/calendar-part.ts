import type { CalendarEntry } from "@trato/domain/messaging/invitation.ts";
import { endOf } from "@trato/domain/activities/meetings.ts";
import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from "ical-generator";

/** Under which name a meeting stands in the calendars of its guests. */
export const calendarUid = (activityId: string, host: string): string => `${activityId}@${host}`;

type Organizer = { name: string; address: string };

/**
 * What a mail program reads of an invitation, a change or a cancellation (iCalendar, RFC 5545 and 5546). It names no guest but the one
 * who gets it; answers go to the organizer's address.
 */
export function calendarPart(
  entry: CalendarEntry,
  { organizer, host, writtenAt }: { organizer: Organizer; host: string; writtenAt: string },
): { method: "REQUEST" | "CANCEL"; content: string; filename: string } {
  const isOff = entry.tells === "cancellation";
  const calendar = ical({
    prodId: { company: "Trato", product: "Trato", language: "EN" },
    method: isOff ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  });
  calendar.createEvent({
    id: calendarUid(entry.activityId, host),
    sequence: entry.sequence,
    stamp: new Date(writtenAt),
    start: new Date(entry.startsAt),
    end: new Date(endOf(entry.startsAt, entry.minutes)),
    summary: entry.summary,
    ...(entry.place !== null && { location: entry.place }),
    status: isOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: { name: organizer.name, email: organizer.address },
    attendees: [
      {
        name: entry.guest.name ?? entry.guest.email,
        email: entry.guest.email,
        rsvp: !isOff,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  });
  return { method: isOff ? "CANCEL" : "REQUEST", content: calendar.toString(), filename: "meeting.ics" };
}
