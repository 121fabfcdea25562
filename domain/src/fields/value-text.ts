import { isCalendarDate, type Moment } from "../dates.ts";
import { isBoundedDecimal, isWrittenDecimal } from "../decimal.ts";
import type { FieldKind } from "./field.ts";
import type { Format } from "../format.ts";
import type { Language } from "../words.ts";

export type Reader = { f: Format; language: Language; yes: string; no: string };

/** The value of a field as this reader writes it; null for nothing, and where the kind is not told by its value alone. */
export function valueText(kind: FieldKind, value: unknown, reader: Reader): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return value ? reader.yes : reader.no;
  if (kind === "tags") return Array.isArray(value) && value.length > 0 ? reader.f.list(value.map(String)) : null;
  if (kind === "stars") return value === 0 ? null : "★".repeat(Number(value));
  if (typeof value === "number") return reader.f.count(value);
  return typeof value === "string" ? textOf(kind, value, reader) : null;
}

const written: ReadonlySet<FieldKind> = new Set<FieldKind>(["text", "code", "email", "phone", "url"]);

function textOf(kind: FieldKind, value: string, { f, language }: Reader): string | null {
  if (written.has(kind)) return value;
  if (kind === "country") return /^[A-Z]{2}$/.test(value) ? (namesOf(language, "region").of(value) ?? value) : value;
  if (kind === "language") return namesOf(language, "language").of(value) ?? value;
  if (kind === "moment" && !Number.isNaN(Date.parse(value))) return f.moment(value as Moment); // as the server writes moments
  if (kind === "money" && isBoundedDecimal(value)) return f.money(value);
  if (kind === "price" && isBoundedDecimal(value)) return f.priceMoney(value);
  if ((kind === "quantity" || kind === "percent") && isWrittenDecimal(value)) return f.quantity(value);
  return kind === "date" && isCalendarDate(value) ? f.date(value) : null;
}

const known = new Map<string, Intl.DisplayNames>();

function namesOf(language: Language, type: "region" | "language"): Intl.DisplayNames {
  const key = `${language} ${type}`;
  const names = known.get(key) ?? new Intl.DisplayNames(language, { type });
  known.set(key, names);
  return names;
}
