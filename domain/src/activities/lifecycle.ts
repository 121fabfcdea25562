import { addDays, type CalendarDate, type Moment } from "../dates.ts";
import { weekdayOf } from "../day-words.ts";
import { type Obstacle, obstacle } from "../errors.ts";

/** An activity as far as its rules need it. */
export type ActivityFacts = { dueOn: CalendarDate; doneAt: Moment | null; cancelledAt: Moment | null };

/** Open ones are overdue, due today or planned. Source: rule R-221, with the workspace's day. */
export type ActivityState = "overdue" | "today" | "planned" | "done" | "cancelled";

export function stateOfActivity(activity: ActivityFacts, today: CalendarDate): ActivityState {
  if (activity.cancelledAt) return "cancelled";
  return activity.doneAt ? "done" : urgencyOf(activity.dueOn, today);
}

export function urgencyOf(dueOn: CalendarDate, today: CalendarDate): "overdue" | "today" | "planned" {
  if (dueOn === today) return "today";
  return dueOn < today ? "overdue" : "planned";
}

/** A week later, counted from today where it is overdue. Source: rule R-227. */
export function snoozed(dueOn: CalendarDate, today: CalendarDate): CalendarDate {
  return addDays(dueOn > today ? dueOn : today, 7);
}

/** The next day on which something is planned unless one says another: never a Sunday. */
export function nextDay(today: CalendarDate): CalendarDate {
  const tomorrow = addDays(today, 1);
  return weekdayOf(tomorrow) === 0 ? addDays(tomorrow, 1) : tomorrow;
}

/** Only what is open can be changed, done or cancelled. */
export function obstacleToAct(activity: Pick<ActivityFacts, "doneAt" | "cancelledAt">): Obstacle | null {
  if (activity.cancelledAt) return obstacle("conflict", "activity.cancelled");
  return activity.doneAt ? obstacle("conflict", "activity.done") : null;
}

/** Only what was done or cancelled can be opened again. */
export function obstacleToReopen(activity: Pick<ActivityFacts, "doneAt" | "cancelledAt">): Obstacle | null {
  return activity.doneAt || activity.cancelledAt ? null : obstacle("conflict", "activity.open");
}

/** A call is logged after it was made; clocks may differ by some minutes. */
export function obstacleToLog(happenedAt: Moment, now: Moment): Obstacle | null {
  const ahead = Date.parse(happenedAt) - Date.parse(now);
  return ahead > toleratedAhead ? obstacle("invalid", "call.in_future", { path: "happenedAt" }) : null;
}
const toleratedAhead = 5 * 60_000;

/** A note is changed by its writer only; those who lead may take it away too. */
export function obstacleToEditNote(note: { writtenBy: string | null }, memberId: string | null): Obstacle | null {
  return note.writtenBy !== null && note.writtenBy === memberId ? null : obstacle("forbidden", "note.not_yours");
}

export function obstacleToDeleteNote(
  note: { writtenBy: string | null },
  by: { memberId: string | null; leads: boolean },
): Obstacle | null {
  return by.leads ? null : obstacleToEditNote(note, by.memberId);
}
