import { canonical, type Decimal, isBoundedDecimal } from "./decimal.ts";
import { digitsLeftOut, otherCurrencyNamed, type NumberMeaning } from "./number-signs.ts";
import type { Language } from "./words.ts";

/** Which sign parts a number from its decimals. */
export type DecimalMark = "." | ",";

/**
 * What a text says where its decimals are parted by a point, and where by a comma: null where it can't be read so.
 * `isShort` tells of numbers that are not written in full: with an exponent ("1e3"), or in thousands ("2,28 M €").
 */
export type NumberReadings = Record<DecimalMark, Decimal | null> & { isShort: boolean };

/**
 * Reads a number as people and programs write it; the whole text is one number, or null. Groups of three may be parted by one
 * and the same of point, comma, apostrophe or blank, and the first is no lone zero; of two signs the last parts the decimals.
 * Around it may stand a sign that fits what it counts; `own` is one more. Negative are "-7", "7-" and "(7)".
 */
export function readNumber(text: string, meaning: NumberMeaning, own?: string): NumberReadings | null {
  const parts = partsOf(text);
  const leftOut = parts && digitsLeftOut(parts.before, parts.after, meaning, own);
  if (!parts || leftOut === null) return null;
  const { digits, exponent } = parts;
  const power = Number(exponent) + (leftOut ?? 0);
  const read = (mark: DecimalMark): Decimal | null => {
    const plain = plainOf(digits, mark, exponent === "");
    return plain === null ? null : numberOf(parts.isNegative, plain, power);
  };
  const readings = { ".": read("."), ",": read(","), isShort: exponent !== "" || leftOut !== 0 };
  return readings["."] === null && readings[","] === null ? null : readings;
}

/** The currency beside a number, as it stands there, if it is not this one (its code): "$" of "12 $" where a price is in euros. */
export function otherCurrencyIn(text: string, currency: string): string | null {
  const parts = partsOf(text);
  return parts && (otherCurrencyNamed(parts.before, currency) ?? otherCurrencyNamed(parts.after, currency));
}

/** The mark of a language's own decimals. */
export const decimalMarks: Record<Language, DecimalMark> = { en: ".", es: "," };

/** A number that somebody types: where it can be read in two ways, as in their language. Null where it is none. */
export function readTypedNumber(
  text: string,
  language: Language,
  meaning: NumberMeaning,
  own?: string,
): Decimal | null {
  const readings = readNumber(text, meaning, own);
  const mark = decimalMarks[language];
  return readings && (readings[mark] ?? readings[mark === "." ? "," : "."]);
}

type Parts = { isNegative: boolean; before: string; digits: string; exponent: string; after: string };

const blanks = /[\u00a0\u2007\u2009\u202f]/g;
const apostrophes = /[’‘ʼ´`′]/g;
const minuses = /[−–﹣-]/g;

/** Signs, digits with what parts them, exponent: in this order, or it is no number. */
const shape =
  /^(?<lead>[-+]?) ?(?<before>(?:[^\d.,+-]|(?<=[\p{L}/])\.)*)(?<sign>[-+]?) ?(?<digits>[\d.,](?:[\d.,' ]*[\d.,])?)(?:e(?<exponent>[-+]?\d{1,3}))?(?<trail>(?<=\d)-)?(?<after>(?!\d).*)?$/iu;

function partsOf(text: string): Parts | null {
  const plain = text.trim().replace(blanks, " ").replace(apostrophes, "'").replace(minuses, "-");
  const [, inBrackets] = /^\((.*)\)$/u.exec(plain) ?? [];
  const found = shape.exec(inBrackets ?? plain)?.groups;
  if (!found) return null;
  const { lead = "", before = "", sign = "", digits = "", exponent = "", trail = "", after = "" } = found;
  const signs = lead + sign + trail;
  if (signs.length > (inBrackets === undefined ? 1 : 0)) return null;
  const isNegative = inBrackets !== undefined || signs === "-";
  return { isNegative, before: before.trim(), digits, exponent, after: after.trim() };
}

const plainNumber: Record<DecimalMark, RegExp> = { ".": /^\d*\.?\d*$/, ",": /^\d*,?\d*$/ };
const groupedNumber: Record<DecimalMark, RegExp> = {
  ".": /^[1-9]\d{0,2}([,' ])\d{3}(?:\1\d{3})*(?:\.\d*)?$/,
  ",": /^[1-9]\d{0,2}([.' ])\d{3}(?:\1\d{3})*(?:,\d*)?$/,
};

/** The digits with a point before the decimals, or null where they are not written so. */
function plainOf(digits: string, mark: DecimalMark, mayBeGrouped: boolean): string | null {
  const isRead = plainNumber[mark].test(digits) || (mayBeGrouped && groupedNumber[mark].test(digits));
  if (!isRead || !/\d/.test(digits)) return null;
  const [whole = "", fraction = ""] = digits.split(mark);
  return `${whole.replaceAll(/\D/g, "")}.${fraction}`;
}

/** The number with its point moved by a power of ten; null where it is beyond the bounds of inputs. */
function numberOf(isNegative: boolean, plain: string, power: number): Decimal | null {
  const [whole = "", fraction = ""] = plain.split(".");
  const all = power < 0 ? whole.padStart(whole.length - power, "0") + fraction : whole + fraction.padEnd(power, "0");
  const point = all.length - Math.max(fraction.length - power, 0);
  const text = `${all.slice(0, point)}.${all.slice(point)}`.replace(/^0+/, "").replace(/\.?0*$/, "");
  const number = `${isNegative ? "-" : ""}${text.startsWith(".") || text === "" ? "0" : ""}${text}`;
  return isBoundedDecimal(number) ? canonical(number) : null;
}
