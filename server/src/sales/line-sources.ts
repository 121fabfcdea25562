import { sql } from "kysely";
import type { LineInput } from "@trato/domain/sales/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** What the lines of a document are made from: its products, all taxes with their groups, all units. */
export type LineSources = Awaited<ReturnType<typeof readLineSources>>;

/** Reads, in one round trip, everything that pricing and taxing these lines needs. */
export async function readLineSources(ctx: Context, lines: readonly LineInput[]) {
  const productIds = [...new Set(lines.flatMap((line) => line.productId ?? []))];
  const [products, taxes, groups, units] = await Promise.all([
    productsOf(ctx, productIds),
    own(ctx, "taxes").selectAll().execute(),
    own(ctx, "taxGroups").selectAll().execute(),
    own(ctx, "units").selectAll().execute(),
  ]);
  return {
    products: new Map(products.map((product) => [product.id, product])),
    taxes: new Map(taxes.map((tax) => [tax.id, tax])),
    groups: new Map(groups.map((group) => [group.id, group])),
    units: new Map(units.map((unit) => [unit.id, unit])),
  };
}

async function productsOf(ctx: Context, ids: Id<"products">[]) {
  if (ids.length === 0) return [];
  return own(ctx, "products")
    .select(["id", "name", "kind", "storable", "listPrice", "unitId", "taxIds", "leadDays", "archivedAt"])
    .where("id", "=", sql<Id<"products">>`any(${ids}::uuid[])`)
    .execute();
}
