import * as z from "zod/mini";
import type { Field, FieldKind } from "./field.ts";
import { type FieldIn, fieldsIn } from "./field-lists.ts";
import { type Asked, askedOf } from "./field-schemas.ts";

export type Filters<F extends Field> = {
  [Each in FieldIn<F, "filter"> as Each["name"]]: z.ZodMiniOptional<Asked<Each>>;
};

/** What a list may be asked for, field by field. */
export function filtersOf<F extends Field>(fields: readonly F[]): Filters<F> {
  const filters = fieldsIn(fields, "filter").map((field) => [field.name, z.optional(askedOf<Field>(field))]);
  return Object.fromEntries(filters) as Filters<F>; // the type says the same
}

const greatestFirst = [
  "money",
  "price",
  "quantity",
  "percent",
  "whole",
  "stars",
  "moment",
] as const satisfies readonly FieldKind[];

export type Sort<F extends Field> = F extends { kind: (typeof greatestFirst)[number] } ? `-${F["name"]}` : F["name"];

const sortOf = ({ kind, name }: Field): string => (greatestFirst.some((each) => each === kind) ? `-${name}` : name);

/** By what a list may be sorted: numbers and moments the greatest first, everything else from its beginning. */
export function sortsOf<F extends Field>(fields: readonly F[]): Sort<FieldIn<F, "sort">>[] {
  return fieldsIn(fields, "sort").map(sortOf) as Sort<FieldIn<F, "sort">>[]; // the type says the same
}

/** The field that a list is sorted by; none where its order is that of no field. */
export function sortedBy<F extends Field>(fields: readonly F[], sort: string): FieldIn<F, "sort"> | undefined {
  return fieldsIn(fields, "sort").find((field) => sortOf(field) === sort);
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
