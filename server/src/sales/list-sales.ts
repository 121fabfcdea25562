import { sql } from "kysely";
import * as z from "zod/mini";
import type { Id } from "@trato/domain/ids.ts";
import { amountText } from "@trato/domain/money.ts";
import { deliveryStatusOf } from "@trato/domain/sales/delivery-status.ts";
import type { ListSales } from "@trato/domain/sales/inputs.ts";
import { isExpired, isOrder, orderStates, quotationStates, type SaleState } from "@trato/domain/sales/lifecycle.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import { linesOfSales } from "./read-sale.ts";

const key = z.tuple([id<"sales">()]);

/** Quotations or orders, newest first, as far as the reader reaches. */
export async function listSales(ctx: Context, filters: ListSales) {
  const found = filtered(ctx, filters);
  let query = found
    .select([...columns, about])
    .orderBy("s.id", "desc")
    .limit(filters.limit + 1);
  if (filters.cursor) query = query.where("s.id", "<", decodeCursor(filters.cursor, key)[0]);
  const [rows, counted] = await Promise.all([query.execute(), filters.count === "true" ? counting(found) : null]);
  const page = pageOfRows(rows, filters.limit, (sale) => [sale.id]);
  const amount = (value: (typeof rows)[number]["total"]) => amountText(value, ctx.workspace.currencyDecimals);
  const statuses = await statusesOf(ctx, page.items);
  const items = page.items.map((sale) => ({
    ...sale,
    deliveryStatus: statuses.get(sale.id) ?? null,
    untaxed: amount(sale.untaxed),
    total: amount(sale.total),
    isExpired: isExpired(sale, ctx.today),
  }));
  return { items, nextCursor: page.nextCursor, ...(counted !== null && { count: counted }) };
}

const columns = [
  "s.id",
  "s.number",
  "s.state",
  "s.customerId",
  "c.name as customerName",
  "s.salespersonId",
  "m.name as salespersonName",
  "s.currency",
  "s.untaxed",
  "s.total",
  "s.validUntil",
  "s.deliveryDate",
  "s.customerReference",
  "s.createdAt",
  "s.confirmedAt",
  "s.version",
] as const;

const about = sql<
  string | null
>`coalesce((select o.title from opportunities o where o.workspace_id = s.workspace_id and o.id = s.opportunity_id),
  (select left(l.name, 200) from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.kind = 'product'
    order by l.position limit 1))`.as("about");

/** Of the orders among them how far they have come, by one statement however many they are. */
async function statusesOf(ctx: Context, sales: readonly { id: Id<"sales">; state: SaleState }[]) {
  const orders = sales.filter(isOrder);
  if (orders.length === 0) return new Map<Id<"sales">, never>();
  const ids = orders.map(({ id: saleId }) => saleId);
  const lines = Map.groupBy(await linesOfSales(ctx).where("l.saleId", "in", ids).execute(), (line) => line.saleId);
  return new Map(
    orders.map((sale) => [sale.id, deliveryStatusOf(sale, [...progressOfSale(lines.get(sale.id) ?? []).values()])]),
  );
}

const statesOf = (state: NonNullable<ListSales["state"]>): readonly SaleState[] =>
  state === "quotation" ? quotationStates : state === "order" ? orderStates : [state];

/** The ids of what the filters of the list leave. */
export function salesLeft(ctx: Context, filters: Partial<ListSales>) {
  return filtered(ctx, filters).select("s.id");
}

function filtered(ctx: Context, { search, state, customerId, opportunityId, salespersonId }: Partial<ListSales>) {
  let query = own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.salespersonId"),
    );
  if (state) query = query.where("s.state", "in", statesOf(state));
  if (customerId) query = query.where("s.customerId", "=", customerId);
  if (opportunityId) query = query.where("s.opportunityId", "=", opportunityId);
  if (salespersonId) query = query.where("s.salespersonId", "=", salespersonId);
  const words = search?.trim();
  if (words) query = query.where(sql<boolean>`s.id in (select app.sales_found(${words}))`);
  return query;
}

async function counting(query: ReturnType<typeof filtered>): Promise<number> {
  const { found } = await query.select((eb) => eb.fn.countAll<number>().as("found")).executeTakeFirstOrThrow();
  return found;
}
