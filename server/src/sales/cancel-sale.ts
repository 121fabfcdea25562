import { refuseIf } from "@trato/domain/errors.ts";
import type { CancelSale } from "@trato/domain/sales/inputs.ts";
import { isOrder, moves, obstacleToCancel } from "@trato/domain/sales/lifecycle.ts";
import { isAnythingMoved } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getSale } from "./get-sale.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import { readLines } from "./read-sale.ts";
import { tellHistories } from "./store.ts";

/** Nothing comes of it: the goods that were promised are free again. What was delivered must be returned first, all of it. */
export async function cancelSale(ctx: Context, { saleId, version, reason }: CancelSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  const progress = progressOfSale(await readLines(ctx, saleId));
  refuseIf(obstacleToCancel({ ...sale, isAnythingKept: isAnythingMoved([...progress.values()]) }));

  if (isOrder(sale)) await releaseStock(ctx, { kind: "sale", id: saleId });
  tellHistories(ctx, sale);
  await changeRow(ctx, "sales", sale, {
    event: "sale.cancelled",
    changes: { state: moves.cancel.to, declineReason: reason ?? null },
    along: { cancelledAt: ctx.now },
  });
  return getSale(ctx, { saleId });
}
