import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type LinePromise, promisedElsewhere } from "@trato/domain/sales/promises/promised-elsewhere.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import type { Context } from "../../platform/context.ts";
import { readUnits } from "../../products/read-units.ts";
import { readLevels } from "../../stock/availability-of.ts";
import { inProductUnits } from "../../stock/product-quantities.ts";
import { linesOf } from "../store.ts";

/** Goods of a quotation that others hold, which were sent before it; none where sent quotations hold nothing. */
export async function goodsPromisedElsewhere(ctx: Context, saleId: Id<"sales">): Promise<LinePromise[]> {
  if (!ctx.workspace.holdsOfferedGoods) return [];
  const goods = (await linesOf(ctx, saleId)).flatMap(({ id, name, choice, productId, unitId, quantity }) =>
    productId && unitId && isCounted({ choice }) && isPositive(quantity)
      ? [{ id, name, productId, unitId, quantity }]
      : [],
  );
  const products = goods.map(({ productId }) => productId);
  const [levels, offers] = await Promise.all([readLevels(ctx, products), readOffers(ctx, saleId, products)]);
  if (offers.length === 0) return [];
  const units = await readUnits(ctx);
  const inUnits = <Line extends { productId: Id<"products">; unitId: Id<"units">; quantity: Decimal }>(
    lines: Line[],
  ) => {
    const stocked = lines.filter(({ productId }) => levels.has(productId));
    const quantities = inProductUnits(stocked, levels, units);
    return stocked.map((line, index) => ({ ...line, quantity: quantities[index] ?? line.quantity }));
  };
  const wanted = inUnits(goods).flatMap(({ id: lineId, name, productId, quantity }) => {
    const level = levels.get(productId);
    return level ? [{ lineId, name, productId, quantity, free: freeOf(level), unitName: level.unitName }] : [];
  });
  return promisedElsewhere(wanted, inUnits(offers));
}

type Offer = {
  id: Id<"sales"> | null;
  number: string | null;
  until: CalendarDate | null;
  productId: Id<"products">;
  unitId: Id<"units">;
  quantity: Decimal;
};

/** What quotations that were sent before offer of some products, as long as their customers may accept them. */
async function readOffers(ctx: Context, saleId: Id<"sales">, products: readonly Id<"products">[]) {
  if (products.length === 0) return [];
  const { rows } = await sql<Offer>`
    select id, number, until, product_id, unit_id, quantity
    from app.offered_before(${saleId}, ${[...new Set(products)]}::uuid[], ${ctx.today})`.execute(ctx.db);
  return rows.map(({ id, number, ...offer }) => ({ ...offer, sale: id === null ? null : { id, number } }));
}
