import { emailQuality, phoneQuality } from "../contact-quality.ts";
import { columnsOf } from "../../fields/field-columns.ts";
import { opportunityFields } from "../fields.ts";
import { type Choice, type ComparedField, comparedFields, type Comparison, facts, isCompared } from "./catalogue.ts";
import type { Known, Trait, TraitKind, TraitValue } from "./traits.ts";

/** A record by the columns that keep it, as far as they are compared. */
export type ScoredColumns = Readonly<Record<string, unknown>>;

/** What is compared of a workspace's records. */
export function traitsOf(choice: Choice): Trait[] {
  return comparedFields
    .filter((name) => isCompared(name, choice))
    .map((name) => ({ name, kind: kinds[comparisonOf(name)] }));
}

/** What is known of a record, field by field: as it came, without what was filled in since. */
export function knownOf(record: ScoredColumns): Known {
  const later = record["filledLater"];
  const isLater = (name: ComparedField) => Array.isArray(later) && later.includes(columns[name]);
  return Object.fromEntries(
    comparedFields.map((name) => [name, valueOf(comparisonOf(name), isLater(name) ? null : record[columns[name]])]),
  );
}

/** Whether a column says anything. */
export const isKnown = (value: unknown): boolean => textOf(value) !== null;

/** The columns in which the fields that are compared are kept. */
export const columns = Object.fromEntries(
  opportunityFields.map((field) => [field.name, columnsOf([field])[0] ?? field.name]),
) as Record<ComparedField, string>; // one for each field

const comparisonOf = (name: ComparedField): Comparison => facts[name].compared ?? "given";

const kinds: Record<Comparison, TraitKind> = {
  choice: "choice",
  number: "number",
  several: "several",
  given: "choice",
  email: "choice",
  phone: "choice",
};

function valueOf(comparison: Comparison, value: unknown): TraitValue {
  const text = textOf(value);
  switch (comparison) {
    case "several":
      return Array.isArray(value) ? value.map(String) : [];
    case "given":
      return text === null ? null : "given";
    case "email":
      return missingAsNull(emailQuality(text));
    case "phone":
      return missingAsNull(phoneQuality(text));
    case "choice":
    case "number":
      return text;
  }
}

const missingAsNull = (quality: string): string | null => (quality === "missing" ? null : quality);

/** A text of blanks alone is not known. */
function textOf(value: unknown): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : null;
}
