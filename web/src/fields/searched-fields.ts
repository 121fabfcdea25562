import type { Field } from "@trato/domain/fields/field.ts";
import { isRanged } from "@trato/domain/fields/field-filters.ts";
import { type FieldIn, fieldsIn } from "@trato/domain/fields/field-lists.ts";
import * as z from "zod/mini";

/** One value or several. */
export const oneOrMore = () => z.union([z.string(), z.array(z.string())]);

export type SearchedFields<F extends Field> = {
  [Each in FieldIn<F, "filter"> as Each["name"] | `${Each["name"]}From` | `${Each["name"]}To`]: ReturnType<
    typeof oneOrMore
  >;
};

/** What the address of a list keeps of its fields' filters. */
export function searchedFields<F extends Field>(fields: readonly F[]): SearchedFields<F> {
  const texts = fieldsIn(fields, "filter").flatMap((field): [string, z.ZodMiniType][] =>
    isRanged(field)
      ? [
          [`${field.name}From`, z.string()],
          [`${field.name}To`, z.string()],
        ]
      : [[field.name, oneOrMore()]],
  );
  return Object.fromEntries(texts) as SearchedFields<F>; // the type says the same
}
