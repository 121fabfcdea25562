import { nothing } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToReceiveAgain } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { expectGoods } from "../stock/requests/expect-goods.ts";
import { followLines } from "./follow-lines.ts";
import { getPurchase } from "./get-purchase.ts";
import { progressOfPurchase, unmovedLines } from "./progress-of-purchase.ts";
import { readLines } from "./read-purchase.ts";
import { tellProducts } from "./store.ts";

/** What went back to the vendor or was given up is wanted after all: it is awaited again, and nothing is given up any more. */
export async function receiveAgain(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  const lines = await readLines(ctx, purchaseId);
  const unmoved = unmovedLines(lines, progressOfPurchase(lines));
  refuseIf(obstacleToReceiveAgain({ ...purchase, isAnythingUnmoved: unmoved.length > 0 }));

  await expectGoods(ctx, {
    origin: { kind: "purchase", id: purchaseId, number: purchase.number },
    contactId: purchase.vendorId,
    scheduledOn: ctx.today,
    lines: unmoved.map(({ id, productId, productUnitId: unitId, quantity }) => {
      return { lineId: id, productId, unitId, quantity };
    }),
  });
  const wanted = new Map(lines.map(({ id }) => [id, nothing] as const));
  const { state } = await followLines(ctx, purchase, await readLines(ctx, purchaseId), wanted);
  tellProducts(ctx, lines);
  await changeRow(ctx, "purchases", purchase, { event: "purchase.received_again", changes: { state } });
  return getPurchase(ctx, { purchaseId });
}
