import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString, type PhoneNumber } from "libphonenumber-js";
import { countryCalled } from "../../parties/country-name.ts";
import type { Place } from "./contact.ts";
import { findAll, keep, type Sheet, split, take, textAt } from "./sheet.ts";

/** Digits as people group them, with a prefix and a (0) that is not dialled from abroad; perhaps two numbers behind each other. */
const candidate = /(?<![\p{L}\p{N}@.,/-])(?:\+|00)?\(?\d(?:[\s().\-–·/]{0,3}\d){6,34}(?![\p{L}\p{N}@])/gu;

const labels = {
  fax: /\b(?:fax|telefax|f)\W{0,4}$/iu,
  mobile: /(?<!\p{L})(?:m[oó]vil|m[oó]v|mobile|mobil|mobiltelefon|mob|cell(?:ular)?|cel|portable|whatsapp|m)\W{0,4}$/iu,
  phone:
    /(?<!\p{L})(?:tel[eé]fono|telephone|telefone|telefon|tel[eé]f|tel|tlf|tlfn|tfno|tfn|phone|ph|fijo|centralita|office|oficina|directo|direct|t|p|d|o)\W{0,4}$/iu,
};

type Kind = "fax" | "mobile" | "phone" | null;

/**
 * Every phone number, in the international form. A fax is none. A number without its country's prefix is one of the country that the card's
 * other addresses name, which is doubtful, else of the reader's own.
 */
export function findPhones(sheet: Sheet): void {
  const own = [...foreignOf(sheet), sheet.country];
  const written = findAll(sheet, candidate).flatMap(({ place }) => apart(sheet, place, own));
  for (const place of written) {
    const text = textAt(sheet, place);
    if (/^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/u.test(text)) continue; // a day
    const { kind, start } = kindBefore(sheet, place);
    const found = numberOf(text, own);
    if (kind === "fax") take(sheet, { ...place, start });
    else if (found && (found.isValid || kind || text.startsWith("+")))
      keepOne(sheet, found, { place: { ...place, start }, kind });
  }
}

/** Two numbers behind each other are no number together: "91 555 12 12 / 600 555 121". */
function apart(sheet: Sheet, place: Place, countries: readonly string[]): Place[] {
  const parts = split(sheet, place, /\s*\/\s*|\s+[-–]\s+|\s{2,}/gu);
  const isOne = parts.length < 2 || numberOf(textAt(sheet, place), countries)?.isValid;
  const areAll = parts.every((part) => numberOf(textAt(sheet, part), countries)?.isValid);
  return isOne || !areAll ? [place] : parts;
}

/** A number by itself, in the international form; null where it is none. */
export function numberIn(written: string, country: string): string | null {
  const found = numberOf(written, [country]);
  return found?.isValid ? found.number.formatInternational() : null;
}

/** The countries that the card itself names. */
function foreignOf({ fields, lines, country }: Sheet): string[] {
  const endings = fields.flatMap(({ value }) => /\.([a-z]{2})(?:\/|$)/u.exec(value)?.[1]?.toUpperCase() ?? []);
  const ofEndings = endings.map((ending) => (ending === "UK" ? "GB" : ending));
  const named = lines.flatMap((line) => countryCalled(line.split(",").at(-1) ?? "") ?? []);
  return [...named, ...ofEndings].filter((each) => isSupportedCountry(each) && each !== country);
}

type Found = { number: PhoneNumber; isValid: boolean; isSure: boolean };

function numberOf(written: string, countries: readonly string[]): Found | undefined {
  const dialled = written.replace(/^(\+|00)(\d{1,3}[\s.-]*)\(0\)/u, "$1$2").replace(/[·–]/gu, " ");
  const american = /^\(?[2-9]\d{2}\)?[\s.-]\d{3}[\s.-]\d{4}$/u.test(written) ? ["US"] : [];
  const own = countries.at(-1);
  const found = [...countries, ...american].flatMap((country) => {
    const number = parsePhoneNumberFromString(dialled, isSupportedCountry(country) ? { defaultCountry: country } : {});
    const isSure = /^(?:\+|00)/u.test(dialled) || (country === own && countries.length === 1);
    return number?.isPossible() ? [{ number, isValid: number.isValid(), isSure }] : [];
  });
  return found.find(({ isValid }) => isValid) ?? found[0];
}

function keepOne(
  sheet: Sheet,
  { number, isValid, isSure }: Found,
  { place, kind }: { place: Place; kind: Kind },
): void {
  const field = kind === "mobile" || (!kind && isMobile(number)) ? "mobile" : "phone";
  const confidence = isValid && isSure ? 0.95 : isValid ? 0.75 : 0.6;
  keep(sheet, { field, value: number.formatInternational(), confidence, place });
}

/** Where a plan keeps mobiles apart by their first digits. */
const mobiles: Partial<Record<CountryCode, RegExp>> = {
  ES: /^[67]/u,
  FR: /^[67]/u,
  PT: /^9/u,
  GB: /^7/u,
  IT: /^3/u,
  DE: /^1[567]/u,
};

const isMobile = ({ country, nationalNumber }: PhoneNumber): boolean =>
  country !== undefined && (mobiles[country]?.test(nationalNumber) ?? false);

/** What stands before a number and says what it is, also in the line above; the piece with it. */
function kindBefore(sheet: Sheet, { line, start }: Place): { kind: Kind; start: number } {
  const before = (sheet.lines[line] ?? "").slice(Math.max(0, start - 20), start);
  const above = /^\W*$/u.test(before) ? (sheet.lines[line - 1] ?? "") : "";
  for (const kind of ["fax", "mobile", "phone"] as const) {
    const found = labels[kind].exec(before);
    if (found) return { kind, start: start - found[0].length };
    if (above.length < 20 && labels[kind].test(above)) return { kind, start };
  }
  return { kind: null, start };
}
