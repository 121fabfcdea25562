import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ListPackagings } from "@trato/domain/products/packagings/packaging-inputs.ts";
import type { PackagingRecord, PackagingsOfProduct } from "@trato/domain/products/packagings/packaging-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

type ProductId = Id<"products">;

/** What some products are packed in: those that are packed in nothing are left out. */
export async function listPackagings(ctx: Context, { productIds }: ListPackagings) {
  return { items: (await packagingsOf(ctx, productIds.split(","))).filter(({ packagings }) => packagings.length > 0) };
}

/** What a product is packed in. */
export async function getPackagings(ctx: Context, productId: ProductId): Promise<PackagingsOfProduct> {
  return found((await packagingsOf(ctx, [productId]))[0]);
}

function packagingsOf(ctx: Context, ids: readonly string[]) {
  return own(ctx, "products as p")
    .select(["p.id as productId", "p.unitId", "p.version"])
    .select(
      sql<
        PackagingRecord[]
      >`(select coalesce(json_agg(json_build_object('name', k.name, 'quantity', trim_scale(k.quantity)::text,
          'barcode', k.barcode) order by k.position), '[]')
        from product_packagings k where k.workspace_id = p.workspace_id and k.product_id = p.id)`.as("packagings"),
    )
    .where("p.id", "=", sql<ProductId>`any(${ids}::uuid[])`)
    .orderBy("p.id")
    .execute();
}
