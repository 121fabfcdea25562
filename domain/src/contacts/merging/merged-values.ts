import { compare, exact } from "../../decimal.ts";
import type { Field } from "../../fields/field.ts";
import { isTogether, type Part } from "./parts.ts";

/** A record as a merge sees it: the values of its fields by their names. */
export type Mergeable = { id: string; values: Readonly<Record<string, unknown>> };

/** Whose value a part takes; null where all of them stand together. */
export type Choice = { part: string; from: string | null };

export type MergedPart = Choice & { values: Readonly<Record<string, unknown>> };

const mostTags = 20;
const longestText = 20_000;
const between = "\n\n";

/**
 * What records become together, part by part, where they are given with the most trusted first: as somebody chose, else by the rule. Texts and
 * tags stand together as far as a record can hold them, each once; an address is taken whole from whoever says most of it; of stars and flags the
 * most counts, of limits the least, of anything else what the most trusted says that says something. Source: rule R-369.
 */
export function mergedParts(
  parts: readonly Part[],
  records: readonly Mergeable[],
  choices: readonly Choice[] = [],
): MergedPart[] {
  return parts.map((part) => {
    const chosen = choices.find((choice) => choice.part === part.name);
    const from = chosen && mayTake(part, records, chosen.from) ? chosen.from : byRule(part, records);
    return { part: part.name, from, values: valuesOf(part, records, from) };
  });
}

/** Whether a part can take the value of a record, or of all together. */
export function mayTake(part: Part, records: readonly Mergeable[], from: string | null): boolean {
  if (from !== null) return records.some(({ id }) => id === from);
  return isTogether(part) && fits(together(part, records));
}

function byRule(part: Part, records: readonly Mergeable[]): string | null {
  const saying = records.filter((record) => isSaid(part, record));
  const first = saying[0] ?? records[0];
  const id = first?.id ?? null;
  if (part.way === "fullest") return best(records, (record) => filled(part, record))?.id ?? id;
  if (part.way === "least") return least(part, records)?.id ?? id;
  if (part.way === "most") return best(records, (record) => Number(only(part, record) ?? 0))?.id ?? id;
  if (!isTogether(part)) return part.way === "trusted" ? (records[0]?.id ?? null) : id;
  const isOneEnough = saying.length < 2 || saying.every((record) => says(part, record, together(part, records)));
  return isOneEnough || !mayTake(part, records, null) ? id : null;
}

function valuesOf(part: Part, records: readonly Mergeable[], from: string | null): Record<string, unknown> {
  if (from === null) return Object.fromEntries(part.fields.map(({ name }) => [name, together(part, records)]));
  const record = records.find(({ id }) => id === from);
  return Object.fromEntries(part.fields.map(({ name }) => [name, record?.values[name] ?? null]));
}

/** The first of those that have most. */
function best(records: readonly Mergeable[], amount: (record: Mergeable) => number): Mergeable | undefined {
  return records.toSorted((a, b) => amount(b) - amount(a))[0];
}

/** The first of those that say the least, of which nothing is as much as any other. */
function least(part: Part, records: readonly Mergeable[]): Mergeable | undefined {
  const said = records.flatMap((record) => {
    const value = only(part, record);
    return typeof value === "string" ? [{ record, amount: exact(value) }] : [];
  });
  return said.toSorted((a, b) => compare(a.amount, b.amount))[0]?.record;
}

const filled = ({ fields }: Part, { values }: Mergeable): number =>
  fields.filter((field) => !isEmpty(field, values[field.name])).length;

const isSaid = (part: Part, record: Mergeable): boolean => filled(part, record) > 0;

/** An amount of nothing says as little as an empty text. */
const isEmpty = ({ kind }: Field, value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && (value.trim() === "" || (kind === "money" && /^0*(\.0*)?$/.test(value)))) ||
  (Array.isArray(value) && value.length === 0);

const only = ({ fields }: Part, { values }: Mergeable): unknown => fields[0] && values[fields[0].name];

function together(part: Part, records: readonly Mergeable[]): string | string[] {
  const said = records.map((record) => only(part, record));
  if (part.way === "union") return unique(said.flatMap((value) => (Array.isArray(value) ? value.map(String) : [])));
  const texts = said.flatMap((value) => (typeof value === "string" && value.trim() ? [value.trim()] : []));
  return (part.way === "appended" ? texts : unique(texts)).join(between);
}

const unique = (values: string[]): string[] => [...new Set(values)];

const fits = (value: string | string[]): boolean =>
  Array.isArray(value) ? value.length <= mostTags : value.length <= longestText;

function says(part: Part, record: Mergeable, all: string | string[]): boolean {
  const own = only(part, record);
  if (Array.isArray(all)) return Array.isArray(own) && own.length === all.length;
  return typeof own === "string" && own.trim() === all;
}
