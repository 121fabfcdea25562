import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToConfirmPurchase, purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { markVendor } from "../contacts/mark-vendor.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { expectGoods } from "../stock/expect-goods.ts";
import { getPurchase } from "./get-purchase.ts";
import { learnVendorPrices } from "./learn-vendor-prices.ts";
import { linesOf, lockPurchase, readVendor, tellProducts } from "./store.ts";

/** It is ordered: the goods are on their way, and the product remembers who sells it. What needs no goods is done at once. */
export async function confirmPurchase(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockPurchase(ctx, purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  const [vendor, lines] = await Promise.all([readVendor(ctx, purchase.vendorId), linesOf(ctx, purchaseId)]);
  refuseIf(obstacleToConfirmPurchase({ ...purchase, vendor, lines }));

  await learnVendorPrices(ctx, purchase, vendor, lines);
  await markVendor(ctx, vendor.companyId ?? vendor.id);
  const number = await nextNumber(ctx, "purchase");
  const receiptId = await expectGoods(ctx, {
    origin: { kind: "purchase", id: purchaseId, number },
    contactId: purchase.vendorId,
    scheduledOn: purchase.expectedOn,
    lines: lines.map(({ id, expectedOn, ...line }) => ({ ...line, lineId: id, scheduledOn: expectedOn })),
  });
  const state = receiptId ? purchaseMoves.confirm.to : purchaseMoves.finish.to;
  const changed = {
    state,
    number,
    confirmedAt: ctx.now,
    confirmedBy: ctx.actor.memberId,
    version: purchase.version + 1,
  };
  await ctx.db
    .updateTable("purchases")
    .set(changed)
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", purchaseId)
    .where("state", "in", purchaseMoves.confirm.from)
    .executeTakeFirstOrThrow();
  tellOthers(ctx, "purchase", purchaseId, changed.version);
  tellProducts(ctx, lines);
  const before = { state: purchase.state, number: purchase.number };
  const after = { state, number, version: changed.version };
  await recordInDiary(ctx, "purchase.confirmed", { kind: "purchase", id: purchaseId }, { before, after });
  return getPurchase(ctx, { purchaseId });
}
