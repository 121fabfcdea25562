import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { partsFor } from "@trato/domain/stock/kits/whole-kits.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { partsOfKits } from "../../products/kits/parts.ts";
import { inProductUnit } from "../../stock/product-quantities.ts";

type ProductId = Id<"products">;
type Goods = { productId: ProductId; unitId: Id<"units">; quantity: Decimal };
type Piece<Line> = Line & { partName: string | null };

/** Goods with the kits among them told by their parts, as they are now and in these' units; what a part is called stands beside it. */
export async function piecesOf<Line extends Goods>(ctx: Context, lines: readonly Line[]): Promise<Piece<Line>[]> {
  const parts = await partsOfKits(
    ctx,
    lines.map(({ productId }) => productId),
  );
  if (parts.size === 0) return lines.map(whole);
  const kits = lines.filter(({ productId }) => parts.has(productId));
  const products = await productsAmong(
    ctx,
    [...parts].flatMap(([kit, own]) => [kit, ...own.map(idOf)]),
  );
  const quantities = await inProductUnit(ctx, kits, products);
  const counted = new Map(kits.map((kit, index) => [kit, quantities[index] ?? kit.quantity]));
  return lines.flatMap((line): Piece<Line>[] => {
    const kitsOnIt = counted.get(line);
    if (kitsOnIt === undefined) return [whole(line)];
    return (parts.get(line.productId) ?? []).map(({ productId, unitId, perKit }) => {
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
