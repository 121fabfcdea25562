import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToCloseShort } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getSale } from "./get-sale.ts";
import { lockSale, nextVersion } from "./store.ts";

/** The rest will not come: the order is finished with what was delivered, and what was promised beyond is free again. */
export async function closeShort(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockSale(ctx, saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  refuseIf(obstacleToCloseShort(sale));
  await ctx.db
    .updateTable("sales")
    .set({ state: moves.finish.to, closedShortAt: ctx.now, version: nextVersion })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", saleId)
    .where("state", "in", moves.finish.from)
    .executeTakeFirstOrThrow();
  await releaseStock(ctx, { kind: "sale", id: saleId });
  tellOthers(ctx, "sale", saleId, sale.version + 1);
  const after = { state: moves.finish.to, version: sale.version + 1 };
  await recordInDiary(ctx, "sale.closed_short", { kind: "sale", id: saleId }, { before: { state: sale.state }, after });
  return getSale(ctx, { saleId });
}
