import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToCloseShort } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { getSale } from "./get-sale.ts";

/** The rest will not come: the order is finished with what was delivered, and what was promised beyond is free again. */
export async function closeShort(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  refuseIf(obstacleToCloseShort(sale));
  await changeRow(ctx, "sales", sale, {
    event: "sale.closed_short",
    changes: { state: moves.finish.to },
    along: { closedShortAt: ctx.now },
  });
  await releaseStock(ctx, { kind: "sale", id: saleId });
  return getSale(ctx, { saleId });
}
