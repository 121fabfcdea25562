import type * as z from "zod/mini";
import { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { ListLeads, ListOpportunities } from "@trato/domain/opportunities/inputs.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { ListProducts } from "@trato/domain/products/inputs.ts";
import { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import type { ExportedList } from "@trato/domain/reports/list-columns.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { listContacts } from "../contacts/list-contacts.ts";
import { listLeads, listOpportunities } from "../opportunities/list-opportunities.ts";
import type { Context } from "../platform/context.ts";
import { listPurchases } from "../purchasing/list-purchases.ts";
import { listSales } from "../sales/list-sales.ts";
import { listProducts } from "./list-products.ts";

type Page = { items: readonly object[]; nextCursor: string | null };

/** A list as it is read page by page: who may, what it may be asked for, how a page is read. */
export type ReadableList = {
  may: Verb;
  input: z.ZodMiniType;
  page: (ctx: Context, filters: unknown, at: { limit: number; cursor: string | undefined }) => Promise<Page>;
};

type Paged = { limit: number; cursor?: string | undefined; count?: string | undefined };

function readable<Input extends z.ZodMiniType<Paged & object>>(
  may: Verb,
  input: Input,
  list: (ctx: Context, input: z.output<Input>) => Promise<Page>,
): ReadableList {
  return {
    may,
    input,
    // parsed by the same input before, and asked for as many rows at once as a file takes, without counting them all each time
    page: (ctx, filters, at) => list(ctx, { ...(filters as z.output<Input>), ...at, count: undefined }),
  };
}

/** The lists that a file may be made of, read as their pages are: under the rights of whoever asks. */
export const readableLists: Record<ExportedList, ReadableList> = {
  leads: readable("opportunity.read", ListLeads, listLeads),
  opportunities: readable("opportunity.read", ListOpportunities, listOpportunities),
  contacts: readable("contact.read", ListContacts, listContacts),
  products: readable("product.read", ListProducts, listProducts),
  sales: readable("sale.read", ListSales, listSales),
  purchases: readable("purchase.read", ListPurchases, listPurchases),
};
