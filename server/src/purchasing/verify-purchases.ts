import type { Id } from "@trato/domain/ids.ts";
import { purchaseMoves, receiptStatusOf, stateAfterReceipt } from "@trato/domain/purchasing/lifecycle.ts";
import type { PurchaseState } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { progressOfPurchase } from "./progress-of-purchase.ts";
import { linesOfPurchases } from "./read-purchase.ts";

/** A purchase whose state does not say what its moves say. */
export type PurchaseDrift = { purchaseId: Id<"purchases">; state: PurchaseState; actual: PurchaseState };

/** Compares every purchase with what arrived, went back and was given up of its lines; empty where all is well. */
export async function verifyPurchases(ctx: Context): Promise<PurchaseDrift[]> {
  const purchases = await own(ctx, "purchases")
    .select(["id", "state"])
    .where("state", "in", purchaseMoves.resume.from)
    .execute();
  const lines = Map.groupBy(await linesOfPurchases(ctx).execute(), (line) => line.purchaseId);
  return purchases.flatMap(({ id: purchaseId, state }) => {
    const progress = progressOfPurchase(lines.get(purchaseId) ?? []);
    const actual = stateAfterReceipt({ state }, receiptStatusOf({ state }, [...progress.values()]));
    return actual === state ? [] : [{ purchaseId, state, actual }];
  });
}
