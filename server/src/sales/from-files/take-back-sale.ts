import type { Id } from "@trato/domain/ids.ts";
import { isCancelled, obstacleToRemove } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, own, updateOwn } from "../../platform/rows.ts";
import { cancelSale } from "../cancel-sale.ts";
import { tellOfSale } from "../store.ts";

/** A document that came in by mistake goes where it is a draft without a number; else it is cancelled, and may come in again. */
export async function takeBackSale(ctx: Context, saleId: Id<"sales">): Promise<void> {
  authorize(ctx, "sale.edit");
  const sale = await own(ctx, "sales").selectAll().where("id", "=", saleId).forUpdate().executeTakeFirst();
  if (!sale || isCancelled(sale)) return;
  if (obstacleToRemove(sale)) {
    await cancelSale(ctx, { saleId });
    await updateOwn(ctx, "sales").set({ externalId: null, externalKind: null }).where("id", "=", saleId).execute();
    return;
  }
  await deleteOwn(ctx, "saleLines").where("saleId", "=", saleId).execute();
  await deleteOwn(ctx, "sales").where("id", "=", saleId).execute();
  tellOfSale(ctx, sale, 0);
}
