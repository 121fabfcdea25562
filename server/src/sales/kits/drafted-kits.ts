import type { Id } from "@trato/domain/ids.ts";
import { type FoundPart, kitAvailability } from "@trato/domain/stock/kits/whole-kits.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { KitPart } from "../../products/kits/parts.ts";
import type { LineAvailability } from "../../stock/availability-of.ts";
import type { OrderedGoods } from "../promise-goods.ts";
import { partsOfLines } from "../combos/parts-of-lines.ts";
import { kitsOn, partsOfLine } from "./in-parts.ts";

/** The goods of a quotation with its kits told by their parts, as they are now; and what is found of these, told of the kits again. */
export async function draftedKits(ctx: Context, lines: readonly OrderedGoods[]) {
  const parts = await partsOfLines(ctx, lines);
  const kits = await kitsOn(ctx, lines, parts);
  const units = await unitsOf(
    ctx,
    lines.flatMap(({ id, productId }) => (kits.has(id) ? (productId ?? []) : [])),
  );
  const byId = new Map<string, OrderedGoods>(lines.map((line) => [line.id, line]));
  const kitOf = (lineId: string, items: readonly LineAvailability[]): LineAvailability[] => {
    const line = byId.get(lineId);
    const [quantity, own] = [line && kits.get(line.id), parts.get(lineId)];
    if (!line?.productId || quantity === undefined || !own) return [...items];
    const found = kitAvailability(quantity, foundParts(items, own));
    return [{ lineId, productId: line.productId, unitName: units.get(line.productId) ?? "", ...found }];
  };
  return {
    goods: lines.flatMap((line): OrderedGoods[] => {
      const [quantity, own] = [kits.get(line.id), parts.get(line.id)];
      return quantity === undefined || !own ? [line] : partsOfLine(line, quantity, own);
    }),
    together: (items: readonly LineAvailability[]): LineAvailability[] =>
      [...Map.groupBy(items, ({ lineId }) => lineId)].flatMap(([lineId, of]) => kitOf(lineId, of)),
  };
}

const foundParts = (items: readonly LineAvailability[], parts: readonly KitPart[]): FoundPart[] =>
  items.flatMap((item) => {
    const part = parts.find(({ productId }) => productId === item.productId);
    return part ? [{ ...item, perKit: part.perKit }] : [];
  });

async function unitsOf(ctx: Context, ids: readonly Id<"products">[]): Promise<Map<Id<"products">, string>> {
  if (ids.length === 0) return new Map();
  const rows = await own(ctx, "products as p")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["p.id", ctx.language === "es" ? "u.nameEs as unitName" : "u.nameEn as unitName"])
    .where("p.id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, unitName }) => [id, unitName]));
}
