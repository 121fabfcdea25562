import { type CalendarDate, isCalendarDate } from "./dates.ts";
import { foldedWords, monthOf, weekdayIn, weekdayOf } from "./day-words.ts";

/** What a date of numbers says where the day comes first, and where the month does; null where it can't be read so. */
export type DateReadings = { dmy: CalendarDate | null; mdy: CalendarDate | null };

/**
 * Reads a date as people and programs write it: "15/06/2026", "15.6.26", "2026-06-15 10:00", "15 de junio de 2026",
 * "Monday, June 15, 2026", "15-jun-26". Years of two digits lie around today, up to thirty ahead; a day of the week must be right.
 * Without a year it is this one's, where `mayLackYear`. Null where it is no date.
 */
export function readDate(text: string, today: CalendarDate, mayLackYear = false): DateReadings | null {
  const whole = foldedWords(text).replace(time, "");
  const [weekday, written] = withoutWeekday(whole);
  const year = (typed: string | undefined): string | null =>
    typed === undefined ? (mayLackYear ? today.slice(0, 4) : null) : fullYear(typed, today);
  const read = (words: string, on: number | null): DateReadings | null => {
    const readings = words === "" ? null : (ofNumbers(words, year) ?? ofWords(words, year));
    return readings && checked(readings, on);
  };
  return read(written, weekday) ?? (weekday === null ? null : read(whole, null)); // "mar" is martes, or March
}

const time = /(?:t|,? +)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.? ?m\.?)?(?: ?(?:z|utc|gmt|[+-]\d{2}:?\d{2}))?$/;

function withoutWeekday(text: string): [number | null, string] {
  const [, word = "", rest = ""] = /^(\p{L}+)\.?,? +(.*)$/u.exec(text) ?? [];
  const weekday = weekdayIn(word);
  return weekday === null || !/\d/.test(rest) ? [null, text] : [weekday, rest];
}

function checked({ dmy, mdy }: DateReadings, weekday: number | null): DateReadings | null {
  const isRight = (day: CalendarDate | null) => day !== null && (weekday === null || weekdayOf(day) === weekday);
  const right = { dmy: isRight(dmy) ? dmy : null, mdy: isRight(mdy) ? mdy : null };
  return right.dmy === null && right.mdy === null ? null : right;
}

type YearOf = (typed: string | undefined) => string | null;

/** A whole date with blanks beside what parts it: "15 / 06 / 2026". */
const spaced = /^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})(?=\.?$)/;

/** As programs write it without signs: "20261231"; in no other order do eight digits name a month like this one. */
const unsigned = /^(\d{4})(\d{2})(\d{2})$/;

function ofNumbers(text: string, year: YearOf): DateReadings | null {
  const dense = text.replace(spaced, "$1$2$3$2$4").replace(unsigned, "$1-$2-$3");
  const [, before, , middle = "", end = ""] = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/.exec(dense) ?? [];
  if (before !== undefined) return both(dateOf(before, middle, end));
  const parts = /^(\d{1,2})([-/. ])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?$/.exec(dense);
  if (!parts) return null;
  const [, first = "", , second = "", last] = parts;
  return { dmy: dateOf(year(last), second, first), mdy: dateOf(year(last), first, second) };
}

const dayFirst =
  /^(\d{1,2})(?:st|nd|rd|th|er|[ºª°.])?[ /-]*(?:de |of )?(\p{L}+)\.?(?:[ ,/-]*(?:de |del )?'?(\d{4}|\d{2}))?$/u;
const monthFirst = /^(\p{L}+)\.?[ /-]*(\d{1,2})(?:st|nd|rd|th)?(?:[ ,/-]+'?(\d{4}|\d{2}))?$/u;
const yearFirst = /^(\d{4})[ /-](\p{L}+)\.?[ /-](\d{1,2})$/u;

function ofWords(text: string, year: YearOf): DateReadings | null {
  const [, day = "", word = "", last] = dayFirst.exec(text) ?? [];
  if (word !== "") return both(dateOf(year(last), monthOf(word), day));
  const [, month = "", dayAfter = "", lastAfter] = monthFirst.exec(text) ?? [];
  if (month !== "") return both(dateOf(year(lastAfter), monthOf(month), dayAfter));
  const [, before, middle = "", end = ""] = yearFirst.exec(text) ?? [];
  return before === undefined ? null : both(dateOf(before, monthOf(middle), end));
}

const both = (day: CalendarDate | null): DateReadings => ({ dmy: day, mdy: day });

function dateOf(year: string | null, month: string | null, day: string): CalendarDate | null {
  const text = `${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(text) ? text : null;
}

const yearsAhead = 30;

/** Of the years that end like this the last one that is at most thirty years ahead. */
function fullYear(typed: string, today: CalendarDate): string {
  if (typed.length === 4) return typed;
  const latest = Number(today.slice(0, 4)) + yearsAhead;
  return String(latest - ((((latest - Number(typed)) % 100) + 100) % 100));
}
