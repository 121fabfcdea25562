import { sql } from "kysely";
import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type KitMoves, partsProgress } from "@trato/domain/stock/kits/kit-progress.ts";
import type { LineProgress } from "@trato/domain/stock/progress.ts";
import type { Context } from "../../platform/context.ts";
import { progressOfSale } from "../progress/progress-of-sale.ts";
import type { OrderedGoods } from "../promise-goods.ts";
import { isOfThisOrder, type ReadLine } from "../read-sale.ts";
import { type KeptPart, movesOfPart } from "./kept-parts.ts";

/** Goods of an order's line as stock knows them: the product that it names, or a part of its kits. In the unit of the goods. */
export type OrderGoods = {
  lineId: ReadLine["id"];
  kitId: Id<"products"> | null;
  productId: Id<"products">;
  unitId: Id<"units">;
  /** How much of it is in one kit; one of a product that is sold by itself. */
  perKit: Decimal;
  progress: LineProgress;
  onItsWay: Decimal;
};

/** What became of all goods of an order. */
export async function goodsOfOrder(ctx: Context, lines: readonly ReadLine[]): Promise<OrderGoods[]> {
  const progress = progressOfSale(lines);
  const parts = await partsMoved(ctx, lines);
  return lines.flatMap(({ id: lineId, productId, productKind, productUnitId, onItsWay }): OrderGoods[] => {
    const own = progress.get(lineId);
    if (!own || productKind !== "goods" || !productId || !productUnitId) return [];
    const itself = {
      lineId,
      productId,
      unitId: productUnitId,
      perKit: one,
      progress: own,
      onItsWay: onItsWay ?? nothing,
    };
    const inside = parts.get(lineId);
    if (!inside) return [{ ...itself, kitId: null }];
    return inside.map((part) => ({
      lineId,
      kitId: productId,
      productId: part.productId,
      unitId: part.unitId,
      perKit: part.perKit,
      progress: partsProgress(own, part),
      onItsWay: part.onItsWay,
    }));
  });
}

/** Some of it, as it is asked of stock. */
export const askedOf = ({ lineId, productId, unitId, kitId }: OrderGoods, quantity: Decimal): OrderedGoods => ({
  id: lineId,
  productId,
  unitId,
  kitId,
  quantity,
});

/** What was moved and is on its way of the parts of kits, by line; asks nothing where no line has any. */
export async function partsMoved(
  ctx: Context,
  lines: readonly Pick<ReadLine, "id" | "isInParts">[],
): Promise<Map<ReadLine["id"], (KeptPart & KitMoves)[]>> {
  const ids = lines.flatMap(({ id, isInParts }) => (isInParts ? [id] : []));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KeptPart & KitMoves>`
    select c.line_id, c.product_id, p.unit_id, p.storable, c.quantity as per_kit, m.moved, m.returned, m.on_its_way
    from sale_line_parts c
    join products p on p.workspace_id = c.workspace_id and p.id = c.product_id
    cross join lateral (${movesOfPart} and ${isOfThisOrder}) m
    where c.workspace_id = ${ctx.workspace.id} and c.line_id = any (${ids}::uuid[])
    order by c.line_id, c.position`.execute(ctx.db);
  return Map.groupBy(rows, ({ lineId }) => lineId);
}
