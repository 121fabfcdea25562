import { addDays, type CalendarDate, dayIn, localTime, type Moment, momentAt } from "../../dates.ts";
import type { Language } from "../../words.ts";

/** Days of the week, from Monday (1) to Sunday (7), on which somebody works from one time to another ("09:00" to "14:00"). */
export type WorkingSpan = { days: readonly number[]; from: string; to: string };

export type Absence = { from: CalendarDate; to: CalendarDate };

/** When and how much somebody takes. Nothing said is no limit: every language, at any hour, as many as come. */
export type Availability = {
  /** Works here, and may sell. */
  isActive: boolean;
  perDay: number | null;
  perMonth: number | null;
  /** What he was given by rules today and this month, in the days of the company. */
  givenToday: number;
  givenThisMonth: number;
  languages: readonly Language[];
  hours: readonly WorkingSpan[];
  absences: readonly Absence[];
};

/** Why somebody is not in a draw; the first that holds is told. */
export const reasonsLeftOut = [
  "inactive",
  "had_it",
  "absent",
  "off_hours",
  "language",
  "takes_none",
  "day_full",
  "month_full",
] as const;
export type ReasonLeftOut = (typeof reasonsLeftOut)[number];

/** Of reasons those that pass by themselves: whoever is left out for one takes leads again later. */
export const passing: readonly ReasonLeftOut[] = ["absent", "off_hours", "day_full", "month_full"];

/** What is asked of somebody: when it is, in which zone, in which language, and whether he had the lead before. */
export type Asking = { now: Moment; timeZone: string; language: string | null; hadIt?: boolean };

/** Why somebody cannot be given a lead now; null where he can. */
export function reasonToLeaveOut(one: Availability, { now, timeZone, language, hadIt }: Asking): ReasonLeftOut | null {
  if (!one.isActive) return "inactive";
  if (hadIt) return "had_it";
  if (isAway(one.absences, timeZone, now)) return "absent";
  if (!isAtWork(one.hours, timeZone, now)) return "off_hours";
  if (language && one.languages.length > 0 && !one.languages.some((each) => each === language)) return "language";
  if (one.perDay === 0 || one.perMonth === 0) return "takes_none";
  if (one.perDay !== null && one.givenToday >= one.perDay) return "day_full";
  if (one.perMonth !== null && one.givenThisMonth >= one.perMonth) return "month_full";
  return null;
}

/** The day of the week of a day, from Monday (1) to Sunday (7). */
export const weekdayOf = (day: CalendarDate): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

function isAway(absences: readonly Absence[], timeZone: string, now: Moment): boolean {
  if (absences.length === 0) return false;
  const today = dayIn(timeZone, now);
  return absences.some(({ from, to }) => from <= today && today <= to);
}

/** Whether somebody with these hours works at a moment; without hours always. */
export function isAtWork(hours: readonly WorkingSpan[], timeZone: string, now: Moment): boolean {
  if (hours.length === 0) return true;
  const [day = "", time = ""] = localTime(timeZone, now).split(" ");
  const weekday = weekdayOf(day as CalendarDate); // as the clock writes it
  return hours.some(
    ({ days, from, to }) => days.includes(weekday) && from <= time.slice(0, 5) && time.slice(0, 5) < to,
  );
}

const minute = 60_000;
const mostDays = 400;

/**
 * The moment at which somebody has worked so many minutes from `now` on, days of absence left out; without hours simply so much later.
 * Null where he does not work that much in the days ahead.
 */
export function afterWorking(
  minutes: number,
  { hours, absences }: Pick<Availability, "hours" | "absences">,
  { now, timeZone }: Pick<Asking, "now" | "timeZone">,
): Moment | null {
  let left = minutes * minute;
  const start = Date.parse(now);
  for (let day = dayIn(timeZone, now), days = 0; days < mostDays; day = addDays(day, 1), days++) {
    if (absences.some(({ from, to }) => from <= day && day <= to)) continue;
    for (const [from, to] of spansOf(day, hours, timeZone)) {
      const begun = Math.max(from, start);
      if (to - begun >= left) return new Date(begun + left).toISOString() as Moment; // an ISO moment by construction
      left -= Math.max(to - begun, 0);
    }
  }
  return null;
}

/** When a day's work begins and ends, in its order, spans that overlap as one. */
function spansOf(day: CalendarDate, hours: readonly WorkingSpan[], timeZone: string): [number, number][] {
  const weekday = weekdayOf(day);
  const whole: WorkingSpan[] = hours.length === 0 ? [{ days: [weekday], from: "00:00", to: "24:00" }] : [];
  const spans = [...hours, ...whole]
    .filter(({ days }) => days.includes(weekday))
    .map(({ from, to }): [number, number] => [timeOf(timeZone, day, from), timeOf(timeZone, day, to)])
    .sort(([one], [other]) => one - other);
  const apart: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

const timeOf = (timeZone: string, day: CalendarDate, time: string): number =>
  Date.parse(time === "24:00" ? momentAt(timeZone, addDays(day, 1), "00:00") : momentAt(timeZone, day, time));
