import { type Expression, sql } from "kysely";
import * as z from "zod/mini";
import { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { ListLeads, ListOpportunities } from "@trato/domain/opportunities/inputs.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import { ListProducts } from "@trato/domain/products/inputs.ts";
import { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import type { ExportedList } from "@trato/domain/reports/list-columns.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { ListDeliveries, ListReceipts } from "@trato/domain/stock/inputs.ts";
import { contactRows, contactsInOrder } from "../contacts/list-contacts.ts";
import { opportunitiesLeft, opportunityRows } from "../opportunities/list-opportunities.ts";
import type { Context } from "../platform/context.ts";
import { purchaseRows, purchasesInOrder } from "../purchasing/list-purchases.ts";
import { saleLineRows } from "../sales/lines/list-sale-lines.ts";
import { saleRows, salesInOrder } from "../sales/list-sales.ts";
import { deliveriesInOrder, deliveryRows, receiptRows, receiptsInOrder } from "../stock/list-transfers.ts";
import { productRows, productsInOrder } from "./list-products.ts";

/**
 * A list as a file is made of it: who may, what it may be asked for, the ids of what it holds, in its order, so many of which are read at
 * once, and rows by these ids: one of each, or those of each in their order.
 */
export type ReadableList = {
  may: Verb;
  input: z.ZodMiniType;
  atOnce: number;
  ids: (ctx: Context, filters: unknown) => Promise<PackedIds>;
  rows: (ctx: Context, ids: readonly string[]) => Promise<readonly { id: string }[]>;
};

/** Ids without their hyphens, one after the other: a million of them take 32 megabytes. */
export type PackedIds = string;
export const idLength = 32;

type Page = { limit: number; cursor?: string | undefined; count?: string | undefined };

function readable<Input extends z.ZodMiniType<Page>>(
  may: Verb,
  input: Input,
  inOrder: (ctx: Context, filters: Omit<z.output<Input>, keyof Page>) => Expression<unknown>,
  rows: ReadableList["rows"],
  atOnce = 1_000,
): ReadableList {
  const ids: ReadableList["ids"] = (ctx, asked) => {
    const { limit: _, cursor: __, count: ___, ...filters } = asked as z.output<Input>; // parsed by the same input before
    return packed(ctx, inOrder(ctx, filters));
  };
  return { may, input: wholeList(input), atOnce, ids, rows };
}

/** What is made of a whole list is not made of what changed since. */
const wholeList = (input: z.ZodMiniType): z.ZodMiniType =>
  z.omit(input as z.ZodMiniObject<{ updatedSince: z.ZodMiniType }>, { updatedSince: true }); // of each list that is read here

async function packed(ctx: Context, ids: Expression<unknown>): Promise<PackedIds> {
  const { rows } = await sql<{ ids: string | null }>`
    select string_agg(replace(id::text, '-', ''), '' order by place) as ids
    from (select id, row_number() over () as place from (${ids}) as listed) as placed`.execute(ctx.db);
  return rows[0]?.ids ?? "";
}

/** The lists that a file may be made of, read under the rights of whoever asks. */
export const readableLists: Record<ExportedList, ReadableList> = {
  leads: readable(
    "opportunity.read",
    ListLeads,
    (ctx, filters) => opportunitiesLeft(ctx, "lead", filters),
    opportunityRows,
  ),
  opportunities: readable(
    "opportunity.read",
    ListOpportunities,
    (ctx, filters) => opportunitiesLeft(ctx, "opportunity", filters),
    opportunityRows,
  ),
  contacts: readable("contact.read", ListContacts, contactsInOrder, contactRows),
  products: readable("product.read", ListProducts, productsInOrder, productRows),
  sales: readable("sale.read", ListSales, salesInOrder, saleRows),
  "sale-lines": readable("sale.read", ListSales, salesInOrder, saleLineRows, 100),
  purchases: readable("purchase.read", ListPurchases, purchasesInOrder, purchaseRows),
  deliveries: readable("stock.read", ListDeliveries, deliveriesInOrder, deliveryRows),
  receipts: readable("stock.read", ListReceipts, receiptsInOrder, receiptRows),
};
