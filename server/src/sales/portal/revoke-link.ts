import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToRevokeLink } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockRow, updateOwn } from "../../platform/rows.ts";
import { revokeAllShares } from "./shares/read-shares.ts";
import { getSale } from "../get-sale.ts";

/** The customer's links stop working at once; sending again makes a new one. */
export async function revokeLink(ctx: Context, { saleId }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.send");
  refuseIf(obstacleToRevokeLink({ ...sale, isRevoked: sale.portalRevokedAt !== null }));
  await updateOwn(ctx, "sales")
    .set((eb) => ({ portalRevokedAt: ctx.now, portalEpoch: eb("portalEpoch", "+", 1) }))
    .where("id", "=", saleId)
    .execute();
  await revokeAllShares(ctx, saleId);
  tellOthers(ctx, "sale", saleId, 0);
  await recordInDiary(ctx, "sale.link_revoked", { kind: "sale", id: saleId });
  return getSale(ctx, { saleId });
}
