import * as z from "zod/mini";

type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypeDef & {
  shape?: Record<string, Schema>;
  catchall?: Schema;
  options?: readonly Schema[];
  [part: string]: unknown;
};

const made = new WeakMap<Schema, Schema>();

/** The same schema, by which what it does not name is refused instead of left out, however deep it stands. */
export function strictly<Input extends Schema>(schema: Input): Input {
  const known = made.get(schema);
  if (known) return known as Input; // what was made of this very schema
  const strict = strictOf(schema);
  made.set(schema, strict).set(strict, strict);
  return strict as Input; // of the same kind, with the same fields
}

const parts = ["element", "innerType", "in", "out", "keyType", "valueType"] as const;

function strictOf(schema: Schema): Schema {
  const def = schema._zod.def as Def; // every schema is described by one
  const changed: Partial<Def> = {};
  if (def.type === "object" && def.shape) {
    changed.shape = Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, strictly(field)]));
    changed.catchall = def.catchall ?? z.never();
  }
  if (def.options) changed.options = def.options.map(strictly);
  for (const part of parts) if (isSchema(def[part])) changed[part] = strictly(def[part]);
  return Object.keys(changed).length === 0 ? schema : z.core.clone(schema, { ...def, ...changed });
}

const isSchema = (part: unknown): part is Schema => typeof part === "object" && part !== null && "_zod" in part;
