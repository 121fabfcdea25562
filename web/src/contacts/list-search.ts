import * as z from "zod/mini";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { without } from "@trato/domain/fields/field-lists.ts";
import { nextActivityFields } from "@trato/domain/fields/next-activity.ts";
import { searchedFields } from "../fields/searched-fields.ts";
import { flag } from "../platform/search.ts";
import type { ContactFilters } from "./queries.ts";

/** The filters of the list of contacts as its address keeps them. */
export const listSearch = {
  ...searchedFields(without(contactFields, ["kind", "isVendor", "country", "salespersonId", "companyId"])),
  ...searchedFields(nextActivityFields),
  companyId: z.string(),
  search: z.string(),
  kind: z.enum(["company", "person"]),
  vendor: flag(),
  archived: flag(),
  sort: z.enum([
    "createdAt",
    "-createdAt",
    ...sortsOf(nextActivityFields),
    ...sortsOf(contactFields).filter((sort) => sort !== "name"),
  ]),
};

export type ListSearch = { [K in keyof typeof listSearch]?: z.output<(typeof listSearch)[K]> | undefined };

/** What is asked of the server. */
export function filtersOf({ vendor, archived, ...asked }: ListSearch): ContactFilters {
  const given = Object.entries(asked).filter(([, value]) => value);
  return {
    ...Object.fromEntries(given),
    ...(vendor && { isVendor: "true" as const }),
    ...(archived && { archived: "true" as const }),
  };
}

export const isFiltered = ({ sort: _, ...filters }: ListSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
