import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToConfirmPurchase, purchaseMoves } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { markVendor } from "../contacts/mark-vendor.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { expectGoods } from "../stock/requests/expect-goods.ts";
import { getPurchase } from "./get-purchase.ts";
import { learnVendorPrices } from "./learn-vendor-prices.ts";
import { boughtLinesOf, readVendor, tellProducts } from "./store.ts";

/** It is ordered: the goods are on their way, and the product remembers who sells it. What needs no goods is done at once. */
export async function confirmPurchase(ctx: Context, { purchaseId, version }: VersionedPurchase): Promise<Purchase> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseStale(purchase, version);
  const [vendor, lines] = await Promise.all([readVendor(ctx, purchase.vendorId), boughtLinesOf(ctx, purchaseId)]);
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
  tellProducts(ctx, lines);
  await changeRow(ctx, "purchases", purchase, {
    event: "purchase.confirmed",
    changes: { state, number },
    along: { confirmedAt: ctx.now, confirmedBy: ctx.actor.memberId },
  });
  return getPurchase(ctx, { purchaseId });
}
