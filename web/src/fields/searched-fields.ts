import type { Field } from "@trato/domain/fields/field.ts";
import { type FieldIn, fieldsIn } from "@trato/domain/fields/field-lists.ts";
import * as z from "zod/mini";

export type SearchedFields<F extends Field> = { [Each in FieldIn<F, "filter"> as Each["name"]]: z.ZodMiniString };

/** What the address of a list keeps of its fields' filters. */
export function searchedFields<F extends Field>(fields: readonly F[]): SearchedFields<F> {
  const texts = fieldsIn(fields, "filter").map(({ name }) => [name, z.string()]);
  return Object.fromEntries(texts) as SearchedFields<F>; // the type says the same
}
