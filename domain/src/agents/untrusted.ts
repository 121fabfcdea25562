import type * as z from "zod/mini";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & {
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  valueType?: Schema;
  out?: Schema;
  options?: readonly Schema[];
};

/** What Trato itself writes where an answer's schema allows any text: in one piece, as no sentence is. */
const ours = ["nextCursor", "syncedUntil", "number", "currency", "event", "timeZone"];

/** What can hold no words: numbers, ids, days and moments. */
const wordless =
  /^(|-?\d+(\.\d+)?|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)$/;

/**
 * An answer as a language model reads it: each text that is not one of a few choices of its schema, and that may hold words, is wrapped as
 * `{ untrusted }`, which nothing that stands in it can end. What has no schema is all untrusted. Whatever is new in a catalogue of fields is therefore marked until somebody says that it is ours.
 */
export function marked(value: unknown, schema?: Schema, name?: string): unknown {
  if (typeof value === "string") return isOurs(value, schema, name) ? value : { untrusted: value };
  if (Array.isArray(value)) {
    const of = schema && itemOf(schema);
    return value.map((each) => marked(each, of, name));
  }
  if (typeof value !== "object" || value === null) return value;
  const shape = schema && fieldsOf(schema, value);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, marked(part, shape?.(key), key)]));
}

/** Whether anything of an answer was marked. */
export function isAnyMarked(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return "untrusted" in value || Object.values(value).some(isAnyMarked);
}

function isOurs(text: string, schema: Schema | undefined, name: string | undefined): boolean {
  if (wordless.test(text) || (name !== undefined && ours.includes(name) && /^\S+$/.test(text))) return true;
  return schema !== undefined && choicesOf(schema).has(text);
}

const defOf = (schema: Schema) => schema._zod.def as Def; // every schema is described by one

/** A schema without what wraps it: that it may be left out, empty, or is read in some way. */
function bare(schema: Schema): Schema {
  const { innerType, type, out } = defOf(schema);
  const inner = type === "pipe" ? out : innerType;
  return inner ? bare(inner) : schema;
}

const alternatives = (schema: Schema): Schema[] => {
  const inner = bare(schema);
  return defOf(inner).options?.flatMap(alternatives) ?? [inner];
};

/** The texts that a schema names one by one. */
function choicesOf(schema: Schema): Set<unknown> {
  const named = alternatives(schema).filter((each) => ["enum", "literal"].includes(defOf(each).type));
  return new Set(named.flatMap((each) => [...(each._zod.values ?? [])]));
}

const itemOf = (schema: Schema): Schema | undefined =>
  alternatives(schema).flatMap((each) => defOf(each).element ?? [])[0];

/** What each field of an object is: by the shape that names most of its fields. */
function fieldsOf(schema: Schema, value: object): ((key: string) => Schema | undefined) | undefined {
  const shapes = alternatives(schema).map(defOf);
  const named = (shape: Record<string, Schema>) => Object.keys(value).filter((key) => key in shape).length;
  const [nearest] = shapes
    .flatMap(({ shape }) => (shape ? [shape] : []))
    .toSorted((one, other) => named(other) - named(one));
  const rest = shapes.flatMap(({ valueType }) => valueType ?? [])[0];
  return (key) => (nearest && Object.hasOwn(nearest, key) ? nearest[key] : rest);
}
