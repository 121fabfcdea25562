import { addDays, type CalendarDate } from "./dates.ts";

// The words of months and days of the week in the languages of Trato, in full and short, without accents.

const months: readonly string[] = [
  "january jan enero ene",
  "february feb febrero",
  "march mar marzo",
  "april apr abril abr",
  "may mayo",
  "june jun junio",
  "july jul julio",
  "august aug agosto ago",
  "september sep sept septiembre set setiembre",
  "october oct octubre",
  "november nov noviembre",
  "december dec diciembre dic",
];

const weekdays: readonly string[] = [
  "sunday sun domingo dom",
  "monday mon lunes lun",
  "tuesday tue tues martes mar",
  "wednesday wed miercoles mie",
  "thursday thu thur thurs jueves jue",
  "friday fri viernes vie",
  "saturday sat sabado sab",
];

const placeOf = (lists: readonly string[], word: string): number =>
  word === "" ? -1 : lists.findIndex((list) => list.split(" ").includes(word));

/** A text without case, accents and double blanks: how its words are looked up. */
export function foldedWords(text: string): string {
  return text.trim().toLowerCase().normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ");
}

/** The month of a word as its number, "6"; null where it is none. */
export function monthOf(word: string): string | null {
  const place = placeOf(months, word);
  return place < 0 ? null : String(place + 1);
}

/** The day of the week of a word, from 0 for Sunday; null where it is none. */
export function weekdayIn(word: string): number | null {
  const place = placeOf(weekdays, word);
  return place < 0 ? null : place;
}

export const weekdayOf = (day: CalendarDate): number => new Date(`${day}T12:00:00Z`).getUTCDay();

/** The next day after this one that is of a day of the week; the last one before it where `isPast`. */
export function nearestWeekday(today: CalendarDate, weekday: number, isPast = false): CalendarDate {
  const away = (weekday - weekdayOf(today) + 7) % 7;
  return addDays(today, isPast ? away - 7 : away || 7);
}
