import type { Field, FieldKind } from "@trato/domain/fields/field.ts";
import { fieldsIn, isReference } from "@trato/domain/fields/field-lists.ts";
import { nameOf } from "@trato/domain/fields/field-words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { type Reader, valueText } from "@trato/domain/fields/value-text.ts";

/** The kinds whose values stand at the right. */
export const amounts: ReadonlySet<FieldKind> = new Set<FieldKind>(["money", "price", "quantity", "percent", "whole"]);

/** Columns for the fields of a list that the page does not place itself. */
export function fieldColumns<Row extends object, F extends Field = Field>(
  fields: readonly F[],
  placed: readonly F["name"][],
  reader: Reader,
): Column<Row>[] {
  const named: readonly string[] = placed;
  const sorted = new Set(fieldsIn<Field, "sort">(fields, "sort").map(({ name }) => name));
  return fieldsIn<Field, "list">(fields, "list")
    .filter(({ name }) => !named.includes(name))
    .map((field) => ({
      id: field.name,
      ...(sorted.has(field.name) && { sort: field.name }),
      ...(isReference(field) && { inFile: [`${nameOf(field)}Name`] }),
      label: field.words[reader.language],
      width: widthOf(field.kind),
      from: "xl",
      isAmount: amounts.has(field.kind),
      render: (row) => shown(field, row, reader),
    }));
}

function widthOf(kind: FieldKind): string {
  if (kind === "percent") return "80px";
  return amounts.has(kind) ? "112px" : "minmax(112px, 1fr)";
}

/** A row names what a field points at beside the id: `teamName` beside `teamId`. */
function shown(field: Field, row: object, reader: Reader): string | null {
  const values: Partial<Record<string, unknown>> = { ...row };
  if (isReference(field)) return valueText("text", values[`${nameOf(field)}Name`], reader);
  return choiceText(field, values[field.name], reader) ?? valueText(field.kind, values[field.name], reader);
}

const choiceText = ({ choices = [] }: Field, value: unknown, { language }: Reader): string | null =>
  choices.find((choice) => choice.value === value)?.words[language] ?? null;
