import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToCancelPurchase, purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getPurchase } from "./get-purchase.ts";
import { readReceipts } from "./read-purchase.ts";
import { linesOf, lockPurchase, tellProducts } from "./store.ts";

/** It will not be bought: nothing of it is expected any more. */
export async function cancelPurchase(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockPurchase(ctx, purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  const receipts = await readReceipts(ctx, purchaseId);
  const isAnyReceived = receipts.some((receipt) => receipt.state === "done");
  refuseIf(obstacleToCancelPurchase({ ...purchase, isAnyReceived }));

  await releaseStock(ctx, { kind: "purchase", id: purchaseId });
  const changed = { state: purchaseMoves.cancel.to, cancelledAt: ctx.now, version: purchase.version + 1 };
  await ctx.db
    .updateTable("purchases")
    .set(changed)
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", purchaseId)
    .where("state", "in", purchaseMoves.cancel.from)
    .executeTakeFirstOrThrow();
  tellOthers(ctx, "purchase", purchaseId, changed.version);
  tellProducts(ctx, await linesOf(ctx, purchaseId));
  const before = { state: purchase.state };
  const after = { state: changed.state, version: changed.version };
  await recordInDiary(ctx, "purchase.cancelled", { kind: "purchase", id: purchaseId }, { before, after });
  return getPurchase(ctx, { purchaseId });
}
