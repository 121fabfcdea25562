import * as z from "zod/mini";
import { kindsTaking } from "../kinds.ts";
import { longestSummary } from "./call-text.ts";
import { guests } from "./meetings.ts";
import { activityKind } from "../fields/next-activity.ts";
import { calendarDate, id, line, moment, name, text, version } from "../schemas.ts";

/** The kinds of records that something can be planned for or said about. */
export const subjectKind = z.enum(kindsTaking("activity"));

const summary = name(longestSummary);
const minutes = z.int().check(z.gte(0), z.lte(1440));
const memberId = id<"members">();

export const noteFields = {
  id: z.optional(id<"notes">()),
  body: text(20000).check(z.trim(), z.minLength(1)),
};
const Note = z.object(noteFields);
export type WriteNote = z.output<typeof Note>;

export const EditNote = z.object({ noteId: id<"notes">(), version, body: noteFields.body });
export type EditNote = z.output<typeof EditNote>;

export const OneNote = z.object({ noteId: id<"notes">() });
export type OneNote = z.output<typeof OneNote>;

/** Of a meeting: its hour, how long it takes (an hour, unless said), where, when one is reminded of it, and who is asked to come. */
const meetingFields = {
  startsAt: z.optional(z.nullable(moment())),
  plannedMinutes: z.optional(z.nullable(z.int().check(z.gte(5), z.lte(10_080)))),
  place: z.optional(z.nullable(line(500, 1))),
  /** How many minutes before it whoever has it is reminded; null: as they are of all, 0: not at all. */
  reminderMinutes: z.optional(z.nullable(z.int().check(z.gte(0), z.lte(1440)))),
  guests: z.optional(guests()),
};

/** Something with an hour is due on the day of that hour. */
export const activityFields = {
  id: z.optional(id<"activities">()),
  kind: activityKind,
  summary,
  note: z.optional(z.nullable(text(20000))),
  dueOn: z.optional(calendarDate()),
  assigneeId: z.optional(memberId),
  ...meetingFields,
};
export const PlanActivity = z.object(activityFields);
export type PlanActivity = z.output<typeof PlanActivity>;

/** `summary` is one line, `note` all that was said; `next` is planned at once for the same record. */
export const callFields = {
  id: z.optional(id<"activities">()),
  summary,
  note: z.optional(z.nullable(text(20000))),
  outcome: z.optional(z.nullable(text(2000))),
  durationMinutes: z.optional(z.nullable(minutes)),
  happenedAt: z.optional(moment()),
  next: z.optional(PlanActivity),
};
export const LogCall = z.object(callFields);
export type LogCall = z.output<typeof LogCall>;

const activityId = id<"activities">();

export const OneActivity = z.object({ activityId });
export type OneActivity = z.output<typeof OneActivity>;

export const EditActivity = z.object({
  activityId,
  version,
  kind: z.optional(activityKind),
  summary: z.optional(summary),
  note: z.optional(z.nullable(text(20000))),
  dueOn: z.optional(calendarDate()),
  assigneeId: z.optional(memberId),
  ...meetingFields,
});
export type EditActivity = z.output<typeof EditActivity>;

/** `outcome` is the feedback; `next` is planned at once for the same record. */
export const FinishActivity = z.object({
  activityId,
  outcome: z.optional(z.nullable(text(2000))),
  durationMinutes: z.optional(z.nullable(minutes)),
  next: z.optional(PlanActivity),
});
export type FinishActivity = z.output<typeof FinishActivity>;
