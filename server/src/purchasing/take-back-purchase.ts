import type { Id } from "@trato/domain/ids.ts";
import { isCancelledPurchase, obstacleToRemovePurchase } from "@trato/domain/purchasing/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, own, updateOwn } from "../platform/rows.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { linesOf, tellProducts } from "./store.ts";

/** A purchase that came in by mistake goes where it is a draft; else it is cancelled, and may come in again. */
export async function takeBackPurchase(ctx: Context, purchaseId: Id<"purchases">): Promise<void> {
  authorize(ctx, "purchase.edit");
  const purchase = await own(ctx, "purchases").selectAll().where("id", "=", purchaseId).forUpdate().executeTakeFirst();
  if (!purchase || isCancelledPurchase(purchase)) return;
  if (obstacleToRemovePurchase(purchase)) {
    await cancelPurchase(ctx, { purchaseId });
    await updateOwn(ctx, "purchases").set({ externalId: null }).where("id", "=", purchaseId).execute();
    return;
  }
  tellProducts(ctx, await linesOf(ctx, purchaseId));
  await deleteOwn(ctx, "purchaseLines").where("purchaseId", "=", purchaseId).execute();
  await deleteOwn(ctx, "purchases").where("id", "=", purchaseId).execute();
  tellOthers(ctx, "purchase", purchaseId, 0);
}
