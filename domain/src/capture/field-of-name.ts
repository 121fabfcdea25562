import type { Field } from "../fields/field.ts";
import { writtenOf } from "../fields/field-schemas.ts";
import { changedBy, isReference } from "../fields/field-lists.ts";
import { longText } from "../one-form.ts";
import { opportunityFields } from "../opportunities/fields.ts";
import { countryCalled } from "../parties/country-name.ts";

const told: readonly Field[] = [...changedBy(opportunityFields), ...changedBy(opportunityFields, "opportunity.assign")];

/** What forms call a field otherwise than files do: a form's name is the visitor's. */
const calledByForms: Record<string, string> = {
  name: "contactName",
  nombre: "contactName",
  utmsource: "source",
  utmmedium: "medium",
  utmcampaign: "campaign",
};

const keysOf = (field: Field): string[] => {
  const { name, headings = "" } = field;
  return isReference(field) ? [keyOf(name)] : [keyOf(name), ...headings.split(" ")];
};

/** A name without what people write differently: capitals, accents, blanks and signs between words. */
export function keyOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

const fields = new Map<string, Field>();
for (const field of told) for (const key of keysOf(field)) if (key && !fields.has(key)) fields.set(key, field);
for (const [key, name] of Object.entries(calledByForms)) {
  const field = told.find((each) => each.name === name);
  if (field) fields.set(key, field);
}

/** The field of a lead that a name means; undefined where it means none. */
export const fieldOfName = (name: string): Field | undefined => fields.get(keyOf(name));

/** The value as the field keeps it; null where the field does not take it. */
export function valueFor(field: Field, value: unknown): { is: unknown } | null {
  const parsed = writtenOf(field).safeParse(plain(field, value));
  return parsed.success ? { is: parsed.data } : null;
}

/** Forms and scripts send numbers as texts and texts as numbers. */
function plain({ kind }: Field, value: unknown): unknown {
  if (kind === "stars" || kind === "whole")
    return typeof value === "string" && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
  if (kind === "tags")
    return typeof value === "string"
      ? value
          .split(/[,;]/)
          .map((tag) => tag.trim())
          .filter(Boolean)
      : value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (kind === "country" && typeof value === "string") return countryCalled(value) ?? value.trim().toUpperCase();
  return value;
}

/** A value as one reads it. */
export function textOf(value: unknown): string {
  if (typeof value === "string") return longText(value).trim();
  if (Array.isArray(value) && value.every((each) => typeof each !== "object")) return value.map(textOf).join(", ");
  return JSON.stringify(value) ?? "";
}
