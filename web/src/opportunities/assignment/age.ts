import type { Moment } from "@trato/domain/dates.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "25 min", "3 h", "2 d": how long something has been waiting. */
export function ageText(since: Moment, now: number, locale: string): string {
  return durationText(Math.max(now - Date.parse(since), 0), locale);
}

/** The same of a length in milliseconds. */
export function durationText(passed: number, locale: string): string {
  const [unit, size] =
    passed < hour ? (["minute", minute] as const) : passed < day ? (["hour", hour] as const) : (["day", day] as const);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(Math.floor(passed / size));
}

/** Nobody has taken it for a whole day: it is time that somebody does. */
export const isOld = (since: Moment, now: number): boolean => now - Date.parse(since) >= day;
