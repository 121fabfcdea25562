import { nothing } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { VersionedSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToDeliverAgain } from "@trato/domain/sales/lifecycle.ts";
import { unmovedOf } from "@trato/domain/stock/progress.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { askedOf, goodsOfOrder } from "./kits/goods-of-order.ts";
import { followLines } from "./progress/follow-lines.ts";
import { getSale } from "./get-sale.ts";
import { isAnythingUnmoved, progressOfSale } from "./progress/progress-of-sale.ts";
import { keepGoods, type OrderedGoods, shareGoods } from "./promise-goods.ts";
import { type ReadLine, readLines } from "./read-sale.ts";
import type { SaleRecord } from "./store.ts";

/** What came back or was given up is delivered after all: it gets a delivery of its own, and nothing is given up any more. */
export async function deliverAgain(ctx: Context, { saleId, version }: VersionedSale) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.confirm");
  refuseStale(sale, version);
  const lines = await readLines(ctx, saleId);
  refuseIf(obstacleToDeliverAgain({ ...sale, isAnythingUnmoved: isAnythingUnmoved(lines, progressOfSale(lines)) }));

  const goods = await shareGoods(ctx, { ...sale, deliveryDate: dayAhead(ctx, sale) }, await unmovedGoods(ctx, lines));
  const deliveryNumber = goods.share && (await nextNumber(ctx, "delivery"));
  await keepGoods(ctx, goods, { kind: "sale", id: saleId, number: sale.number }, deliveryNumber);
  const wanted = new Map(lines.map(({ id }) => [id, nothing] as const));
  const { state, along } = await followLines(ctx, sale, await readLines(ctx, saleId), wanted);
  await changeRow(ctx, "sales", sale, { event: "sale.delivered_again", changes: { state }, along });
  return getSale(ctx, { saleId });
}

/** A promised day that has passed promises nothing any more. */
const dayAhead = (ctx: Context, { deliveryDate }: SaleRecord) =>
  deliveryDate !== null && deliveryDate < ctx.today ? ctx.today : deliveryDate;

/** Goods that are neither where they should be nor on their way there, in their products' units. */
async function unmovedGoods(ctx: Context, lines: readonly ReadLine[]): Promise<OrderedGoods[]> {
  const goods = await goodsOfOrder(ctx, lines);
  return goods.map((each) => askedOf(each, unmovedOf(each.progress, each.onItsWay)));
}
