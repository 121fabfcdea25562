import * as z from "zod/mini";
import { flag } from "../platform/search.ts";
import type { ContactFilters } from "./queries.ts";

/** The filters of the list of contacts as its address keeps them. */
export const listSearch = {
  search: z.string(),
  kind: z.enum(["company", "person"]),
  vendor: flag(),
  companyId: z.string(),
  archived: flag(),
  sort: z.enum(["-createdAt"]),
};

export type ListSearch = { [K in keyof typeof listSearch]?: z.output<(typeof listSearch)[K]> | undefined };

/** What is asked of the server. */
export function filtersOf({ search, kind, vendor, companyId, archived, sort }: ListSearch): ContactFilters {
  return {
    ...(search && { search }),
    ...(kind && { kind }),
    ...(vendor && { isVendor: "true" as const }),
    ...(companyId && { companyId }),
    ...(archived && { archived: "true" as const }),
    ...(sort && { sort }),
  };
}

export const isFiltered = ({ sort: _, ...filters }: ListSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
