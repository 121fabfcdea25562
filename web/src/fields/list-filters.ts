import { isCalendarDate } from "@trato/domain/dates.ts";
import { isBoundedDecimal } from "@trato/domain/decimal.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { isRanged } from "@trato/domain/fields/field-filters.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";
import type { Range } from "../ui/lists/RangeFilter.tsx";
import type { Reader } from "@trato/domain/fields/value-text.ts";

type Change = (changes: Record<string, string | readonly string[] | undefined>) => void;

type Filtering = {
  /** The values that the address keeps, by field. */
  search: object;
  change: Change;
  reader: Reader;
  /** Texts that were given before, by field: what a text may be filtered by. */
  known?: object | undefined;
};

/** Filters for the fields of a list that the page does not place itself; one without anything to choose is not offered. */
export function fieldFilters<F extends Field>(
  fields: readonly F[],
  placed: readonly F["name"][],
  filtering: Filtering,
): Filter[] {
  const named: readonly string[] = placed;
  return fieldsIn<Field, "filter">(fields, "filter")
    .filter(({ name }) => !named.includes(name))
    .map((field) => (isRanged(field) ? rangeOf(field, filtering) : chosenOf(field, filtering)))
    .filter(({ options, value, range }) => options.length > 0 || value !== undefined || range !== undefined);
}

function chosenOf(field: Field, filtering: Filtering): Filter {
  const { name, kind, words } = field;
  const options = optionsOf(field, filtering);
  const filter = severalFilter({ name, label: words[filtering.reader.language], options }, filtering);
  if (kind === "flag" || options.length > 0) return filter;
  const { values: _, onValues, ...shared } = filter;
  if (kind !== "text") return shared;
  const onRange = ({ from }: Range) => onValues?.(from ? [from] : []);
  return { ...shared, range: { kind: "text", from: shared.value, to: undefined, onRange } };
}

type Offered = { name: string; label: string; options: Filter["options"] };

/** One of these, or several. */
export function severalFilter(
  { name, label, options }: Offered,
  { search, change }: Pick<Filtering, "search" | "change">,
): Filter {
  const values = valuesIn(search, name);
  const put = (next: readonly string[]) => change({ [name]: next.length > 1 ? next : next[0] });
  return {
    id: name,
    label,
    value: values[0],
    values,
    options,
    onChange: (value) => put(value ? [value] : []),
    onValues: put,
  };
}

/** From a value to another, told in a sentence. */
export function rangeFilter(
  { name, kind, label }: { name: string; kind: "date" | "money" | "number"; label: string },
  { search, change, reader }: Filtering,
): Filter {
  const [from] = valuesIn(search, `${name}From`);
  const [to] = valuesIn(search, `${name}To`);
  const put = (range: { from: string | undefined; to: string | undefined }) =>
    change({ [`${name}From`]: range.from, [`${name}To`]: range.to });
  const isSet = from !== undefined || to !== undefined;
  return {
    id: name,
    label,
    verb: "",
    value: isSet
      ? [from && `≥ ${told(kind, from, reader)}`, to && `≤ ${told(kind, to, reader)}`].filter(Boolean).join(" ")
      : undefined,
    options: [],
    onChange: () => put({ from: undefined, to: undefined }),
    range: { kind, from, to, onRange: put },
  };
}

function rangeOf({ name, kind, words }: Field, filtering: Filtering): Filter {
  const asked =
    kind === "date" || kind === "moment" ? "date" : kind === "money" || kind === "price" ? "money" : "number";
  return rangeFilter({ name, kind: asked, label: words[filtering.reader.language] }, filtering);
}

function told(kind: "date" | "money" | "number", value: string, { f }: Reader): string {
  if (kind === "date") return isCalendarDate(value) ? f.shortDate(value) : value;
  if (!isBoundedDecimal(value)) return value;
  return kind === "money" ? f.money(value) : f.quantity(value);
}

function optionsOf({ name, kind, choices = [], max = 3 }: Field, { reader, known }: Filtering): Filter["options"] {
  if (kind === "flag") return [{ value: "true", label: reader.yes }];
  if (kind === "stars")
    return Array.from({ length: max + 1 }, (_, stars) => ({ value: String(stars), label: "★".repeat(stars) || "–" }));
  if (kind === "choice") return choices.map(({ value, words }) => ({ value, label: words[reader.language] }));
  const texts: unknown = entriesOf(known)[name];
  return Array.isArray(texts) ? texts.map((text) => ({ value: String(text), label: String(text) })) : [];
}

function valuesIn(search: object, name: string): readonly string[] {
  const value = entriesOf(search)[name];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" ? [value] : [];
}

const entriesOf = (values: object = {}): Partial<Record<string, unknown>> => ({ ...values });
