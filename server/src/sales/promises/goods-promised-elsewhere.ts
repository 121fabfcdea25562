import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  type LinePromise,
  type OfferedGoods,
  promisedElsewhere,
} from "@trato/domain/sales/promises/promised-elsewhere.ts";
import { isPositive, total } from "@trato/domain/stock/quantities.ts";
import { freeOf } from "@trato/domain/stock/reservations.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readUnits } from "../../products/read-units.ts";
import { readLevels } from "../../stock/availability-of.ts";
import { inProductUnits } from "../../stock/product-quantities.ts";
import { linesOf } from "../store.ts";
import { piecesOf } from "./pieces-of.ts";

/** Goods of a quotation, and parts of its kits, that others hold, which were sent before it; none where sent quotations hold nothing. */
export async function goodsPromisedElsewhere(ctx: Context, saleId: Id<"sales">): Promise<LinePromise[]> {
  if (!ctx.workspace.holdsOfferedGoods) return [];
  const lines = (await linesOf(ctx, saleId)).flatMap(({ id, name, choice, productId, unitId, quantity, shares }) =>
    productId && unitId && isCounted({ choice }) && isPositive(quantity)
      ? [{ id, name, productId, unitId, quantity, shares }]
      : [],
  );
  const goods = await piecesOf(ctx, lines);
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
  const wanted = inUnits(goods).flatMap(({ id: lineId, name, partName, productId, quantity }) => {
    const level = levels.get(productId);
    const said = { lineId, name: partName ?? name, productId, quantity };
    return level ? [{ ...said, free: freeOf(level), unitName: level.unitName }] : [];
  });
  return promisedElsewhere(wanted, eachOnce(inUnits(await piecesOf(ctx, offers))));
}

/** A quotation that offers a product by itself and in kits is told once. Of those that the reader does not reach it is not known which are one. */
function eachOnce(offers: readonly OfferedGoods[]): OfferedGoods[] {
  const bySale = Map.groupBy(offers, ({ sale, productId }) => sale && sale.id + productId);
  return [...bySale].flatMap(([key, same]) => {
    const [first] = same;
    return key && first ? [{ ...first, quantity: total(same.map(({ quantity }) => quantity)) }] : same;
  });
}

type Offer = {
  id: Id<"sales"> | null;
  number: string | null;
  until: CalendarDate | null;
  productId: Id<"products">;
  unitId: Id<"units">;
  quantity: Decimal;
  shares: unknown;
};

/** What quotations that were sent before offer of some products, or of kits and combos with them, as long as their customers may accept them. */
async function readOffers(ctx: Context, saleId: Id<"sales">, products: readonly Id<"products">[]) {
  if (products.length === 0) return [];
  const kits = await own(ctx, "productParts")
    .select("kitId")
    .where("productId", "=", sql<Id<"products">>`any(${[...new Set(products)]}::uuid[])`)
    .execute();
  const goods = [...products, ...kits.map(({ kitId }) => kitId)];
  const asked = new Set([...goods, ...(await combosWith(ctx, goods))]);
  const { rows } = await sql<Offer>`
    select id, number, until, product_id, unit_id, quantity, shares
    from app.offered_before(${saleId}, ${[...asked]}::uuid[], ${ctx.today})`.execute(ctx.db);
  return rows.map(({ id, number, ...offer }) => ({ ...offer, sale: id === null ? null : { id, number } }));
}

async function combosWith(ctx: Context, products: readonly Id<"products">[]): Promise<Id<"products">[]> {
  const rows = await own(ctx, "comboChoices as c")
    .innerJoin("comboItems as i", (join) =>
      join.onRef("i.workspaceId", "=", "c.workspaceId").onRef("i.choiceId", "=", "c.id"),
    )
    .select("c.comboId")
    .where("i.productId", "=", sql<Id<"products">>`any(${[...new Set(products)]}::uuid[])`)
    .execute();
  return rows.map(({ comboId }) => comboId);
}
