import { refuseIf } from "@trato/domain/errors.ts";
import type { CancelSale } from "@trato/domain/sales/inputs.ts";
import { isOrder, moves, obstacleToCancel } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { endRequest } from "./approval/clear-limits.ts";
import { getSale } from "./get-sale.ts";
import { keepLineReasons } from "./lost/keep-line-reasons.ts";
import { isAnythingKept } from "./progress/progress-of-sale.ts";
import { readLines } from "./read-sale.ts";
import { tellHistories } from "./store.ts";

/** Nothing comes of it: the goods that were promised are free again. What was delivered must be returned first, all of it. */
export async function cancelSale(ctx: Context, { saleId, version, kind, reason, lines }: CancelSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  refuseIf(obstacleToCancel({ ...sale, isAnythingKept: isAnythingKept(await readLines(ctx, saleId)) }));

  if (isOrder(sale)) await releaseStock(ctx, { kind: "sale", id: saleId });
  await endRequest(ctx, sale);
  const told = await keepLineReasons(ctx, sale, lines);
  tellHistories(ctx, sale);
  await changeRow(ctx, "sales", sale, {
    event: "sale.cancelled",
    changes: { state: moves.cancel.to, declineKind: kind ?? null, declineReason: reason ?? null },
    told,
    along: { cancelledAt: ctx.now, approval: null },
  });
  return getSale(ctx, { saleId });
}
