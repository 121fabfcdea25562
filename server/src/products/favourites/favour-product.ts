import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { FavourProduct } from "@trato/domain/products/inputs.ts";
import type { FavouredProduct } from "@trato/domain/products/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn, insertOwn } from "../../platform/rows.ts";
import { refuseUnknownProduct } from "../store.ts";

/** Whoever asks wants to find a product first from now on, or no longer. */
export async function favourProduct(ctx: Context, { productId, isFavourite }: FavourProduct): Promise<FavouredProduct> {
  authorize(ctx, "product.read");
  const { memberId } = ctx.actor;
  if (!memberId) throw new Refusal("forbidden", "permission.missing");
  await refuseUnknownProduct(ctx, productId);
  if (isFavourite)
    await insertOwn(ctx, "favouriteProducts", { memberId, productId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  else
    await deleteOwn(ctx, "favouriteProducts")
      .where("memberId", "=", memberId)
      .where("productId", "=", productId)
      .execute();
  return { id: productId, isFavourite };
}

/** Whether the product `p` is one that whoever asks wants to find first. */
export const isFavourite = ({ actor }: Context) => sql<boolean>`exists (select from favourite_products f
  where f.workspace_id = p.workspace_id and f.member_id = ${actor.memberId}::uuid and f.product_id = p.id)`;
