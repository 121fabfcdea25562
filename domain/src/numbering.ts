import { type CalendarDate, daysBetween, type Moment, partsOf } from "./dates.ts";
import { type Obstacle, obstacle, refuseIf } from "./errors.ts";

/**
 * How documents of a kind are numbered: prefix and suffix with tokens such as `{year}`, the counter padded with zeros to
 * `padding` digits, counted in `step`s, and begun anew each calendar year where it resets.
 */
export type NumberFormat = {
  prefix: string;
  suffix: string;
  padding: number;
  step: number;
  resets: "never" | "yearly";
};

/** A moment on the wall clock of the workspace. */
export type LocalTime = { date: CalendarDate; hour: number; minute: number; second: number };

/** When the number is given, and when its document is dated. */
export type NumberTimes = { created: LocalTime; document: LocalTime };

/**
 * The number of a document and the counter's next value. Source: rule R-625. Tokens tell the moment of creation, except
 * where the counter resets: there they and `{range_...}` tell the document's own date. `{current_...}` is always the
 * moment of creation. Refuses a format that is not valid, with the codes of `obstacleToFormat`.
 */
export function takeNumber(
  format: NumberFormat,
  counter: number,
  times: NumberTimes,
): { number: string; next: number } {
  refuseIf(obstacleToFormat(format));
  const digits = String(counter).padStart(format.padding, "0");
  const number = filled(format.prefix, format, times) + digits + filled(format.suffix, format, times);
  return { number, next: counter + format.step };
}

/** Which counter counts: one for each year of the documents' dates ("2026"), or a single one (""). Source: rule R-625. */
export function counterPeriod(format: Pick<NumberFormat, "resets">, document: CalendarDate): string {
  return format.resets === "yearly" ? document.slice(0, 4) : "";
}

/** What is wrong with a format, or null: an unknown token, a padding beyond 0 to 20 or a step beyond 1 to 1000. */
export function obstacleToFormat({ prefix, suffix, padding, step }: NumberFormat): Obstacle | null {
  const unknown = tokensIn(prefix + suffix).find((token) => !partOf(token));
  if (unknown !== undefined) return obstacle("invalid", "numbering.unknown_token", { path: "prefix", token: unknown });
  if (!isWhole(padding, 0, 20)) return obstacle("invalid", "numbering.padding", { path: "padding" });
  return isWhole(step, 1, 1000) ? null : obstacle("invalid", "numbering.step", { path: "step" });
}

/** The wall clock of a time zone (IANA name) at a moment. */
export function localTime(timeZone: string, moment: Moment): LocalTime {
  const text = clock(timeZone).format(new Date(moment)); // "2026-11-23, 09:30:00"
  const [hour = 0, minute = 0, second = 0] = text.slice(-8).split(":").map(Number);
  return { date: text.slice(0, 10) as CalendarDate, hour, minute, second }; // sv-SE writes year-month-day
}

const two = (count: number) => String(count).padStart(2, "0");
const three = (count: number) => String(count).padStart(3, "0");

/** What each token writes; weeks begin on Monday, `{weekday}` counts from Sunday = 0. Source: rule R-625. */
const parts: Record<string, (at: LocalTime) => string> = {
  year: ({ date }) => date.slice(0, 4),
  yy: ({ date }) => date.slice(2, 4),
  month: ({ date }) => date.slice(5, 7),
  day: ({ date }) => date.slice(8, 10),
  day_of_year: ({ date }) => three(dayOfYear(date)),
  week: ({ date }) => two(Math.floor((dayOfYear(date) + 6 - daysSinceMonday(date)) / 7)),
  weekday: ({ date }) => String((daysSinceMonday(date) + 1) % 7),
  iso_year: ({ date }) => String(isoWeek(date).year),
  iso_yy: ({ date }) => two(isoWeek(date).year % 100),
  iso_week: ({ date }) => two(isoWeek(date).week),
  hour: ({ hour }) => two(hour),
  hour12: ({ hour }) => two(hour % 12 || 12),
  minute: ({ minute }) => two(minute),
  second: ({ second }) => two(second),
};

/** The tokens that a prefix or suffix may hold, without their braces. */
export const numberTokens: readonly string[] = Object.keys(parts);

const token = /\{([^{}]*)\}/g;
const tokensIn = (text: string): string[] => Array.from(text.matchAll(token), ([, name = ""]) => name);

function partOf(name: string): ((at: LocalTime) => string) | undefined {
  const part = name.replace(/^(range|current)_/, "");
  return Object.hasOwn(parts, part) ? parts[part] : undefined;
}

function filled(text: string, { resets }: NumberFormat, { created, document }: NumberTimes): string {
  return text.replaceAll(token, (_, name: string) => {
    const isCreated = resets === "never" || name.startsWith("current_");
    return partOf(name)?.(isCreated ? created : document) ?? "";
  });
}

function dayOfYear(date: CalendarDate): number {
  return daysBetween(`${date.slice(0, 4)}-01-01` as CalendarDate, date) + 1; // each year has a first day
}

/** 2024-01-01 was a Monday. */
function daysSinceMonday(date: CalendarDate): number {
  const days = daysBetween("2024-01-01" as CalendarDate, date); // a day
  return ((days % 7) + 7) % 7;
}

/** The week that holds the year's first Thursday is its first (ISO 8601). */
function isoWeek(date: CalendarDate): { year: number; week: number } {
  const { year } = partsOf(date);
  const thursday = dayOfYear(date) + 3 - daysSinceMonday(date);
  if (thursday < 1) return { year: year - 1, week: weekOf(thursday + daysIn(year - 1)) };
  return thursday > daysIn(year) ? { year: year + 1, week: 1 } : { year, week: weekOf(thursday) };
}

const weekOf = (thursday: number): number => Math.ceil(thursday / 7);
const daysIn = (year: number): number => dayOfYear(`${year}-12-31` as CalendarDate); // each year has a last day

const isWhole = (count: number, min: number, max: number): boolean =>
  Number.isInteger(count) && count >= min && count <= max;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  let format = clocks.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
    clocks.set(timeZone, format);
  }
  return format;
}
