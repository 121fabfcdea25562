import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ListRelated } from "@trato/domain/products/inputs.ts";
import type { ProductRelations, RelatedProduct } from "@trato/domain/products/records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { pickedRows } from "../list-products.ts";

/** What goes with some products: those of them that nothing goes with are left out. */
export async function listRelatedProducts(
  ctx: Context,
  { productIds }: ListRelated,
): Promise<{ items: ProductRelations[] }> {
  const asked = await own(ctx, "products")
    .select(["id", "optionalIds", "accessoryIds", "replacementIds"])
    .where("id", "=", sql<Id<"products">>`any(${productIds.split(",")}::uuid[])`)
    .where(sql<boolean>`cardinality(optional_ids || accessory_ids || replacement_ids) > 0`)
    .orderBy("id")
    .execute();
  if (asked.length === 0) return { items: [] };
  const named = asked.flatMap((each) => [each.id, ...each.optionalIds, ...each.accessoryIds, ...each.replacementIds]);
  const rows = await rowsOf(ctx, [...new Set(named)]);
  const those = (ids: readonly string[]) => ids.flatMap((id) => rows.get(id) ?? []);
  return {
    items: asked.flatMap(({ id, optionalIds, accessoryIds, replacementIds }) =>
      those([id]).map(({ name, isArchived, isStocked, free }) => ({
        productId: id,
        name,
        isArchived,
        isStocked,
        free,
        optional: those(optionalIds),
        accessories: those(accessoryIds),
        replacements: those(replacementIds),
      })),
    ),
  };
}

/** By their ids, those out of use too. */
async function rowsOf(ctx: Context, ids: readonly string[]): Promise<Map<string, RelatedProduct>> {
  const [rows, archived] = await Promise.all([
    pickedRows(ctx, ids),
    own(ctx, "products")
      .select("id")
      .where("id", "=", sql<Id<"products">>`any(${ids}::uuid[])`)
      .where("archivedAt", "is not", null)
      .execute(),
  ]);
  const outOfUse = new Set(archived.map(({ id }) => id));
  return new Map(rows.map((row) => [row.id as string, { ...row, isArchived: outOfUse.has(row.id) }]));
}
