import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { productListFields } from "@trato/domain/products/list-fields.ts";
import * as z from "zod/mini";
import { oneOrMore, searchedFields } from "../fields/searched-fields.ts";
import { flag } from "../platform/search.ts";
import type { ProductFilters } from "./queries.ts";

/** The filters of the list of products as its address keeps them. */
export const listSearch = {
  ...searchedFields(productListFields),
  categoryId: oneOrMore(),
  search: z.string(),
  archived: flag(),
  favourite: flag(),
  sort: z.enum(sortsOf(productListFields).filter((sort) => sort !== "name")),
};

export type ListSearch = { [K in keyof typeof listSearch]?: z.output<(typeof listSearch)[K]> | undefined };

/** What is asked of the server. */
export function filtersOf({ archived, favourite, ...asked }: ListSearch): ProductFilters {
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as ProductFilters; // read by the same fields as the server reads
  const flags = { ...(archived && { archived: "true" as const }), ...(favourite && { favourite: "true" as const }) };
  return { ...given, ...flags };
}

export const isFiltered = ({ sort: _, ...filters }: ListSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
