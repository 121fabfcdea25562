import { localTime, type Moment } from "../dates.ts";
import type { Decimal } from "../decimal.ts";
import { everyday } from "../everyday.ts";
import { shownQuantity } from "../stock/quantities.ts";
import type { Language } from "../words.ts";
import type { ListColumn } from "./list-columns.ts";

/** What stands in a cell of a file: nothing, a text, an exact number, a day ("2026-11-23") or a moment ("2026-11-23 10:30:00"). */
export type CellValue = { kind: "none" } | { kind: "text" | "number" | "date" | "moment"; value: string };

/** Whoever reads a file: his language, and the time zone in which his company lives. */
export type FileReader = { language: Language; timeZone: string };

const isFinerThanShown = /\.\d{7}/;
const none: CellValue = { kind: "none" };
const numbers = new Set<ListColumn["kind"]>(["money", "price", "quantity", "percent", "whole", "stars"]);

/**
 * The value of a column in a row of a list, for the reader of a file: choices, countries and flags in his language, tags with commas between,
 * quantities as lists show them, other numbers and days as they are kept, moments as the clock of his company said. A name with a point looks inside: "nextActivity.on".
 */
export function cellValue(
  { name, kind, choices }: ListColumn,
  row: unknown,
  { language, timeZone }: FileReader,
): CellValue {
  const value = name.split(".").reduce<unknown>((held, key) => within(held, key), row);
  if (value === null || value === undefined || value === "") return none;
  if (typeof value === "boolean") return { kind: "text", value: (value ? everyday.yes : everyday.no)[language] };
  if (Array.isArray(value)) return value.length === 0 ? none : { kind: "text", value: value.join(", ") };
  if (typeof value !== "string" && typeof value !== "number") return none;
  const text = String(value);
  if (kind === "quantity" && isFinerThanShown.test(text))
    return { kind: "number", value: shownQuantity(text as Decimal) }; // its kind
  if (numbers.has(kind)) return { kind: "number", value: text };
  if (kind === "date") return { kind, value: text };
  if (kind === "moment") return { kind, value: localTime(timeZone, text as Moment) }; // as rows write them
  if (kind === "choice")
    return { kind: "text", value: choices?.find((each) => each.value === text)?.words[language] ?? text };
  if (kind === "country") return { kind: "text", value: countryNames[language].of(text) ?? text };
  if (kind === "language") return { kind: "text", value: languageNames[language].of(text) ?? text };
  return { kind: "text", value: text };
}

const within = (held: unknown, key: string): unknown =>
  typeof held === "object" && held !== null ? (held as Record<string, unknown>)[key] : undefined; // an object, as asked before

const countryNames = {
  en: new Intl.DisplayNames("en", { type: "region", fallback: "code" }),
  es: new Intl.DisplayNames("es", { type: "region", fallback: "code" }),
};

const languageNames = {
  en: new Intl.DisplayNames("en", { type: "language", fallback: "code" }),
  es: new Intl.DisplayNames("es", { type: "language", fallback: "code" }),
};
