import type { Selectable, Updateable } from "kysely";
import type { EditActivity, PlanActivity } from "@trato/domain/activities/inputs.ts";
import {
  type Guest,
  guestsAfter,
  obstacleToMeet,
  onDay,
  toldAt,
  usualMinutes,
} from "@trato/domain/activities/meetings.ts";
import { type CalendarDate, dayIn, type Moment } from "@trato/domain/dates.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { type SubjectKind, takes } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";
import type { ActivitiesTable } from "../platform/database/tables.ts";
import { authorize } from "../platform/permissions.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";

type Kept = Pick<
  Selectable<ActivitiesTable>,
  | "kind"
  | "summary"
  | "dueOn"
  | "startsAt"
  | "plannedMinutes"
  | "place"
  | "reminderMinutes"
  | "guests"
  | "invitation"
  | "subjectKind"
>;

/** The columns of a meeting, and the day that follows from its hour. */
export type Meeting = {
  dueOn: CalendarDate;
  startsAt: Moment | null;
  plannedMinutes: number | null;
  place: string | null;
  reminderMinutes: number | null;
  guests: readonly Guest[];
};

/** As an activity's column has them. */
export const guestsIn = (column: unknown): readonly Guest[] => column as readonly Guest[]; // written by this module only

/** What is planned, as a meeting: whole, and refused where it is none. */
export function plannedMeeting(
  ctx: Context,
  about: { kind: SubjectKind },
  { kind, dueOn, startsAt, plannedMinutes, place, reminderMinutes = null, guests = [] }: PlanActivity,
): Meeting {
  const hour = startsAt ? inUtc(startsAt) : null;
  const meeting = {
    dueOn: hour ? dayIn(ctx.workspace.timeZone, hour) : (dueOn ?? ctx.today),
    startsAt: hour,
    plannedMinutes: hour && (plannedMinutes ?? usualMinutes),
    place: place ?? null,
    reminderMinutes: hour && reminderMinutes,
    guests: guestsAfter([], guests),
  };
  refuseGuests(ctx, about.kind, meeting.guests);
  refuseIf(obstacleToMeet({ kind, ...meeting, plannedMinutes: plannedMinutes ?? null, reminderMinutes }));
  return meeting;
}

/** What an edit makes of a meeting: another day keeps its hour; what is no meeting any more has neither hour nor guests. */
export function editedMeeting(ctx: Context, kept: Kept, fields: Omit<EditActivity, "activityId" | "version">): Meeting {
  const kind = fields.kind ?? kept.kind;
  const isNoMore = kept.kind === "meeting" && kind !== "meeting";
  const former = isNoMore
    ? { ...kept, startsAt: null, plannedMinutes: null, place: null, reminderMinutes: null }
    : kept;
  const hour = hourAfter(ctx, former, fields);
  const wanted = fields.guests ?? (isNoMore ? [] : undefined);
  const meeting = {
    dueOn: hour ? dayIn(ctx.workspace.timeZone, hour) : (fields.dueOn ?? kept.dueOn),
    startsAt: hour,
    plannedMinutes: hour && (fields.plannedMinutes ?? former.plannedMinutes ?? usualMinutes),
    place: fields.place === undefined ? former.place : fields.place,
    reminderMinutes: hour && (fields.reminderMinutes === undefined ? former.reminderMinutes : fields.reminderMinutes),
    guests: wanted ? guestsAfter(guestsIn(kept.guests), wanted) : guestsIn(kept.guests),
  };
  if (fields.guests) refuseGuests(ctx, kept.subjectKind, meeting.guests);
  const { plannedMinutes = null, reminderMinutes = null } = fields;
  refuseIf(obstacleToMeet({ kind, ...meeting, plannedMinutes, reminderMinutes }));
  return meeting;
}

function hourAfter(
  ctx: Context,
  { startsAt }: Pick<Kept, "startsAt">,
  fields: Pick<EditActivity, "startsAt" | "dueOn">,
) {
  if (fields.startsAt !== undefined) return fields.startsAt && inUtc(fields.startsAt);
  return startsAt && fields.dueOn ? onDay(startsAt, fields.dueOn, ctx.workspace.timeZone) : startsAt;
}

/** Guests are written to, and so by whoever may write mails, and only about what these are written about. */
function refuseGuests(ctx: Context, kind: SubjectKind, guests: readonly Guest[]): void {
  if (guests.every(({ isGone }) => isGone)) return;
  authorize(ctx, "message.send");
  if (!takes(kind, "email")) throw new Refusal("invalid", "meeting.no_mail", { path: "guests" });
}

/** Whether its guests have to be told anew: another hour, length, place or name. */
export function isOtherMeeting(former: Kept, after: Updateable<ActivitiesTable>): boolean {
  const told = ["summary", "startsAt", "plannedMinutes", "place"] as const;
  return told.some((name) => after[name] !== undefined && after[name] !== former[name]);
}

/** Guests are told some seconds later, of all that changed until then. */
export async function tellGuestsSoon(ctx: Context, activityId: string, guests: readonly Guest[]): Promise<void> {
  if (guests.length === 0) return;
  await enqueueJob(ctx, "tell_guests", { activityId }, { key: `guests:${activityId}`, runAt: toldAt(ctx.now) });
}

export function inUtc(moment: Moment): Moment {
  return new Date(moment).toISOString() as Moment; // the same moment, in UTC
}
