import fc from "fast-check";
import type { Place } from "./record-ids.ts";

/** What of JSON Schema our inputs are written in. */
export type InputSchema = {
  type?: string;
  format?: string;
  pattern?: string;
  allOf?: InputSchema[];
  anyOf?: InputSchema[];
  oneOf?: InputSchema[];
  enum?: unknown[];
  const?: unknown;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: InputSchema;
  properties?: Record<string, InputSchema>;
  required?: string[];
  propertyNames?: InputSchema;
  additionalProperties?: InputSchema | boolean;
};

const words = (text: string): string[] => text.split(" ");

const broken = ["", " ", "\u0000", "a\u0000b", "\ud800", "\udfff\ud800", "\u202e\ufeff", "'; drop table members; --"];
const lookalikes = words("null -0 NaN 1e5 0x10 1,5 % \\ {} ../.. 2026-02-30 0000-00-00 2026-11-23T25:00:00Z");
const almostIds = words("01990000-0000-7000-8000-00000000000 01990000-0000-7000-8000-00000000000g");
const tooLong = ["9".repeat(40), "x".repeat(70_000)];
const numbers = [0, -1, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324];
const others = [null, true, false, [], [[]], ["x"], {}, { a: 1 }, { id: null }, [null]];

/** Values that break programs: wrong types, bounds, texts that no database keeps, things that are not what they look like. */
const nasty: unknown[] = [...broken, ...lookalikes, ...almostIds, ...tooLong, ...numbers, ...others];

const days = words("2026-11-23 1900-01-01 2028-02-29 9999-12-31");
const moments = words(
  "2026-11-23T10:00:00Z 0000-01-01T00:00:00Z 9999-12-31T23:59:59.999999+14:00 2026-11-23T10:00:00.5-23:59",
);
const small = words("0 1 -1 00 -0 0.1 12.5 100 100.0000 -99.9999 0.000000001");
const great = words("999999999.999999 999999999999.999999999 -999999999999.999999999 999999999999999.999999999");
const codes = words(
  "ES ZZ EUR XXX 042137 2026-11 2026-Q4 https://x.example sk_test_of_nobody whsec_of_nobody Europe/Madrid data:image/png;base64,AAAA a@b.co #3b5bdb 01990000-0000-7000-8000-000000000001,01990000-0000-7000-8000-000000000002",
);
const long = ["x".repeat(20), "x".repeat(64), "x".repeat(300), `${"x".repeat(60)}@${"y".repeat(60)}.example`];
const written = ["a", " a ", "Ñandú 漢字 🎉", "%_\\'\";--", "first\nsecond\r\n\tthird", "<b>bold</b>", "=1+1"];
const files = ["name,email\nAcme,a@b.co\n"];

/** Texts of every shape that our patterns ask for; those that fit a schema are taken. */
const times = ["00:00", "02:30", "23:59"];
const secrets = [`whsec_${"Aa0+".repeat(8)}`];
const texts = [...days, ...moments, ...times, ...small, ...great, ...codes, ...long, ...written, ...files, ...secrets];

/** The ids and tokens to put in a place of an input: those that it means, and those of records of every kind. */
export type Known = (place: Place) => { meant: readonly string[]; any: readonly string[] };

/** Inputs as a schema asks for them, and some that are nearly so. */
export function inputsOf(schema: InputSchema, known: Known): fc.Arbitrary<Record<string, unknown>> {
  const fitting = fits(schema, known, []) as fc.Arbitrary<Record<string, unknown>>; // every input is an object
  const names = Object.keys(schema.properties ?? {});
  if (names.length === 0) return fitting;
  const spoiled = fc
    .tuple(fitting, fc.constantFrom(...names), fc.constantFrom(...nasty))
    .map(([input, name, value]) => ({ ...input, [name]: value }));
  const crowded = fc.tuple(fitting, fc.constantFrom("extra", "constructor", "workspaceId"), fc.constantFrom(...nasty));
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 4, arbitrary: spoiled },
    { weight: 1, arbitrary: crowded.map(([input, name, value]) => ({ ...input, [name]: value })) },
  );
}

function fits(schema: InputSchema, known: Known, place: Place): fc.Arbitrary<unknown> {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => fits(choice, known, place)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ("const" in schema) return fc.constant(schema.const);
  switch (schema.type ?? "any") {
    case "object":
      return objects(schema, known, place);
    case "array":
      return fc.array(fits(schema.items ?? {}, known, [...place, "0"]), {
        minLength: schema.minItems ?? 0,
        maxLength: 3,
      });
    case "string":
      if (schema.format === "uuid") return someIds(known(place));
      return place.at(-1) === "token" ? tokens(schema, known(place).meant) : textsOf(schema);
    case "integer":
      return numbersOf(schema, true);
    case "number":
      return numbersOf(schema, false);
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects({ properties = {}, required = [], ...rest }: InputSchema, known: Known, place: Place) {
  const optional = Object.keys(properties).filter((name) => !required.includes(name));
  const part = (name: string) => (name === "cursor" ? cursors : fits(properties[name] ?? {}, known, [...place, name]));
  // a few of the optional fields at once: all of them together would seldom pass
  const fields = fc
    .subarray(optional, { maxLength: Math.min(4, optional.length) })
    .chain((some) => fc.record(Object.fromEntries([...required, ...some].map((name) => [name, part(name)]))));
  if (typeof rest.additionalProperties !== "object") return fields;
  const names = fits({ type: "string", ...rest.propertyNames }, known, []) as fc.Arbitrary<string>; // names are strings
  const more = fc.dictionary(names, fits(rest.additionalProperties, known, [...place, "any"]), { maxKeys: 3 });
  return fc.tuple(fields, more).map(([one, other]) => ({ ...other, ...one }));
}

/** Cursors of every shape: the keys of lists, and what somebody might make of them. */
const cursorPart = fc.oneof(
  fc.uuid(),
  fc.constantFrom(
    "a",
    "",
    "\u0000",
    "\ud800",
    "2026-11-23",
    "2026-11-23T10:00:00.000Z",
    "infinity",
    "12.50",
    "1e400",
    "NaN",
  ),
  fc.constantFrom(null, 0, 1.5, 1e300, [], {}),
);
const cursors = fc
  .oneof(fc.array(cursorPart, { minLength: 1, maxLength: 3 }), fc.constantFrom<unknown>(null, {}, "x", [[]]))
  .map((keys) => Buffer.from(JSON.stringify(keys)).toString("base64url"));

function someIds({ meant, any }: ReturnType<Known>): fc.Arbitrary<string> {
  const special = ["00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff"];
  return fc.oneof(
    { weight: meant.length > 0 ? 12 : 0, arbitrary: fc.constantFrom(...(meant.length > 0 ? meant : special)) },
    { weight: 2, arbitrary: fc.constantFrom(...any) },
    { weight: 1, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.constantFrom(...special, ...meant.slice(0, 1).map((id) => id.toUpperCase())) },
  );
}

function tokens(schema: InputSchema, meant: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...meant) }, { weight: 1, arbitrary: textsOf(schema) });
}

function textsOf(schema: InputSchema): fc.Arbitrary<string> {
  const parts = [schema, ...(schema.allOf ?? [])];
  const patterns = parts.flatMap(({ pattern }) => (pattern ? [new RegExp(pattern, "u")] : []));
  const least = Math.max(0, ...parts.map(({ minLength }) => minLength ?? 0));
  const most = Math.min(...parts.map(({ maxLength }) => maxLength ?? 100_000));
  const isFit = (text: string) =>
    text.length >= least && text.length <= most && patterns.every((pattern) => pattern.test(text));
  const known = [...texts, "x".repeat(Math.min(most, 100_000))].filter(isFit);
  if (known.length === 0)
    throw new Error(`no text fits ${JSON.stringify(schema)}: add one to server/test/generate-input.ts`);
  const any = fc.string({ unit: "grapheme", minLength: least, maxLength: Math.min(most, 40) });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: any.map((text) => (isFit(text) ? text : (known[0] ?? ""))) },
  );
}

function numbersOf({ minimum = -(2 ** 53), maximum = 2 ** 53 }: InputSchema, isWhole: boolean): fc.Arbitrary<number> {
  const edges = fc.constantFrom(minimum, maximum);
  const between = isWhole
    ? fc.integer({ min: minimum, max: maximum })
    : fc.double({ min: minimum, max: maximum, noNaN: true, noDefaultInfinity: true });
  return fc.oneof(edges, between);
}
