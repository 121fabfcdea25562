import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { purchaseListFields } from "@trato/domain/purchasing/list-fields.ts";
import * as z from "zod/mini";
import { documentSearch } from "../documents/document-search.ts";
import { searchedFields } from "../fields/searched-fields.ts";
import type { PurchaseFilters } from "./queries.ts";

const state = z.enum(["draft", "confirmed", "done", "cancelled"]);

/** The filters of the list of purchases as its address keeps them. */
export const listSearch = {
  ...documentSearch,
  ...searchedFields(purchaseListFields),
  vendorId: z.string(),
  state: z.union([state, z.array(state)]),
  sort: z.enum(sortsOf(purchaseListFields)),
  new: z.string(),
};

export type ListSearch = { [K in keyof typeof listSearch]?: z.output<(typeof listSearch)[K]> | undefined };

/** What is asked of the server. */
export function filtersOf({ new: _, ...search }: ListSearch): PurchaseFilters {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

export const isFiltered = ({ new: _, sort: __, ...filters }: ListSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
