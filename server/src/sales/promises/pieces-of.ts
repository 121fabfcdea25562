import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { partsFor } from "@trato/domain/stock/kits/whole-kits.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { partsOfLines } from "../combos/parts-of-lines.ts";
import { inProductUnit } from "../../stock/product-quantities.ts";

type ProductId = Id<"products">;
type Goods = { productId: ProductId; unitId: Id<"units">; quantity: Decimal; shares?: unknown };
type Piece<Line> = Line & { partName: string | null };

/** Goods with the kits and combos among them told by their parts, as they are now and in these' units; what a part is called stands beside it. */
export async function piecesOf<Line extends Goods>(ctx: Context, lines: readonly Line[]): Promise<Piece<Line>[]> {
  const placed = lines.map(({ productId, shares }, place) => ({ id: String(place), productId, shares }));
  const parts = await partsOfLines(ctx, placed);
  if (parts.size === 0) return lines.map(whole);
  const kits = lines.filter((_, place) => parts.has(String(place)));
  const products = await productsAmong(ctx, [...kits, ...[...parts.values()].flat()].map(idOf));
  const quantities = await inProductUnit(ctx, kits, products);
  const counted = new Map(kits.map((kit, index) => [kit, quantities[index] ?? kit.quantity]));
  return lines.flatMap((line, place): Piece<Line>[] => {
    const kitsOnIt = counted.get(line);
    if (kitsOnIt === undefined) return [whole(line)];
    return (parts.get(String(place)) ?? []).map(({ productId, unitId, perKit }) => {
      const partName = products.get(productId)?.name ?? null;
      return { ...line, productId, unitId, quantity: partsFor(kitsOnIt, perKit), partName };
    });
  });
}

const whole = <Line>(line: Line): Piece<Line> => ({ ...line, partName: null });

const idOf = ({ productId }: { productId: ProductId }): ProductId => productId;

async function productsAmong(ctx: Context, ids: readonly ProductId[]) {
  const rows = await own(ctx, "products")
    .select(["id", "unitId", "name"])
    .where("id", "=", sql<ProductId>`any(${[...new Set(ids)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
