import { Refusal } from "./errors.ts";

declare const calendarDateBrand: unique symbol;
declare const momentBrand: unique symbol;

/** A day of the calendar as "2026-11-23": no time, no zone. */
export type CalendarDate = string & { readonly [calendarDateBrand]: true };

/** A moment in UTC as "2026-11-23T09:30:00.000Z". */
export type Moment = string & { readonly [momentBrand]: true };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const momentShape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const dayInMilliseconds = 86_400_000;

/** True for an existing day between the years 1900 and 9999. */
export function isCalendarDate(text: unknown): text is CalendarDate {
  if (typeof text !== "string" || !shape.test(text) || text < "1900-01-01") return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Reads a calendar date from outside; refuses anything else with the field's name (`date.invalid`). */
export function parseDate(text: string, path: string): CalendarDate {
  if (!isCalendarDate(text)) throw new Refusal("invalid", "date.invalid", { path });
  return text;
}

/** Milliseconds since 1970 of an ISO moment with its zone; refuses anything else with the field's name (`moment.invalid`). */
export function momentTime(text: string, path: string): number {
  const time = momentShape.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Refusal("invalid", "moment.invalid", { path });
  return time;
}

/** The day on which a moment falls in a time zone (IANA name). */
export function dayIn(timeZone: string, moment: Moment): CalendarDate {
  return dayFormat(timeZone).format(new Date(moment)) as CalendarDate; // en-CA writes year-month-day
}

/** What the clock of a time zone (IANA name) says at a moment, as "2026-11-23 10:30:00". */
export function localTime(timeZone: string, moment: Moment): string {
  return timeFormat(timeZone).format(new Date(moment)); // sv-SE writes year-month-day hour:minute:second
}

/**
 * The moment at which the clock of a time zone (IANA name) says a time ("08:30") of a day: of two, as when summer time ends, one of
 * them; of none, as when it begins, the time that it would have been without.
 */
export function momentAt(timeZone: string, day: CalendarDate, time: string): Moment {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const near = wanted - ahead(timeZone, wanted);
  return new Date(wanted - ahead(timeZone, near)).toISOString() as Moment; // an ISO moment by construction
}

/** By how much the clock of a time zone goes ahead of the universal one. */
function ahead(timeZone: string, at: number): number {
  const said = localTime(timeZone, new Date(at).toISOString() as Moment); // as above
  return Date.parse(`${said.replace(" ", "T")}Z`) - at;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromTime(toTime(date) + days * dayInMilliseconds);
}

/** The same day of the month some months later, or the last one where that month is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const first = fromTime(Date.UTC(year, month - 1 + months, 1));
  return dayOfMonth(first, day);
}

/** The given day in the date's month, clamped to the month's length; a day beyond the calendar stays beyond it. */
export function dayOfMonth(date: CalendarDate, day: number): CalendarDate {
  if (!shape.test(date)) return date;
  const { year, month } = partsOf(date);
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return fromTime(Date.UTC(year, month - 1, Math.min(Math.max(day, 1), length)));
}

export function endOfMonth(date: CalendarDate): CalendarDate {
  return dayOfMonth(date, 31);
}

/** Whole days from a to b; negative where b is earlier. */
export function daysBetween(a: CalendarDate, b: CalendarDate): number {
  return Math.round((toTime(b) - toTime(a)) / dayInMilliseconds);
}

export function partsOf(date: CalendarDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

const day = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
const time = { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" } as const;
const dayFormat = formatIn("en-CA", day);
const timeFormat = formatIn("sv-SE", { ...day, ...time });

/** The format of each time zone, made once. */
function formatIn(locale: string, parts: Intl.DateTimeFormatOptions): (timeZone: string) => Intl.DateTimeFormat {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (timeZone) => {
    const format = formats.get(timeZone) ?? new Intl.DateTimeFormat(locale, { timeZone, ...parts });
    formats.set(timeZone, format);
    return format;
  };
}

const toTime = (date: CalendarDate): number => Date.parse(`${date}T00:00:00Z`);
const fromTime = (time: number): CalendarDate => new Date(time).toISOString().slice(0, 10) as CalendarDate; // an ISO day
