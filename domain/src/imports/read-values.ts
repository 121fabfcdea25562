import { addDays, type CalendarDate } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import type { NumberMeaning } from "../number-signs.ts";
import { readDate as readDateOrders } from "../read-date.ts";
import { type DecimalMark, readNumber } from "../read-number.ts";
import { type Language, languages } from "../words.ts";
import { nameKey } from "./names.ts";

/** In which order a date names its parts. */
export type DateOrder = "ymd" | "dmy" | "mdy";

/**
 * Why it is not sure how a column is to be read: nothing tells which of two ways is meant, its cells contradict each other, numbers
 * are not written in full ("1e3"), or dates are the numbers that spreadsheets keep for them.
 */
export const doubts = ["either", "mixed", "short", "serial"] as const;
export type Doubt = (typeof doubts)[number];

/** Days since the end of 1899, as spreadsheets count them: from 1954 to 2119. */
const serial = /^([2-7]\d{4})(?:[.,]\d+)?$/;
const serialStart = "1899-12-30" as CalendarDate; // a day

/** Reads a date of a column whose dates name their parts in an order; "ymd" takes no date that names the year last. */
export function readDate(text: string, order: DateOrder, today: CalendarDate): CalendarDate | null {
  const [, days] = serial.exec(text.trim()) ?? [];
  if (days !== undefined) return addDays(serialStart, Number(days));
  const dates = readDateOrders(text, today);
  if (!dates) return null;
  if (order === "ymd") return dates.dmy === dates.mdy && !isByNumbers(text) ? dates.dmy : null;
  return dates[order];
}

/** The order that a column's dates are written in, and what is doubtful about it; where nothing tells, the usual one is taken. */
export function dateOrderOf(tally: DateTally, usual: DateOrder): { order: DateOrder; doubt: Doubt | null } {
  const usualOrder = usual === "ymd" ? "dmy" : usual;
  const serial = tally.isSerial ? "serial" : null;
  if (!tally.isOrdered) return { order: "ymd", doubt: serial };
  const { a, b } = tally;
  const order = a === b ? usualOrder : a > b ? "dmy" : "mdy";
  return { order, doubt: doubtOf(tally) ?? serial };
}

/** What the dates of a column show of their order, as far as they were looked at. */
export type DateTally = Tally & { isSerial: boolean; isOrdered: boolean };

/** Looks at some dates of a column. */
export function tallyDates(texts: readonly string[], today: CalendarDate): DateTally {
  const ordered = texts.filter(isByNumbers);
  const counts = tally(ordered, (text) => {
    const { dmy = null, mdy = null } = readDateOrders(text, today) ?? {};
    return [dmy, mdy];
  });
  return { ...counts, isSerial: texts.some((text) => serial.test(text.trim())), isOrdered: ordered.length > 0 };
}

/** Whether it is a date whose order its shape does not tell. */
const isByNumbers = (text: string): boolean => /^\s*(?:\p{L}+\.?,? +)?\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2}/u.test(text);

/** Reads a number whose decimals are parted by the mark; null where it is none, or is written otherwise. */
export function readDecimal(text: string, mark: DecimalMark, meaning: NumberMeaning): Decimal | null {
  return readNumber(text, meaning)?.[mark] ?? null;
}

/** Reads a whole number of up to six digits, written in full; null where it is none. */
export function readWhole(text: string): number | null {
  const readings = readNumber(text, "quantity");
  const digits = readings?.["."] ?? "";
  return readings && !readings.isShort && digits === readings[","] && /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}

/** How a column parts its decimals, and what is doubtful about it; where nothing tells, the usual mark is taken. */
export function decimalMarkOf(tally: DecimalTally, usual: DecimalMark): { mark: DecimalMark; doubt: Doubt | null } {
  const { a, b } = tally;
  const mark = a === b ? usual : a > b ? "." : ",";
  return { mark, doubt: doubtOf(tally) ?? (tally.isShort ? "short" : null) };
}

/** What the numbers of a column show of their mark, as far as they were looked at. */
export type DecimalTally = Tally & { isShort: boolean };

/** Looks at some numbers of a column. */
export function tallyDecimals(texts: readonly string[], meaning: NumberMeaning): DecimalTally {
  let isShort = false;
  const counts = tally(texts, (text) => {
    const readings = readNumber(text, meaning);
    isShort ||= readings?.isShort === true;
    return [readings?.["."] ?? null, readings?.[","] ?? null];
  });
  return { ...counts, isShort };
}

type Tally = { a: number; b: number; either: number };

/** How many texts can be read only in the one way, only in the other, and in both but as something else. */
function tally(texts: readonly string[], readings: (text: string) => [string | null, string | null]): Tally {
  const count = { a: 0, b: 0, either: 0 };
  for (const text of texts) {
    if (text.trim() === "") continue;
    const [one, other] = readings(text);
    if (one !== null && other !== null) count.either += one === other ? 0 : 1;
    else if (one !== null) count.a++;
    else if (other !== null) count.b++;
  }
  return count;
}

/** What two parts of a column show together. */
export function added<Of extends Record<string, number | boolean>>(one: Of, other: Of): Of {
  const sums = Object.entries(one).map(([name, value]) => {
    const more = other[name];
    return [name, typeof value === "number" ? value + Number(more) : value || more];
  });
  return Object.fromEntries(sums) as Of; // with the names of both
}

function doubtOf({ a, b, either }: Tally): Doubt | null {
  if (a > 0 && b > 0) return "mixed";
  return a + b === 0 && either > 0 ? "either" : null;
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

const languageNames: Record<Language, readonly string[]> = {
  en: ["en", "eng", "english", "ingles"],
  es: ["es", "spa", "spanish", "espanol", "castellano"],
};

/** A language that Trato speaks, by its code or its name ("es_ES", "Spanish / Español"); null for any other. */
export function readLanguage(text: string): Language | null {
  const [first = ""] = text.trim().split(/[^\p{L}\p{M}]/u);
  const key = nameKey(first);
  return languages.find((language) => languageNames[language].includes(key)) ?? null;
}
