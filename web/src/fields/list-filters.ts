import type { Field } from "@trato/domain/fields/field.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import type { Reader } from "./value-text.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";

type Filtering = {
  /** The values that the address keeps, by field. */
  search: object;
  change: (name: string, value: string | undefined) => void;
  reader: Reader;
  /** Texts that were given before, by field: what a text may be filtered by. */
  known?: object | undefined;
};

/** Filters for the fields of a list that the page does not place itself; one without anything to choose is not offered. */
export function fieldFilters(fields: readonly Field[], placed: readonly string[], filtering: Filtering): Filter[] {
  return fieldsIn(fields, "filter")
    .filter(({ name }) => !placed.includes(name))
    .map((field) => ({
      id: field.name,
      label: field.words[filtering.reader.language],
      value: valueIn(filtering.search, field.name),
      options: optionsOf(field, filtering),
      onChange: (value: string | undefined) => filtering.change(field.name, value),
    }))
    .filter(({ options, value }) => options.length > 0 || value !== undefined);
}

function optionsOf({ name, kind, choices = [] }: Field, { reader, known }: Filtering): Filter["options"] {
  if (kind === "flag") return [{ value: "true", label: reader.yes }];
  if (kind === "choice") return choices.map(({ value, words }) => ({ value, label: words[reader.language] }));
  const texts: unknown = entriesOf(known)[name];
  return Array.isArray(texts) ? texts.map((text) => ({ value: String(text), label: String(text) })) : [];
}

function valueIn(search: object, name: string): string | undefined {
  const value = entriesOf(search)[name];
  return typeof value === "string" ? value : undefined;
}

const entriesOf = (values: object = {}): Partial<Record<string, unknown>> => ({ ...values });
