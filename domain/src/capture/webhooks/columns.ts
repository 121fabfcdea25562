import { oneLine } from "../../one-form.ts";
import { isNothing, isObject } from "../values.ts";

/** One value of a body: where it stands (a JSON pointer, RFC 6901), how its form calls it, what it says, and of which kind its form says that is. */
export type Column = { path: string; label: string; value: string | number | boolean; kind?: string };

/** More than forms have; what comes beyond is in the raw copy. */
const mostColumns = 500;
const deepest = 16;

/**
 * A body as the values that it holds, in their order. Forms send their answers as arrays of pairs of name and value, each provider in its own
 * words: such an array is read as columns by those names, not by places that change with each form.
 */
export function columnsOf(body: unknown): Column[] {
  const columns: Column[] = [];
  const paths = new Set<string>();
  walk(body, [], { label: "" }, { titles: titlesIn(body), add });
  return columns;

  function add(path: readonly string[], { label, kind }: Called, value: Column["value"]): void {
    if (columns.length >= mostColumns) return;
    const written = unlike(pointerOf(path), paths);
    paths.add(written);
    const said = oneLine(label).slice(0, 200).toWellFormed() || written;
    columns.push({ path: written, label: said, value, ...(kind && { kind }) });
  }
}

type Called = Pick<Column, "label" | "kind">;

type Walk = {
  titles: ReadonlyMap<string, string>;
  add: (path: string[], called: Called, value: Column["value"]) => void;
};

function walk(value: unknown, path: string[], called: Called, into: Walk): void {
  if (isNothing(value) || path.length > deepest) return;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return into.add(path, called, value);
  if (Array.isArray(value)) return walkList(value as unknown[], path, called, into); // of whatever JSON holds
  if (!isObject(value)) return;
  for (const [name, held] of Object.entries(value)) {
    const pair = isObject(held) && isOneField(held) ? pairOf(held, into.titles) : null;
    if (pair) walk(pair.value, [...path, name], pair, into);
    else if (!isDescription(value, name)) walk(held, [...path, name], { label: name }, into);
  }
}

function walkList(list: unknown[], path: string[], called: Called, into: Walk): void {
  const said = list.filter((each) => !isNothing(each));
  if (said.every((each) => typeof each !== "object")) {
    const whole = said.length === 1 ? said[0] : said.map(String).join(", ");
    return walk(whole, path, called, into);
  }
  const pairs = said.map((each) => (isObject(each) ? pairOf(each, into.titles) : null));
  for (const [place, each] of said.entries()) {
    const pair = pairs.every(Boolean) ? pairs[place] : null;
    if (pair) walk(pair.value, [...path, pair.name], pair, into);
    else walk(each, [...path, String(place)], called, into);
  }
}

type Pair = Called & { name: string; value: unknown };

const names = [
  "column_id",
  "key",
  "name",
  "ref",
  "id",
  "field_id",
  "questionId",
  "field",
  "label",
  "title",
  "question",
];
const labels = ["label", "title", "question", "column_name", "name"];
const values = ["values", "value", "string_value", "answer", "raw_value", "text"];
const around = new Set([
  ...names,
  ...labels,
  ...values,
  "type",
  "field_type",
  "required",
  "order",
  "position",
  "options",
]);

/** A name and a value, and nothing that would be lost by reading it so. */
function pairOf(item: Record<string, unknown>, titles: ReadonlyMap<string, string>): Pair | null {
  const answered = answerOf(item, titles);
  if (answered) return answered;
  const value = values.find((each) => each in item);
  const name = names.find((each) => each !== value && isName(item[each]));
  if (!value || !name || Object.keys(item).some((each) => !around.has(each))) return null;
  const called = labels.find((each) => each !== value && isName(item[each])) ?? name;
  return { name: String(item[name]), label: String(item[called]), value: item[value], ...kindIn(item["type"]) };
}

const kindIn = (type: unknown): { kind?: string } => (typeof type === "string" ? { kind: type } : {});

/** A field of a form under its own name: with its title, and what was filled in. */
const isOneField = (held: Record<string, unknown>): boolean => "value" in held && ("title" in held || "label" in held);

const isName = (name: unknown): name is string | number =>
  typeof name === "number" || (typeof name === "string" && name.trim() !== "" && name.length <= 300);

/** An answer that says its type, holds its value under that name, and points at its field. */
function answerOf({ type, field, ...item }: Record<string, unknown>, titles: ReadonlyMap<string, string>): Pair | null {
  if (typeof type !== "string" || !isObject(field) || !(type in item)) return null;
  const name = [field["ref"], field["id"]].find(isName);
  if (name === undefined) return null;
  return { name: String(name), label: titles.get(String(name)) ?? String(name), value: chosen(item[type]), kind: type };
}

/** What was chosen from a list, or written beside it. */
function chosen(value: unknown): unknown {
  if (!isObject(value)) return value;
  const { label, labels: several, other } = value;
  const all = [...(Array.isArray(several) ? (several as unknown[]) : [label]), other]; // of whatever JSON holds
  const said = all.filter((each) => typeof each === "string");
  return said.length > 0 ? said : value;
}

/** What a form that sends its own description along calls its fields. */
function titlesIn(body: unknown): Map<string, string> {
  const titles = new Map<string, string>();
  for (const { fields } of descriptionsIn(body))
    for (const field of fields)
      if (isObject(field) && typeof field["title"] === "string")
        for (const name of [field["id"], field["ref"]]) if (isName(name)) titles.set(String(name), field["title"]);
  return titles;
}

function descriptionsIn(body: unknown): { fields: unknown[] }[] {
  if (!isObject(body)) return [];
  return [body, ...Object.values(body).filter(isObject)].flatMap((each) => {
    const description = each["definition"];
    return isObject(description) && Array.isArray(description["fields"])
      ? [{ fields: description["fields"] as unknown[] }] // of whatever JSON holds
      : [];
  });
}

/** The questions themselves are no answers. */
const isDescription = (holder: Record<string, unknown>, name: string): boolean =>
  name === "definition" && Array.isArray(holder["answers"]) && isObject(holder["definition"]);

const longestPath = 900;

const pointerOf = (path: readonly string[]): string =>
  path
    .map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("")
    .replaceAll("\0", "")
    .slice(0, longestPath)
    .toWellFormed();

function unlike(path: string, paths: ReadonlySet<string>): string {
  if (!paths.has(path)) return path;
  for (let next = 2; ; next++) if (!paths.has(`${path}#${next}`)) return `${path}#${next}`;
}
