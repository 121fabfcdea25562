import * as z from "zod/mini";
import { compare, exact } from "../../src/decimal.ts";

export type Operand = string | number | boolean | null | Operand[];
export type Term = string | [string, string, Operand];
/** A record's fields as text (numbers as decimals); null where empty. */
export type Fields = Record<string, string | null>;

const operand: z.ZodMiniType<Operand> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(operand)]),
);
const terms = z.array(z.union([z.enum(["&", "|", "!"]), z.tuple([z.string(), z.string(), operand])]));

/**
 * Reads a filter as case files write it, "[('probability', '>=', 50)]": terms in prefix notation, joined by "and" where
 * no operator says otherwise. An empty one accepts everything.
 */
export function readDomain(text: string): (fields: Fields) => boolean {
  const parsed = termsOf(text);
  return (fields) => holdsAll(parsed, fields);
}

/** Its terms, in their order. */
export function termsOf(text: string): Term[] {
  if (text.trim() === "") return [];
  const json = text
    .replaceAll("'", '"')
    .replaceAll("(", "[")
    .replaceAll(/\)/g, "]")
    .replaceAll(/,\s*\]/g, "]")
    .replaceAll(/\b(True|False|None)\b/g, (name) => (name === "True" ? "true" : "null"));
  return terms.parse(JSON.parse(text.trim().startsWith("(") ? `[${json}]` : json));
}

function holdsAll(all: Term[], fields: Fields): boolean {
  let rest = all;
  let holds = true;
  while (rest.length > 0) {
    const [value, after] = evaluate(rest, fields);
    holds &&= value;
    rest = after;
  }
  return holds;
}

/** The value of the first expression, and the terms behind it. */
function evaluate([first, ...rest]: Term[], fields: Fields): [boolean, Term[]] {
  if (first === undefined) throw new Error("a filter ends too early");
  if (typeof first !== "string") return [holds(first, fields), rest];
  const [one, afterOne] = evaluate(rest, fields);
  if (first === "!") return [!one, afterOne];
  const [other, afterOther] = evaluate(afterOne, fields);
  return [first === "&" ? one && other : one || other, afterOther];
}

function holds([field, operator, wanted]: Exclude<Term, string>, fields: Fields): boolean {
  const found = fields[field];
  if (found === undefined) throw new Error(`no field ${field}`);
  const test = operators[operator];
  if (!test) throw new Error(`no operator ${operator}`);
  return test(found, wanted);
}

const operators: Record<string, (found: string | null, wanted: Operand) => boolean> = {
  "=": isSame,
  "!=": (found, wanted) => !isSame(found, wanted),
  ">": (found, wanted) => order(found, wanted) > 0,
  ">=": (found, wanted) => order(found, wanted) >= 0,
  "<": (found, wanted) => order(found, wanted) < 0,
  "<=": (found, wanted) => order(found, wanted) <= 0,
  in: isIn,
  "not in": (found, wanted) => !isIn(found, wanted),
  like: (found, wanted) => (found ?? "").includes(String(wanted)),
  ilike: (found, wanted) => (found ?? "").toLowerCase().includes(String(wanted).toLowerCase()),
  "=ilike": (found, wanted) => found?.toLowerCase() === String(wanted).toLowerCase(),
};

function isSame(found: string | null, wanted: Operand): boolean {
  if (wanted === null) return found === null;
  return typeof wanted === "number" ? order(found, wanted) === 0 : found === wanted;
}

function isIn(found: string | null, wanted: Operand): boolean {
  return Array.isArray(wanted) && wanted.some((one) => isSame(found, one));
}

const order = (found: string | null, wanted: Operand): number => compare(exact(found ?? "0"), exact(String(wanted)));
