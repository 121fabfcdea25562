import { addDays, type CalendarDate, isCalendarDate, parseDate } from "../dates.ts";
import { Refusal } from "../errors.ts";

const mostDays = 100_000;

/**
 * The day so many days later. Refuses with the field's name a day that is none (`date.invalid`) and what is no whole
 * number of days from 0 on, or too many (`days.invalid`).
 */
export function laterDay(day: CalendarDate, days: number, path: string): CalendarDate {
  const from = parseDate(day, "day");
  const isCounted = Number.isSafeInteger(days) && days >= 0 && days <= mostDays;
  const later = isCounted ? addDays(from, days) : null;
  if (!isCalendarDate(later)) throw new Refusal("invalid", "days.invalid", { path });
  return later;
}
