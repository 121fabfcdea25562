import { nothing } from "@trato/domain/decimal.ts";
import { onItsWayAfter } from "@trato/domain/sales/order-changes.ts";
import { isPositive, magnitude } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../platform/context.ts";
import { changeRequest } from "../stock/requests/change-request.ts";
import { transfersToJoin } from "../stock/requests/join-transfer.ts";
import { lockLevels } from "../stock/levels.ts";
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
  const [before, after] = [progressOfSale(former), progressOfSale(lines)];
  const goods = lines.flatMap((line) => {
    const progress = after.get(line.id);
    if (!progress || line.productKind !== "goods") return [];
    const onItsWay = line.onItsWay ?? nothing;
    const ordered = before.get(line.id)?.ordered ?? nothing;
    return [{ line, onItsWay, wanted: onItsWayAfter(ordered, progress, onItsWay) }];
  });
  // all at once and before any is changed: whoever takes some first and others later waits for one who waits for him
  await lockLevels(
    ctx,
    goods.flatMap(({ line }) => line.productId ?? []),
  );
  const origin = { kind: "sale" as const, id: sale.id, number: sale.number };
  const fresh = goods.filter(({ onItsWay, wanted }) => onItsWay === nothing && wanted !== nothing);
  const open = await transfersToJoin(ctx, origin);
  const joined = {
    delivery: fresh.some(({ wanted }) => isPositive(wanted)) ? open.delivery : undefined,
    receipt: fresh.some(({ wanted }) => !isPositive(wanted)) ? open.receipt : undefined,
  };
  const waiting = goods.filter(({ onItsWay }) => onItsWay !== nothing);
  const days = isMoved ? await daysOf(ctx, sale, lines) : new Map<string, never>();
  await changeRequest(
    ctx,
    origin,
    waiting.map(({ line, wanted }) => {
      return { lineId: line.id, quantity: magnitude(wanted), scheduledOn: days.get(line.id) ?? null };
    }),
    Object.values(joined),
  );
  if (fresh.length === 0) return;
  const added = fresh.map(({ line, wanted }) => ({ ...goodsLine(line), quantity: wanted }));
  await joinGoods(ctx, await shareGoods(ctx, sale, added), origin, joined);
}

const goodsLine = ({ id, productId, productUnitId: unitId }: ReadLine) => ({ id, productId, unitId });

async function daysOf(ctx: Context, sale: SaleRecord, lines: readonly ReadLine[]) {
  const goods = await goodsOf(ctx, sale, lines);
  return new Map(goods.map((line) => [line.lineId as string, line.scheduledOn]));
}
