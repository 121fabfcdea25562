import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToCloseShort } from "@trato/domain/sales/lifecycle.ts";
import { wholeRestOf } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { releaseStock } from "../stock/release-stock.ts";
import { followLines } from "./progress/follow-lines.ts";
import { getSale } from "./get-sale.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import { readLines } from "./read-sale.ts";

/** The rest will not come: the order is finished with what was delivered, and what was promised beyond is free again. */
export async function closeShort(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.cancel");
  refuseStale(sale, version);
  refuseIf(obstacleToCloseShort(sale));
  await releaseStock(ctx, { kind: "sale", id: saleId });
  const lines = await readLines(ctx, saleId);
  const givenUp = [...progressOfSale(lines)].map(([id, line]) => [id, wholeRestOf(line)] as const);
  const { state, along } = await followLines(ctx, sale, lines, new Map(givenUp));
  await changeRow(ctx, "sales", sale, { event: "sale.closed_short", changes: { state }, along });
  return getSale(ctx, { saleId });
}
