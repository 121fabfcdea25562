import { nothing } from "@trato/domain/decimal.ts";
import { onItsWayAfter } from "@trato/domain/sales/order-changes.ts";
import { partsFor } from "@trato/domain/stock/kits/whole-kits.ts";
import { isPositive, magnitude } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { changeRequest } from "../stock/requests/change-request.ts";
import { transfersToJoin } from "../stock/requests/join-transfer.ts";
import { lockLevels } from "../stock/levels.ts";
import { askedOf, goodsOfOrder, type OrderGoods } from "./kits/goods-of-order.ts";
import { progressOfSale } from "./progress/progress-of-sale.ts";
import { goodsOf, joinGoods, shareGoods } from "./promise-goods.ts";
import { type ReadLine, readLines } from "./read-sale.ts";
import type { SaleRecord } from "./store.ts";

/**
 * Goods that are on their way follow what an order wants by now: its open deliveries ask for more or less or for another day,
 * and what nothing waits for yet joins them, or gets a delivery of its own where none is open. What came back and was not decided about stays so.
 */
export async function moveRequest(ctx: Context, sale: SaleRecord, former: readonly ReadLine[], isMoved: boolean) {
  const lines = await readLines(ctx, sale.id);
  const before = progressOfSale(former);
  const goods = (await goodsOfOrder(ctx, lines)).map((line) => {
    const ordered = partsFor(before.get(line.lineId)?.ordered ?? nothing, line.perKit);
    return { line, onItsWay: line.onItsWay, wanted: onItsWayAfter(ordered, line.progress, line.onItsWay) };
  });
  // all at once and before any is changed: whoever takes some first and others later waits for one who waits for him
  await lockLevels(
    ctx,
    goods.map(({ line }) => line.productId),
  );
  const origin = { kind: "sale" as const, id: sale.id, number: sale.number };
  const fresh = goods.filter(({ onItsWay, wanted }) => onItsWay === nothing && wanted !== nothing);
  const open = await transfersToJoin(ctx, origin);
  const joined = {
    delivery: fresh.some(({ wanted }) => isPositive(wanted)) ? open.delivery : undefined,
    receipt: fresh.some(({ wanted }) => !isPositive(wanted)) ? open.receipt : undefined,
  };
  const waiting = goods.filter(({ onItsWay }) => onItsWay !== nothing);
  const dayOf = isMoved ? await daysOf(ctx, sale, goods) : () => null;
  const changes = waiting.map(({ line, wanted }) => {
    const { lineId, productId } = line;
    return { lineId, productId, quantity: magnitude(wanted), scheduledOn: dayOf(line) };
  });
  await changeRequest(ctx, origin, changes, Object.values(joined));
  if (fresh.length === 0) return;
  const added = fresh.map(({ line, wanted }) => askedOf(line, wanted));
  await joinGoods(ctx, await shareGoods(ctx, sale, added), origin, joined);
}

async function daysOf(ctx: Context, sale: SaleRecord, goods: readonly { line: OrderGoods }[]) {
  const asked = goods.map(({ line }) => askedOf(line, line.onItsWay));
  const days = new Map(
    (await goodsOf(ctx, sale, asked)).map(({ lineId, productId, scheduledOn }) => [lineId + productId, scheduledOn]),
  );
  return ({ lineId, productId }: OrderGoods) => days.get(lineId + productId) ?? null;
}
