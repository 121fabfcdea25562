import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isPositive, negated } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { nextNumber } from "../platform/numbering.ts";
import type { DocumentOrigin } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { expectGoods } from "../stock/requests/expect-goods.ts";
import type { Joined } from "../stock/requests/join-transfer.ts";
import { type GoodsRequest, joinShare, keepShare, type Share, shareStock } from "../stock/reserve-stock.ts";
import type { LineRecord, SaleRecord } from "./store.ts";

/** A line as far as its goods are concerned, or a part of its kits; below zero where the customer gives them back. */
export type OrderedGoods = Pick<LineRecord, "id" | "productId" | "unitId" | "quantity"> &
  Partial<Pick<LineRecord, "choice" | "shares">> & { kitId?: Id<"products"> | null };

/** The goods of an order under the locks of their stock: what is set aside, and what the customer is to give back. */
export type SharedGoods = { share: Share | null; request: GoodsRequest };

/** Asks stock for the goods of an order, by the promised day or by each product's own lead time. */
export async function shareGoods(
  ctx: Context,
  sale: Pick<SaleRecord, "customerId" | "deliveryDate">,
  lines: readonly OrderedGoods[],
): Promise<SharedGoods> {
  const goods = await goodsOf(ctx, sale, lines);
  const scheduledOn = goods.map((line) => line.scheduledOn).toSorted()[0] ?? ctx.today;
  const request = { contactId: sale.customerId, scheduledOn };
  const wanted = goods.filter((line) => isPositive(line.quantity));
  const back = goods.filter((line) => isPositive(negated(line.quantity)));
  return {
    share: wanted.length > 0 ? await shareStock(ctx, { ...request, lines: wanted }) : null,
    request: { ...request, lines: back.map((line) => ({ ...line, quantity: negated(line.quantity) })) },
  };
}

/** Then writes its delivery under its number, and the receipt that waits for what comes back. */
export async function keepGoods(
  ctx: Context,
  { share, request }: SharedGoods,
  origin: DocumentOrigin,
  deliveryNumber: string | null,
): Promise<void> {
  if (share && deliveryNumber) await keepShare(ctx, share, origin, deliveryNumber);
  if (request.lines.length > 0) await expectGoods(ctx, { ...request, origin });
}

/**
 * The lines that count and name a product, each with the day on which it should leave: a part of a kit when both it and the kit can. Source:
 * rules.
 */
export async function goodsOf(
  ctx: Context,
  sale: { deliveryDate: CalendarDate | null },
  lines: readonly OrderedGoods[],
) {
  const products = await leadDaysOf(ctx, lines);
  return lines.flatMap((line) => {
    if (!line.productId || !line.unitId || !isCounted(line)) return [];
    const days = [line.productId, line.kitId].map((id) => (id && products.get(id)) || 0);
    const scheduledOn = sale.deliveryDate ?? addDays(ctx.today, Math.max(...days));
    return [{ lineId: line.id, productId: line.productId, quantity: line.quantity, unitId: line.unitId, scheduledOn }];
  });
}

/** Or adds them to what of the order is still to be moved, where there is any. */
export async function joinGoods(
  ctx: Context,
  { share, request }: SharedGoods,
  origin: DocumentOrigin,
  { delivery, receipt }: Joined,
): Promise<void> {
  if (share && delivery) await joinShare(ctx, share, delivery);
  else if (share) await keepShare(ctx, share, origin, await nextNumber(ctx, "delivery"));
  if (request.lines.length > 0) await expectGoods(ctx, { ...request, origin }, receipt);
}

async function leadDaysOf(ctx: Context, lines: readonly OrderedGoods[]): Promise<Map<Id<"products">, number>> {
  const ids = [...new Set(lines.flatMap(({ productId, kitId }) => [productId, kitId].flatMap((id) => id ?? [])))];
  if (ids.length === 0) return new Map();
  const rows = await own(ctx, "products").select(["id", "leadDays"]).where("id", "in", ids).execute();
  return new Map(rows.map((row) => [row.id, row.leadDays]));
}
