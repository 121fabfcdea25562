import type { Id } from "@trato/domain/ids.ts";
import { deliveryStatusOf, isFinishedBy } from "@trato/domain/sales/delivery-status.ts";
import { moves } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { readDeliveries, readLines } from "./read-sale.ts";

/** Goods of an order moved: with the last one delivered, or the rest given up, the order is done. */
export async function followGoods(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  const [lines, deliveries] = await Promise.all([readLines(ctx, saleId), readDeliveries(ctx, saleId)]);
  const status = deliveryStatusOf(sale, lines, deliveries);
  if (!isFinishedBy(sale, status)) return tellOthers(ctx, "sale", saleId, 0);
  await changeRow(ctx, "sales", sale, {
    event: status === "full" ? "sale.delivered" : "sale.closed_short",
    changes: { state: moves.finish.to },
    along: { closedShortAt: status === "closed_short" ? ctx.now : null },
  });
}
