import { addDays, addMonths, type CalendarDate, dayOfMonth, endOfMonth, isCalendarDate } from "./dates.ts";
import { foldedWords, nearestWeekday, weekdayIn } from "./day-words.ts";
import { type DateReadings, readDate } from "./read-date.ts";

/**
 * Reads a day as people type it, seen from today: a date, without its year too ("15/3", "15 de marzo", "30"), the day first or as `order` says;
 * "hoy", "tomorrow", "viernes", "next monday", "el lunes pasado"; "el 15", "+3", "-3d", "+2w", "in two weeks", "hace 5 días", "fin de mes".
 * Words of both languages are known. Null where it is none.
 */
export function readDay(text: string, today: CalendarDate, order: keyof DateReadings = "dmy"): CalendarDate | null {
  const typed = foldedWords(text).replace(minuses, "-").replace(articles, "");
  const near = days.get(typed);
  if (near !== undefined) return addDays(today, near);
  if (monthEnds.has(typed)) return endOfMonth(today);
  if (/^\d{1,2}$/.test(typed)) return onDay(today, Number(typed));
  const dates = readDate(typed, today, true);
  return dates ? (dates[order] ?? dates.dmy ?? dates.mdy) : (awayFrom(typed, today) ?? byName(typed, today));
}

const minuses = /[−–﹣]/g;
const articles = /^(?:(?:el|on the|the|on) )(?:dia )?(?=\d)/;

const days: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hoy: 0,
    today: 0,
    manana: 1,
    tomorrow: 1,
    "pasado manana": 2,
    pasado: 2,
    "day after tomorrow": 2,
    "the day after tomorrow": 2,
    ayer: -1,
    yesterday: -1,
    anteayer: -2,
    "antes de ayer": -2,
    "day before yesterday": -2,
    "the day before yesterday": -2,
  }),
);

const monthEnds: ReadonlySet<string> = new Set(["fin de mes", "final de mes", "end of month", "end of the month"]);

function onDay(today: CalendarDate, day: number): CalendarDate | null {
  const found = dayOfMonth(today, day);
  return Number(found.slice(8)) === day ? found : null;
}

const counts: ReadonlyMap<string, number> = new Map(
  [
    "un una a an one",
    "dos two",
    "tres three",
    "cuatro four",
    "cinco five",
    "seis six",
    "siete seven",
    "ocho eight",
    "nueve nine",
    "diez ten",
    "once eleven",
    "doce twelve",
    "trece thirteen",
    "catorce fourteen",
    "quince fifteen",
  ].flatMap((words, place) => words.split(" ").map((word) => [word, place + 1] as const)), // pairs
);

const away =
  /^(?<sign>[+-] ?|(?:en|in|dentro de|hace) )?(?<count>\d{1,4}|[a-z]+(?= )) ?(?<unit>d|dias?|days?|s|sem|semanas?|w|weeks?|m|mes|meses|months?|a|anos?|y|years?)?(?<ago> ago)?$/;

function awayFrom(typed: string, today: CalendarDate): CalendarDate | null {
  const { sign, count = "", unit, ago } = away.exec(typed)?.groups ?? {};
  if (sign === undefined && unit === undefined) return null;
  const many = /\d/.test(count) ? Number(count) : counts.get(count);
  if (many === undefined) return null;
  return moved(today, unit, sign?.startsWith("-") || sign === "hace " || ago !== undefined ? -many : many);
}

/** So many days, weeks, months or years away; the first letter of the unit tells, in either language. */
function moved(today: CalendarDate, unit: string | undefined, count: number): CalendarDate | null {
  const day = unit === undefined || unit.startsWith("d") ? addDays(today, count) : movedFar(today, unit, count);
  return isCalendarDate(day) ? day : null;
}

function movedFar(today: CalendarDate, unit: string, count: number): CalendarDate {
  if (/^[sw]/.test(unit)) return addDays(today, 7 * count);
  return addMonths(today, unit.startsWith("m") ? count : 12 * count);
}

const named =
  /^(?:(?:the|el|la|on|this|este|esta) )?(?:(?<before>next|proxim[oa]|last|pasad[oa]) )?(?<word>\p{L}+)\.?(?: (?<after>que viene|proxim[oa]|pasad[oa]))?$/u;
const periods: ReadonlySet<string> = new Set(["week", "semana", "month", "mes", "year", "ano"]);

/** "viernes", "next monday", "el mes que viene". */
function byName(typed: string, today: CalendarDate): CalendarDate | null {
  const { before = "", word = "", after = "" } = named.exec(typed)?.groups ?? {};
  const isPast = /^(?:last|pasad)/.test(before + after);
  const weekday = weekdayIn(word);
  if (weekday !== null) return nearestWeekday(today, weekday, isPast);
  return before + after !== "" && periods.has(word) ? moved(today, word, isPast ? -1 : 1) : null;
}
