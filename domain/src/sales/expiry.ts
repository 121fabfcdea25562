import { addDays, type CalendarDate } from "../dates.ts";

/** Days a new quotation is valid: the template's count when above zero, else the workspace's; zero means without end. */
export type ValidityDays = { workspaceDays: number; templateDays?: number | null };

/**
 * The last day on which a quotation made today can be accepted, or null where it stays open. Whole days; the day itself
 * still counts (`isExpired` in the lifecycle says when it is over). Source: rule 6.1, validity_date.
 */
export function lastValidDay(days: ValidityDays, today: CalendarDate): CalendarDate | null {
  const count = days.templateDays && days.templateDays > 0 ? days.templateDays : days.workspaceDays;
  return count > 0 ? addDays(today, count) : null;
}
