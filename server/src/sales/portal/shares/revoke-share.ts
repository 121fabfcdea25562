import type { OneSale } from "@trato/domain/sales/inputs.ts";
import type { RevokeShare } from "@trato/domain/sales/portal/share-inputs.ts";
import type { Context } from "../../../platform/context.ts";
import { recordInDiary } from "../../../platform/diary.ts";
import { tellOthers } from "../../../platform/events.ts";
import { authorize } from "../../../platform/permissions.ts";
import { found, lockRow, own, updateOwn } from "../../../platform/rows.ts";
import { readShares } from "./read-shares.ts";

/** A colleague's link stops working at once; the customer's own goes on. */
export async function revokeShare(ctx: Context, { saleShareId }: RevokeShare) {
  const share = own(ctx, "saleShares").select("saleId").where("id", "=", saleShareId);
  const { saleId } = found(await share.executeTakeFirst());
  await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.send");
  await revokeOneShare(ctx, { saleId, saleShareId });
  return { items: await readShares(ctx, saleId) };
}

/** The same for whoever holds the document locked and may do it. */
export async function revokeOneShare(ctx: Context, { saleId, saleShareId }: RevokeShare & OneSale): Promise<void> {
  const share = own(ctx, "saleShares").select("revokedAt").where("id", "=", saleShareId).where("saleId", "=", saleId);
  const { revokedAt } = found(await share.executeTakeFirst());
  if (revokedAt !== null) return;
  await updateOwn(ctx, "saleShares").set({ revokedAt: ctx.now }).where("id", "=", saleShareId).execute();
  tellOthers(ctx, "sale", saleId, 0);
  await recordInDiary(ctx, "sale.share_revoked", { kind: "sale", id: saleId });
}

/** The colleagues who read a quotation by links of their own. */
export async function listShares(ctx: Context, { saleId }: OneSale) {
  found(await own(ctx, "sales").select("id").where("id", "=", saleId).executeTakeFirst());
  return { items: await readShares(ctx, saleId) };
}
