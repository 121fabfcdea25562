import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToClosePurchaseShort } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { wholeRestOf } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { followLines } from "./follow-lines.ts";
import { getPurchase } from "./get-purchase.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import { readLines } from "./read-purchase.ts";
import { tellProducts } from "./store.ts";

/** The rest will not be bought: the purchase is finished with what arrived, and nothing more of it is expected. */
export async function closePurchaseShort(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  refuseIf(obstacleToClosePurchaseShort(purchase));
  await releaseStock(ctx, { kind: "purchase", id: purchaseId });
  const lines = await readLines(ctx, purchaseId);
  const givenUp = [...progressOfPurchase(lines)].map(([id, line]) => [id, wholeRestOf(line)] as const);
  const { state } = await followLines(ctx, purchase, lines, new Map(givenUp));
  tellProducts(ctx, lines);
  await changeRow(ctx, "purchases", purchase, { event: "purchase.closed_short", changes: { state } });
  return getPurchase(ctx, { purchaseId });
}
