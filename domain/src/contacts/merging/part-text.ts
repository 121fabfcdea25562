import type { Field } from "../../fields/field.ts";
import { isReference } from "../../fields/field-lists.ts";
import { type Reader, valueText } from "../../fields/value-text.ts";
import { type Part, standingPart } from "./parts.ts";

type Reading = { reader: Reader; names: Readonly<Record<string, string>> };

/** What a record says in a part, as somebody reads it; null for nothing. Of how it stands only what is pointed at: its stage, why it was lost. */
export function partText(part: Part, values: Readonly<Record<string, unknown>>, reading: Reading): string | null {
  const fields = part.name === standingPart ? part.fields.filter(isReference) : part.fields;
  const said = fields.map((field) => fieldText(field, values[field.name], reading)).filter((text) => text !== null);
  return said.length > 0 ? said.join(part.name === standingPart ? " · " : ", ") : null;
}

function fieldText(field: Field, value: unknown, { reader, names }: Reading): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "string" && isReference(field)) return names[value] ?? null;
  if (field.kind === "choice")
    return field.choices?.find((choice) => choice.value === value)?.words[reader.language] ?? null;
  if (typeof value === "string" && field.kind === "long") return value;
  if (typeof value === "string" && field.kind === "money" && /^0*(\.0*)?$/.test(value)) return null;
  return valueText(field.kind, value, reader);
}
