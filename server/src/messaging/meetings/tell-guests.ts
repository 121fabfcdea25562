import type { Selectable } from "kysely";
import { endOf, type Letter, lettersOf, usualMinutes } from "@trato/domain/activities/meetings.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { takes } from "@trato/domain/kinds.ts";
import { type CalendarEntry, invitationText } from "@trato/domain/messaging/invitation.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { About } from "../../activities/about-route.ts";
import { guestsIn } from "../../activities/meeting.ts";
import type { Context } from "../../platform/context.ts";
import type { ActivitiesTable } from "../../platform/database/tables.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import type { MailedAbout } from "../send-email.ts";
import { writeMessage } from "../write-message.ts";

/**
 * The job: the guests of a meeting are told what they do not know yet, each in a mail of his own: that they are invited, what has
 * changed since, or that it will not be. All in one transaction, so that nobody is told twice.
 */
export async function tellGuests(ctx: Context, activityId: Id<"activities">): Promise<void> {
  const meeting = await own(ctx, "activities").selectAll().where("id", "=", activityId).forUpdate().executeTakeFirst();
  if (!meeting) return;
  const { startsAt, invitation, cancelledAt, version } = meeting;
  const kept = guestsIn(meeting.guests);
  const { letters, guests } = lettersOf({
    guests: kept,
    invitation,
    startsAt,
    isCancelled: cancelledAt !== null,
    isOver: isOver(ctx, meeting),
  });
  const host = await nameOf(ctx, meeting.assigneeId);
  for (const letter of letters) await write(ctx, meeting, { letter, host });
  if (isSameValue(guests, kept)) return;
  // its version stays: whoever edits the meeting meanwhile changes something else
  await updateOwn(ctx, "activities")
    .set({ guests: JSON.stringify(guests) })
    .where("id", "=", activityId)
    .execute();
  tellOthers(ctx, "activity", activityId, version);
  tellOthers(ctx, "timeline", meeting.subjectId, 0);
}

type Meeting = Selectable<ActivitiesTable>;

const isOver = (ctx: Context, { doneAt, startsAt, plannedMinutes }: Meeting): boolean =>
  doneAt !== null || (startsAt !== null && endOf(startsAt, plannedMinutes ?? usualMinutes) < ctx.now);

async function nameOf(ctx: Context, memberId: Id<"members">): Promise<string> {
  const { name } = await own(ctx, "members").select("name").where("id", "=", memberId).executeTakeFirstOrThrow();
  return name;
}

async function write(
  ctx: Context,
  meeting: Meeting,
  { letter, host }: { letter: Letter; host: string },
): Promise<void> {
  const { guest, tells } = letter;
  const startsAt = (tells === "cancellation" ? guest.toldHour : null) ?? meeting.startsAt;
  const about = { kind: meeting.subjectKind, id: meeting.subjectId };
  if (!startsAt || !isMailed(about)) return; // as the commands see to
  const entry: CalendarEntry = {
    activityId: meeting.id,
    tells,
    sequence: meeting.version,
    summary: meeting.summary,
    startsAt,
    minutes: meeting.plannedMinutes ?? usualMinutes,
    place: meeting.place,
    host,
    guest: { email: guest.email, name: guest.name },
  };
  const { language } = ctx.workspace;
  const text = invitationText(
    entry,
    formatFor({ ...ctx.workspace, language }, () => ctx.now),
  );
  const by = meeting.assigneeId;
  const messageId = await writeMessage(ctx, { about, to: guest.email, ...text, language, by, calendar: entry });
  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, "message.written", about, { about: { kind: "message", id: messageId } });
}

const isMailed = (about: About): about is MailedAbout => takes(about.kind, "email");
