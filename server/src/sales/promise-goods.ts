import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { type Share, shareStock } from "../stock/reserve-stock.ts";
import type { LineRecord, SaleRecord } from "./store.ts";

/** Asks stock for the goods of an order, by the promised day or by each product's own lead time; null where it needs none. */
export async function shareGoods(ctx: Context, sale: SaleRecord, lines: readonly LineRecord[]): Promise<Share | null> {
  const wanted = await goodsOf(ctx, sale, lines);
  if (wanted.length === 0) return null;
  const days = wanted.map((line) => line.scheduledOn).toSorted();
  return shareStock(ctx, { contactId: sale.customerId, scheduledOn: days[0] ?? ctx.today, lines: wanted });
}

/** The lines that name a product, each with the day on which it should leave. Source: rules. */
export async function goodsOf(ctx: Context, sale: { deliveryDate: CalendarDate | null }, lines: readonly LineRecord[]) {
  const products = await leadDaysOf(ctx, lines);
  return lines.flatMap((line) => {
    if (!line.productId || !line.unitId) return [];
    const scheduledOn = sale.deliveryDate ?? addDays(ctx.today, products.get(line.productId) ?? 0);
    return [{ lineId: line.id, productId: line.productId, quantity: line.quantity, unitId: line.unitId, scheduledOn }];
  });
}

async function leadDaysOf(ctx: Context, lines: readonly LineRecord[]): Promise<Map<Id<"products">, number>> {
  const ids = [...new Set(lines.flatMap((line) => line.productId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await own(ctx, "products").select(["id", "leadDays"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.leadDays]));
}
