import { sql } from "kysely";
import { partsFor } from "@trato/domain/stock/kits/whole-kits.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { LineShare } from "@trato/domain/products/combos/combo-records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { type KitPart, partsOfKits } from "../../products/kits/parts.ts";

type ProductId = Id<"products">;
type Line = { id: string; productId: ProductId | null; shares?: unknown };

/** What the kits and combos of a document's lines consist of, as they are now, by line: of a combo the goods that are picked, kits among them by their parts. */
export async function partsOfLines(ctx: Context, lines: readonly Line[]): Promise<Map<string, KitPart[]>> {
  const picked = new Map(lines.map((line) => [line.id, sharesOn(line)]));
  const ids = lines.flatMap(({ id, productId }) => [
    ...(productId ? [productId] : []),
    ...(picked.get(id) ?? []).map(idOf),
  ]);
  const [parts, goods] = await Promise.all([
    partsOfKits(ctx, ids),
    goodsAmong(
      ctx,
      [...picked.values()].flatMap((shares) => shares.map(idOf)),
    ),
  ]);
  return new Map(
    lines.flatMap(({ id, productId }) => {
      const shares = picked.get(id) ?? []; // of a combo, whatever it has become since
      const own = shares.length > 0 ? pickedParts(shares, parts, goods) : ((productId && parts.get(productId)) ?? []);
      return own.length > 0 ? [[id, own]] : [];
    }),
  );
}

/** What is picked on a line. */
export const sharesOn = ({ shares }: { shares?: unknown }): LineShare[] => (shares ?? []) as LineShare[]; // kept as they were made

const idOf = ({ productId }: { productId: ProductId }): ProductId => productId;

function pickedParts(
  shares: readonly LineShare[],
  parts: ReadonlyMap<ProductId, readonly KitPart[]>,
  goods: ReadonlyMap<ProductId, Omit<KitPart, "perKit">>,
): KitPart[] {
  const all = shares.flatMap(({ productId, quantity }): KitPart[] => {
    const inside = parts.get(productId);
    if (inside) return inside.map((part) => ({ ...part, perKit: partsFor(quantity, part.perKit) }));
    const itself = goods.get(productId);
    return itself ? [{ ...itself, perKit: quantity }] : [];
  });
  return [...Map.groupBy(all, idOf).values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, perKit: total([first, ...others].map(perKitOf)) }] : [],
  );
}

const perKitOf = ({ perKit }: KitPart): Decimal => perKit;

async function goodsAmong(ctx: Context, ids: readonly ProductId[]) {
  if (ids.length === 0) return new Map<ProductId, Omit<KitPart, "perKit">>();
  const rows = await own(ctx, "products")
    .select(["id as productId", "unitId", "storable"])
    .where("id", "=", sql<ProductId>`any(${[...new Set(ids)]}::uuid[])`)
    .where("kind", "=", "goods")
    .execute();
  return new Map(rows.map((row) => [row.productId, row]));
}
