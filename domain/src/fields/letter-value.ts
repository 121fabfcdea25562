import { everyday } from "../everyday.ts";
import type { Format } from "../format.ts";
import type { Language } from "../words.ts";
import type { Field } from "./field.ts";
import { isReference } from "./field-lists.ts";
import { valueText } from "./value-text.ts";

/**
 * The value of a field as a letter tells it, in its language: amounts in their currency, days, countries and choices in words, what it
 * points at by its name. Null for nothing.
 */
export function letterValue(field: Field, value: unknown, format: Format, currency: string): string | null {
  const { kind, choices } = field;
  const named = isReference(field) && typeof value === "object" && value !== null ? nameIn(value) : value;
  if (typeof named !== "string") return valueText(kind, named, readerOf(format));
  const text = named.trim();
  if (text === "") return null;
  if (kind === "money") return format.money(text, currency);
  if (kind === "choice") return choices?.find((each) => each.value === text)?.words[format.language] ?? text;
  return valueText(kind, text, readerOf(format)) ?? text;
}

const nameIn = (held: object): unknown => ("name" in held ? held.name : null);

const readerOf = (f: Format) => ({ f, language: f.language, yes: said("yes", f.language), no: said("no", f.language) });
const said = (word: "yes" | "no", language: Language): string => everyday[word][language];
