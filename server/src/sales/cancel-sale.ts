import { refuseIf } from "@trato/domain/errors.ts";
import type { CancelSale } from "@trato/domain/sales/inputs.ts";
import { isOrder, moves, obstacleToCancel } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getSale } from "./get-sale.ts";
import { lockSale, nextVersion, type SaleRecord, tellOfSale } from "./store.ts";

/** Nothing comes of it: the goods that were promised are free again. What was delivered must be returned first. */
export async function cancelSale(ctx: Context, { saleId, version, reason }: CancelSale) {
  const sale = await lockSale(ctx, saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  refuseIf(obstacleToCancel({ ...sale, hasDeliveries: await hasDelivered(ctx, sale) }));

  if (isOrder(sale)) await releaseStock(ctx, { kind: "sale", id: saleId });
  await ctx.db
    .updateTable("sales")
    .set({ state: moves.cancel.to, cancelledAt: ctx.now, declineReason: reason ?? null, version: nextVersion })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", saleId)
    .where("state", "in", moves.cancel.from)
    .executeTakeFirstOrThrow();

  tellOfSale(ctx, sale, sale.version + 1);
  const after = { state: moves.cancel.to, declineReason: reason ?? null, version: sale.version + 1 };
  await recordInDiary(ctx, "sale.cancelled", { kind: "sale", id: saleId }, { before: sale, after });
  return getSale(ctx, { saleId });
}

async function hasDelivered(ctx: Context, sale: SaleRecord): Promise<boolean> {
  const done = await ctx.db
    .selectFrom("transfers")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .where("originKind", "=", "sale")
    .where("originId", "=", sale.id)
    .where("kind", "=", "delivery")
    .where("state", "=", "done")
    .limit(1)
    .executeTakeFirst();
  return done !== undefined;
}
