import * as z from "zod/mini";

export type Json = Record<string, unknown>;

export const addressOf = (name: string): string => `#/components/schemas/${name}`;

/** What is answered, each under its name; one that holds another refers to it. */
export function describeAnswers(names: ReadonlyMap<z.ZodMiniType, string>): Record<string, Json> {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of names) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    io: "output",
    unrepresentable: "any",
    uri: addressOf,
    override: (context) => {
      readably(context);
      // an answer may get more fields some day
      delete context.jsonSchema.additionalProperties;
    },
  });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, withoutAddress(schema)]));
}

/** What is asked for, in one piece. */
export function describeInput(schema: z.ZodMiniType): Json {
  return withoutAddress(z.toJSONSchema(schema, { io: "input", unrepresentable: "any", override: readably }));
}

/** The same as it is checked, pattern by pattern: for tests that make inputs of it. */
export function jsonSchema(schema: z.ZodMiniType, io: "input" | "output"): Json {
  return withoutAddress(z.toJSONSchema(schema, { io, unrepresentable: "any" }));
}

function withoutAddress(schema: object): Json {
  const { $schema: _, $id: __, ...rest } = schema as Json; // a JSON document
  return rest;
}

const formats: Record<string, string> = { date: "date", datetime: "date-time", uuid: "uuid", email: "email" };
/** A pattern of nothing but digits, a sign and a point. */
const isDecimal = (pattern: unknown): boolean =>
  typeof pattern === "string" && /^\^[\\d{}()?|.,0-9-]+\$$/.test(pattern);

const hasClasses = (pattern: unknown): boolean => typeof pattern === "string" && pattern.includes("\\p{");

function leaveOutClasses(described: Json, parts: readonly Json[]): void {
  const left = parts.filter(({ pattern }) => !hasClasses(pattern));
  if (left.length > 0) described["allOf"] = left;
  else delete described["allOf"];
}

/** Says a format by its name, where a pattern says the same at length, and leaves out what every whole number keeps to. */
function readably({ zodSchema, jsonSchema: described }: { zodSchema: z.core.$ZodTypes; jsonSchema: Json }): void {
  const { def } = zodSchema._zod;
  const format = "format" in def ? formats[String(def.format)] : undefined;
  if (format) {
    described["format"] = format;
    delete described["pattern"];
    delete described["allOf"];
  } else if (isDecimal(described["pattern"])) described["format"] = "decimal";
  // not all readers of this document know Unicode's classes: what a text may hold is then left to the server
  if (hasClasses(described["pattern"])) delete described["pattern"];
  if (Array.isArray(described["allOf"])) leaveOutClasses(described, described["allOf"]);
  if (described["minimum"] === Number.MIN_SAFE_INTEGER) delete described["minimum"];
  if (described["maximum"] === Number.MAX_SAFE_INTEGER) delete described["maximum"];
}
