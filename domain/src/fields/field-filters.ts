import * as z from "zod/mini";
import type { Field, FieldKind } from "./field.ts";
import { type FieldIn, fieldsIn } from "./field-lists.ts";
import { type Asked, askedOf } from "./field-schemas.ts";

/** The kinds that are asked for from a value to another; the others by one value or several. */
const ranged = [
  "money",
  "price",
  "quantity",
  "percent",
  "whole",
  "date",
  "moment",
] as const satisfies readonly FieldKind[];
type Ranged = (typeof ranged)[number];

type RangeOf<F extends Field> = F extends { kind: Ranged } ? F : never;
type Several<Schema extends z.ZodMiniType> = z.ZodMiniOptional<
  z.ZodMiniUnion<readonly [Schema, z.ZodMiniArray<Schema>]>
>;

export type Filters<F extends Field> = {
  [Each in FieldIn<F, "filter"> as Each["name"]]: Several<Asked<Each>>;
} & {
  [Each in RangeOf<FieldIn<F, "filter">> as `${Each["name"]}From` | `${Each["name"]}To`]: z.ZodMiniOptional<
    Asked<Each>
  >;
};

export const isRanged = ({ kind }: Pick<Field, "kind">): boolean => ranged.some((each) => each === kind);

const mostValues = 50;

/** One value or several. */
export const several = <Schema extends z.ZodMiniType>(schema: Schema): Several<Schema> =>
  z.optional(z.union([schema, z.array(schema).check(z.maxLength(mostValues))]));

/** What a list may be asked for, field by field: one value or several, and where there is a more and less, from and to. */
export function filtersOf<F extends Field>(fields: readonly F[]): Filters<F> {
  const filters = fieldsIn(fields, "filter").flatMap((field): [string, z.ZodMiniType][] => {
    const asked = askedOf<Field>(field);
    if (!isRanged(field)) return [[field.name, several(asked)]];
    return [
      [field.name, several(asked)],
      [`${field.name}From`, z.optional(asked)],
      [`${field.name}To`, z.optional(asked)],
    ];
  });
  return Object.fromEntries(filters) as Filters<F>; // the type says the same
}

export type Sort<F extends Field> = F["name"] | `-${F["name"]}`;

/** By what a list may be sorted: each of its fields from its beginning, or with a minus from its end. What is empty stands last either way. */
export function sortsOf<F extends Field>(fields: readonly F[]): Sort<FieldIn<F, "sort">>[] {
  const names = fieldsIn(fields, "sort").flatMap(({ name }) => [name, `-${name}`]);
  return names;
}

/** The field that a list is sorted by; none where its order is that of no field. */
export function sortedBy<F extends Field>(fields: readonly F[], sort: string): FieldIn<F, "sort"> | undefined {
  return fieldsIn(fields, "sort").find(({ name }) => name === sort.replace(/^-/, ""));
}

export type Suggested<F extends Field> = Extract<FieldIn<F, "filter">, { kind: "text" }>;

/** The texts that a list may be filtered by: whoever filters chooses among those given before. */
export function suggested<F extends Field>(fields: readonly F[]): Suggested<F>[] {
  return fieldsIn(fields, "filter").filter(({ kind }) => kind === "text") as Suggested<F>[]; // the type says the same
}

export type KnownTexts<F extends Field> = { [Each in Suggested<F> as Each["name"]]: z.ZodMiniArray<z.ZodMiniString> };

/** The texts that were given before, by field. */
export function knownTextsOf<F extends Field>(fields: readonly F[]): KnownTexts<F> {
  const texts = suggested(fields).map(({ name }) => [name, z.array(z.string())]);
  return Object.fromEntries(texts) as KnownTexts<F>; // the type says the same
}
