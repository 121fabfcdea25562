import { type CalendarDate, isCalendarDate } from "../dates.ts";
import { canonical, type Decimal } from "../decimal.ts";

/** In which order a date names its parts. */
export type DateOrder = "ymd" | "dmy" | "mdy";
export type DecimalMark = "." | ",";

const dateShape = /^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})(?:[T ].*)?$/;

/** Reads a date as people write it ("3/1/2017", "01.03.17", "2017-03-01 10:00"); null where there is none. */
export function readDate(text: string, order: DateOrder): CalendarDate | null {
  const parts = dateShape.exec(text.trim());
  if (!parts) return null;
  const [, first = "", second = "", third = ""] = parts;
  if (first.length === 4) return dateOf(first, second, third);
  if (order === "ymd") return null;
  return order === "dmy" ? dateOf(third, second, first) : dateOf(third, first, second);
}

function dateOf(year: string, month: string, day: string): CalendarDate | null {
  const full = year.length === 4 ? year : year.length === 2 ? `20${year}` : "";
  const text = `${full}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isCalendarDate(text) ? text : null;
}

/**
 * The order that a column's dates are written in: a part above 12 can only be a day. `isSure` is false where every date could be
 * read both ways; then the usual one is taken.
 */
export function dateOrderOf(texts: readonly string[], usual: DateOrder): { order: DateOrder; isSure: boolean } {
  let reads = 0;
  let dayFirst = 0;
  let monthFirst = 0;
  for (const text of texts) {
    const parts = dateShape.exec(text.trim());
    if (!parts || parts[1]?.length === 4) continue;
    reads++;
    if (Number(parts[1]) > 12) dayFirst++;
    else if (Number(parts[2]) > 12) monthFirst++;
  }
  if (reads === 0) return { order: "ymd", isSure: true };
  if (dayFirst !== monthFirst) return { order: dayFirst > monthFirst ? "dmy" : "mdy", isSure: true };
  return { order: usual === "ymd" ? "dmy" : usual, isSure: false };
}

const numberShape = /^-?\d{1,15}(\.\d{1,9})?$/;
/** Digits alone or in groups, then decimals; what stands apart in another way is no number but a range, a date or a slip. */
const written: Record<DecimalMark, RegExp> = {
  ".": /^(\d*|\d{1,3}(?:,\d{2,3})*,\d{3})(?:\.(\d*))?$/,
  ",": /^(\d*|\d{1,3}(?:\.\d{2,3})*\.\d{3})(?:,(\d*))?$/,
};
const abbreviations = /\p{L}[\p{L}/]*\.?/gu;

/** Reads a number with its grouping and currency signs ("1.234,50 €", "$1,234.5"); null where there is none. */
export function readDecimal(text: string, mark: DecimalMark): Decimal | null {
  const bare = text.replace(abbreviations, "").replace(/[^\d.,+\-()]/g, "");
  const isNegative = /^\(.*\)$/.test(bare) || bare.startsWith("-") || bare.endsWith("-");
  const [digits, whole = "", part = ""] = written[mark].exec(bare.replace(/^[+\-(]|[-)]$/g, "")) ?? [];
  if (!digits || /\p{L}{4,}/u.test(text)) return null;
  const number = `${isNegative ? "-" : ""}${whole.replace(/\D/g, "") || "0"}${part && `.${part}`}`;
  return whole + part !== "" && numberShape.test(number) ? canonical(number) : null;
}

/** How a column writes its decimals: the later of two marks, or the one that is not followed by three digits. */
export function decimalMarkOf(texts: readonly string[], usual: DecimalMark): DecimalMark {
  for (const text of texts) {
    const comma = text.lastIndexOf(",");
    const point = text.lastIndexOf(".");
    if (comma >= 0 && point >= 0) return comma > point ? "," : ".";
    const mark = comma >= 0 ? "," : point >= 0 ? "." : null;
    if (!mark) continue;
    const after = text.slice(Math.max(comma, point) + 1).replace(/\D/g, "");
    const isOnce = text.indexOf(mark) === text.lastIndexOf(mark);
    if (!isOnce) return mark === "," ? "." : ",";
    if (after.length !== 3) return mark;
  }
  return usual;
}

const yes = new Set(["1", "true", "yes", "y", "x", "si", "sí", "s", "verdadero"]);
const no = new Set(["", "0", "false", "no", "n", "falso"]);

/** Reads yes or no; null where it is neither. */
export function readFlag(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (yes.has(word)) return true;
  return no.has(word) ? false : null;
}

/** Several words in one cell, apart by commas, semicolons or bars. */
export function readTags(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;|]/)
        .map((tag) => tag.trim())
        .filter((tag) => tag !== ""),
    ),
  ];
}
