import * as z from "zod/mini";
import { calendarDate, id, moment, named } from "../schemas.ts";
import { activityKind } from "../fields/next-activity.ts";
import { subjectKind } from "./inputs.ts";
import { ShownGuest } from "./meetings.ts";

/** Somebody whom a text mentions: as he is called now, and as he stands there after the "@". Whoever does not reach the record is not told. */
export const Mention = z.object({ id: id<"members">(), name: z.string(), as: z.string(), isTold: z.boolean() });
export type Mention = z.output<typeof Mention>;

/** Whom one may mention in what one writes about a record. */
export const Readers = z.object({
  items: z.array(z.object({ id: id<"members">(), name: z.string(), as: z.string(), isReached: z.boolean() })),
});

export const Note = z.object({
  id: id<"notes">(),
  subjectKind,
  subjectId: z.string(),
  body: z.string(),
  mentions: z.array(Mention),
  writtenBy: z.nullable(z.string()),
  createdAt: moment(),
  version: z.int(),
});
export type Note = z.output<typeof Note>;

export const activityState = z.enum(["overdue", "today", "planned", "done", "cancelled"]);

export const Activity = z.object({
  id: id<"activities">(),
  kind: activityKind,
  state: activityState,
  subjectKind,
  subjectId: z.string(),
  summary: z.string(),
  note: z.nullable(z.string()),
  /** Whom the note mentions. */
  mentions: z.array(Mention),
  dueOn: calendarDate(),
  assignee: named<"members">(),
  /** Of a meeting: its hour, how long it is to take, where, and who was asked to come. */
  startsAt: z.nullable(moment()),
  plannedMinutes: z.nullable(z.int()),
  place: z.nullable(z.string()),
  /** Minutes before its hour; null: as whoever has it is reminded of all, 0: not at all. */
  reminderMinutes: z.nullable(z.int()),
  guests: z.array(ShownGuest),
  doneAt: z.nullable(moment()),
  outcome: z.nullable(z.string()),
  durationMinutes: z.nullable(z.int()),
  cancelledAt: z.nullable(moment()),
  createdAt: moment(),
  version: z.int(),
});
export type Activity = z.output<typeof Activity>;

export const Activities = z.object({ items: z.array(Activity) });

/** What was done, and what comes next where it was planned at once. */
export const FinishedActivity = z.extend(Activity, { next: z.nullable(Activity) });
export type FinishedActivity = z.output<typeof FinishedActivity>;
