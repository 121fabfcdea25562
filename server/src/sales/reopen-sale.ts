import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToReopen } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { getSale } from "./get-sale.ts";
import { lockSale, nextVersion } from "./store.ts";

/** Back to a draft: the offer is withdrawn, its links stop working, and it can be worked on again. */
export async function reopenSale(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockSale(ctx, saleId);
  authorize(ctx, "sale.edit");
  refuseStale(sale, version);
  refuseIf(obstacleToReopen(sale));
  await ctx.db
    .updateTable("sales")
    .set((eb) => ({
      state: moves.reopen.to,
      portalEpoch: eb("portalEpoch", "+", 1),
      sentVersion: null,
      sentAt: null,
      viewedAt: null,
      cancelledAt: null,
      confirmedAt: null,
      acceptedAt: null,
      acceptedBy: null,
      acceptedVersion: null,
      signature: null,
      declinedAt: null,
      declineReason: null,
      instalments: "[]",
      version: nextVersion,
    }))
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", saleId)
    .where("state", "in", moves.reopen.from)
    .executeTakeFirstOrThrow();
  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const after = { state: moves.reopen.to, version: sale.version + 1 };
  await recordInDiary(ctx, "sale.reopened", { kind: "sale", id: saleId }, { before: { state: sale.state }, after });
  return getSale(ctx, { saleId });
}
