import * as z from "zod/mini";
import { calendarDate, id, moment, named } from "../schemas.ts";
import { activityKind, subjectKind } from "./inputs.ts";

export const Note = z.object({
  id: id<"notes">(),
  subjectKind,
  subjectId: z.string(),
  body: z.string(),
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
  dueOn: calendarDate(),
  assignee: named<"members">(),
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
