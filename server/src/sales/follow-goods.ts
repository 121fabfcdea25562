import type { Id } from "@trato/domain/ids.ts";
import { deliveryStatusOf, isFinishedBy } from "@trato/domain/sales/delivery-status.ts";
import { moves } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { readDeliveries, readLines } from "./read-sale.ts";
import { lockSale, nextVersion } from "./store.ts";

/** Goods of an order moved: with the last one delivered, or the rest given up, the order is done. */
export async function followGoods(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const sale = await lockSale(ctx, saleId);
  const [lines, deliveries] = await Promise.all([readLines(ctx, saleId), readDeliveries(ctx, saleId)]);
  const status = deliveryStatusOf(sale, lines, deliveries);
  const isFinished = isFinishedBy(sale, status);
  tellOthers(ctx, "sale", saleId, isFinished ? sale.version + 1 : 0);
  if (!isFinished) return;
  const { from, to } = moves.finish;
  await ctx.db
    .updateTable("sales")
    .set({ state: to, closedShortAt: status === "closed_short" ? ctx.now : null, version: nextVersion })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", saleId)
    .where("state", "in", from)
    .execute();
  const event = status === "full" ? "sale.delivered" : "sale.closed_short";
  const after = { state: to, version: sale.version + 1 };
  await recordInDiary(ctx, event, { kind: "sale", id: saleId }, { before: { state: sale.state }, after });
}
