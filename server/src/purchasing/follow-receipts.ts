import type { Id } from "@trato/domain/ids.ts";
import { purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import { isOver } from "@trato/domain/stock/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { statusOf } from "./present-purchase.ts";
import { readLines, readReceipts } from "./read-purchase.ts";
import { lockPurchase } from "./store.ts";

/** Goods of a purchase arrived: with the last one received, or the rest given up, the purchase is done. */
export async function followReceipts(ctx: Context, purchaseId: Id<"purchases">): Promise<void> {
  const purchase = await lockPurchase(ctx, purchaseId);
  const [lines, receipts] = await Promise.all([readLines(ctx, purchaseId), readReceipts(ctx, purchaseId)]);
  const status = statusOf(purchase, lines, receipts);
  const isFinished = purchase.state === "confirmed" && isOver(status);
  const version = purchase.version + 1;
  tellOthers(ctx, "purchase", purchaseId, isFinished ? version : 0);
  if (!isFinished) return;
  await ctx.db
    .updateTable("purchases")
    .set({ state: purchaseMoves.finish.to, version })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", purchaseId)
    .where("state", "in", purchaseMoves.finish.from)
    .execute();
  const event = status === "full" ? "purchase.received" : "purchase.closed_short";
  const after = { state: purchaseMoves.finish.to, version };
  await recordInDiary(ctx, event, { kind: "purchase", id: purchaseId }, { before: { state: purchase.state }, after });
}
