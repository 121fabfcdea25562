import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import * as z from "zod/mini";
import { documentSearch } from "../../documents/document-search.ts";
import { searchedFields } from "../../fields/searched-fields.ts";
import type { SaleFilters } from "../queries.ts";

const state = z.enum(["draft", "sent", "confirmed", "done", "cancelled"]);

/** The filters of the lists of quotations and of orders as their addresses keep them. */
export const saleSearch = {
  ...documentSearch,
  ...searchedFields(saleListFields),
  customerId: z.string(),
  buyerId: z.string(),
  quotationTemplateId: z.string(),
  state: z.union([state, z.array(state)]),
  sort: z.enum(sortsOf(saleListFields)),
};

export type SaleSearch = { [K in keyof typeof saleSearch]?: z.output<(typeof saleSearch)[K]> | undefined };

/** What is asked of the server: quotations or orders, unless some of their states are wanted. */
export function filtersOf(search: SaleSearch, kind: "quotation" | "order"): SaleFilters {
  const given = Object.entries(search).filter(([, value]) => value !== undefined);
  return { state: kind, ...(Object.fromEntries(given) as SaleFilters) }; // read by the same fields as the server reads
}

export const isFiltered = ({ sort: _, ...filters }: SaleSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);
