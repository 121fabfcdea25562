import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToCancelPurchase, purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { isAnythingMoved } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getPurchase } from "./get-purchase.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import { readLines } from "./read-purchase.ts";
import { linesOf, tellProducts } from "./store.ts";

/** It will not be bought: nothing of it is expected any more. What arrived went back before, all of it. */
export async function cancelPurchase(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  const progress = progressOfPurchase(await readLines(ctx, purchaseId));
  const isAnyReceived = isAnythingMoved([...progress.values()]);
  refuseIf(obstacleToCancelPurchase({ ...purchase, isAnyReceived }));

  await releaseStock(ctx, { kind: "purchase", id: purchaseId });
  tellProducts(ctx, await linesOf(ctx, purchaseId));
  await changeRow(ctx, "purchases", purchase, {
    event: "purchase.cancelled",
    changes: { state: purchaseMoves.cancel.to },
    along: { cancelledAt: ctx.now },
  });
  return getPurchase(ctx, { purchaseId });
}
