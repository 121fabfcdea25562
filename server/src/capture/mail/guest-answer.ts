import type { Selectable } from "kysely";
import { addressKey, answered, type GuestAnswer } from "@trato/domain/activities/meetings.ts";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type ICAL from "ical.js";
import { guestsIn } from "../../activities/meeting.ts";
import { hostOf } from "../../messaging/mail-server.ts";
import type { Context } from "../../platform/context.ts";
import type { ActivitiesTable } from "../../platform/database/tables.ts";
import { tellOthers } from "../../platform/events.ts";
import { own, updateOwn } from "../../platform/rows.ts";

/** What the calendar of a guest answers: to which meeting, who, and what. */
export type CalendarAnswer = { activityId: Id<"activities">; email: string; answer: GuestAnswer; at: Moment };

const answers: Record<string, GuestAnswer> = { ACCEPTED: "accepted", DECLINED: "declined", TENTATIVE: "tentative" };
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const largestCalendar = 200_000;

/** The answer to an invitation of ours that came with a mail (iCalendar METHOD:REPLY, RFC 5546, 3.2.3); null where there is none. */
export async function calendarAnswerIn(ctx: Context, { parts, sentAt }: ReadMail): Promise<CalendarAnswer | null> {
  const calendars = parts.filter(
    ({ mediaType, content }) => isCalendar(mediaType) && content.length <= largestCalendar,
  );
  if (calendars.length === 0) return null;
  const { default: calendarsOf } = await import("ical.js"); // read when there is a calendar: a start need not wait for it
  for (const { content } of calendars) {
    try {
      const found = replyIn(
        new calendarsOf.Component(calendarsOf.parse(Buffer.from(content).toString("utf8"))),
        hostOf(ctx),
      );
      if (found) return { ...found, at: sentBefore(ctx.now, sentAt) };
    } catch {
      // not as a calendar is written: a file like any other
    }
  }
  return null;
}

/** When it was sent; a clock that goes ahead says no later than now, for the answers after it would count for nothing. */
const sentBefore = (now: Moment, sentAt: string | null): Moment => (sentAt && sentAt < now ? (sentAt as Moment) : now); // an ISO moment, as it was read

const isCalendar = (mediaType: string): boolean => /^(text\/calendar|application\/ics)$/i.test(mediaType);

function replyIn(calendar: ICAL.Component, host: string): Omit<CalendarAnswer, "at"> | null {
  if (String(calendar.getFirstPropertyValue("method")).toUpperCase() !== "REPLY") return null;
  const event = calendar.getFirstSubcomponent("vevent");
  const guest = event?.getFirstProperty("attendee");
  const [activityId = "", of = ""] = String(event?.getFirstPropertyValue("uid") ?? "").split("@");
  const answer = answers[(guest?.getFirstParameter("partstat") ?? "").toUpperCase()];
  const email = String(guest?.getFirstValue() ?? "").replace(/^mailto:/i, "");
  if (!answer || !email || of.toLowerCase() !== host || !uuid.test(activityId)) return null;
  return { activityId: activityId as Id<"activities">, email, answer }; // a uuid, as just seen
}

type Meeting = Selectable<ActivitiesTable>;

/** The meeting of this workspace to which the guest was asked, held until his answer is kept. */
export async function findMeeting(ctx: Context, { activityId, email }: CalendarAnswer): Promise<Meeting | null> {
  const meeting = await own(ctx, "activities").selectAll().where("id", "=", activityId).forUpdate().executeTakeFirst();
  const isAsked = guestsIn(meeting?.guests ?? []).some((guest) => addressKey(guest.email) === addressKey(email));
  return meeting && isAsked ? meeting : null;
}

/** Keeps what a guest answers: his latest answer counts. The meeting's version stays, for whoever edits it changes something else. */
export async function keepAnswer(ctx: Context, meeting: Meeting, given: CalendarAnswer): Promise<void> {
  const guests = answered(guestsIn(meeting.guests), given);
  if (!guests) return;
  await updateOwn(ctx, "activities")
    .set({ guests: JSON.stringify(guests) })
    .where("id", "=", meeting.id)
    .execute();
  tellOthers(ctx, "activity", meeting.id, meeting.version);
  tellOthers(ctx, "timeline", meeting.subjectId, 0);
}
