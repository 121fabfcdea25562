import { addDays, type CalendarDate, dayIn, localTime, type Moment, momentAt } from "../dates.ts";
import { afterWorking, weekdayOf } from "../opportunities/assignment/availability.ts";
import type { Hours, Wait } from "./plan.ts";

const aWeek = 7;
/** No wait goes on for longer, however few hours of work a week has. */
const longestDays = 400;
const lastWorkingDay = 5;

/** The moment itself where the sequence is at work then, by the clock of the time zone; else the next at which it is. */
export function intoHours(at: Moment, { days, from, to }: Hours, timeZone: string): Moment {
  let day = dayIn(timeZone, at);
  // the hour that is left out in spring may be all that a day has: the same day of the week comes again
  for (let ahead = 0; ahead <= 2 * aWeek; ahead++, day = addDays(day, 1)) {
    if (!days.includes(weekdayOf(day))) continue;
    const begins = Math.max(Date.parse(momentAt(timeZone, day, from)), Date.parse(at));
    const moment = new Date(begins).toISOString() as Moment; // an ISO moment by construction
    if (isWithin(moment, { days, from, to }, timeZone)) return moment;
  }
  throw new Error("a sequence is at work on no day");
}

/** Whether the sequence is at work at a moment. */
export function isWithin(at: Moment, { days, from, to }: Hours, timeZone: string): boolean {
  const [day = "", time = ""] = localTime(timeZone, at).split(" ");
  const clock = time.slice(0, 5);
  return days.includes(weekdayOf(day as CalendarDate)) && from <= clock && clock < to; // as the clock writes it
}

/** When a wait that begins at a moment is over and the sequence is at work. */
export function afterWait(wait: Wait, at: Moment, hours: Hours, timeZone: string): Moment {
  return intoHours(over(wait, at, hours, timeZone), hours, timeZone);
}

function over({ amount, unit }: Wait, at: Moment, { days, from, to }: Hours, timeZone: string): Moment {
  if (amount === 0) return at;
  const today = dayIn(timeZone, at);
  if (unit === "hours")
    return (
      afterWorking(amount * 60, { hours: [{ days, from, to }], absences: [] }, { now: at, timeZone }) ??
      momentAt(timeZone, addDays(today, longestDays), from)
    );
  const day = unit === "days" ? addDays(today, amount) : afterWorkingDays(today, amount);
  return momentAt(timeZone, day, localTime(timeZone, at).slice(11, 16));
}

function afterWorkingDays(from: CalendarDate, amount: number): CalendarDate {
  let day = from;
  for (let left = amount; left > 0;) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= lastWorkingDay) left--;
  }
  return day;
}

/** When the day after a moment begins for the sequence: what found no room today comes then. */
export function nextDay(at: Moment, hours: Hours, timeZone: string): Moment {
  return intoHours(momentAt(timeZone, addDays(dayIn(timeZone, at), 1), "00:00"), hours, timeZone);
}
