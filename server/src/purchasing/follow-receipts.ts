import type { Id } from "@trato/domain/ids.ts";
import { purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import { isOver } from "@trato/domain/stock/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { statusOf } from "./present-purchase.ts";
import { readLines, readReceipts } from "./read-purchase.ts";

/** Goods of a purchase arrived: with the last one received, or the rest given up, the purchase is done. */
export async function followReceipts(ctx: Context, purchaseId: Id<"purchases">): Promise<void> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  const [lines, receipts] = await Promise.all([readLines(ctx, purchaseId), readReceipts(ctx, purchaseId)]);
  const status = statusOf(purchase, lines, receipts);
  const isFinished = purchase.state === "confirmed" && isOver(status);
  if (!isFinished) return tellOthers(ctx, "purchase", purchaseId, 0);
  const event = status === "full" ? "purchase.received" : "purchase.closed_short";
  await changeRow(ctx, "purchases", purchase, { event, changes: { state: purchaseMoves.finish.to } });
}
