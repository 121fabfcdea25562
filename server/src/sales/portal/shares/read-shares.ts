import type { Id } from "@trato/domain/ids.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { SaleShare } from "@trato/domain/sales/portal/share-records.ts";
import type { Context } from "../../../platform/context.ts";
import { own, updateOwn } from "../../../platform/rows.ts";
import type { PortalToken } from "../portal-token.ts";

/** The colleagues whose links work, the first first. */
export function readShares(ctx: Context, saleId: Id<"sales">): Promise<SaleShare[]> {
  return own(ctx, "saleShares")
    .select(["id", "colleague as name", "email", "createdAt", "viewedAt"])
    .where("saleId", "=", saleId)
    .where("revokedAt", "is", null)
    .orderBy("id")
    .execute();
}

/** Whose link it is, where it is a colleague's; refuses one that was taken back. */
export async function readColleague(ctx: Context, { saleId, shareId }: PortalToken) {
  if (!shareId) return null;
  const share = own(ctx, "saleShares").select(["id", "colleague as name", "viewedAt", "revokedAt"]);
  const colleague = await share.where("id", "=", shareId).where("saleId", "=", saleId).executeTakeFirst();
  if (!colleague || colleague.revokedAt !== null) throw new Refusal("forbidden", "portal.revoked");
  return colleague;
}

/** With the customer's link those of his colleagues stop working, and another customer is told of none of them. */
export async function revokeAllShares(ctx: Context, saleId: Id<"sales">): Promise<void> {
  await updateOwn(ctx, "saleShares")
    .set({ revokedAt: ctx.now })
    .where("saleId", "=", saleId)
    .where("revokedAt", "is", null)
    .execute();
}
