import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { lostKits, tooMuchOnItsWay } from "@trato/domain/stock/kits/kit-progress.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import type { Context } from "../../platform/context.ts";
import type { GivenUpGoods } from "../../platform/reactions.ts";
import { changeRequest } from "../../stock/requests/change-request.ts";
import { type ReadLine, readLines } from "../read-sale.ts";
import { goodsOfOrder, partsMoved } from "./goods-of-order.ts";

/** Goods that were given up, with the parts of kits told as the kits that will not be made any more. */
export async function wholeGoods(
  ctx: Context,
  lines: readonly ReadLine[],
  goods: GivenUpGoods,
): Promise<GivenUpGoods[number][]> {
  const named = new Set(goods.map(({ originLineId }) => originLineId));
  const parts = await partsMoved(
    ctx,
    lines.filter(({ id }) => named.has(id)),
  );
  const givenUp = ({ lineId, productId }: { lineId: string; productId: string }): Decimal =>
    total(goods.filter((each) => each.originLineId === lineId && each.productId === productId).map(quantityOf));
  const kits = lines.flatMap(({ id, productId }) => {
    const own = parts.get(id);
    if (!own || !productId) return [];
    return [
      { originLineId: id, productId, quantity: lostKits(own.map((part) => ({ ...part, givenUp: givenUp(part) }))) },
    ];
  });
  const inKits = new Set<string | null>(parts.keys());
  return [...goods.filter(({ originLineId }) => !inKits.has(originLineId)), ...kits];
}

const quantityOf = ({ quantity }: GivenUpGoods[number]): Decimal => quantity;

/** Whoever waits for no kit any more waits for none of its parts: what is on its way of them beyond is free again. */
export async function releaseParts(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const goods = await goodsOfOrder(ctx, await readLines(ctx, saleId));
  const changes = goods.flatMap(({ kitId, lineId, productId, progress, onItsWay }) => {
    const quantity = kitId && tooMuchOnItsWay(progress, onItsWay);
    return quantity === null ? [] : [{ lineId, productId, quantity, scheduledOn: null }];
  });
  if (changes.length > 0) await changeRequest(ctx, { kind: "sale", id: saleId }, changes, []);
}
