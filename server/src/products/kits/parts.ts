import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneProduct } from "@trato/domain/products/inputs.ts";
import type { PartsOfProduct } from "@trato/domain/products/kits/kit-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

type ProductId = Id<"products">;

/** What is in a kit, and how much of it in one, in its own unit. */
export type KitPart = { productId: ProductId; unitId: Id<"units">; storable: boolean; perKit: Decimal };

/** What some products are made of, in its order; those that are made of nothing are left out. */
export async function partsOfKits(ctx: Context, productIds: readonly ProductId[]): Promise<Map<ProductId, KitPart[]>> {
  if (productIds.length === 0) return new Map();
  const rows = await own(ctx, "productParts as k")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "k.workspaceId").onRef("p.id", "=", "k.productId"),
    )
    .select(["k.kitId", "k.productId", "p.unitId", "p.storable", "k.quantity as perKit"])
    .where("k.kitId", "=", sql<ProductId>`any(${[...new Set(productIds)]}::uuid[])`)
    .orderBy("k.position")
    .execute();
  return Map.groupBy(rows, ({ kitId }) => kitId);
}

/** What a product is made of, and which kits it is in itself. */
export async function getParts(ctx: Context, { productId }: OneProduct): Promise<PartsOfProduct> {
  const [product, parts, partOf] = await Promise.all([
    own(ctx, "products").select(["version", "showsParts"]).where("id", "=", productId).executeTakeFirst(),
    partsNamed(ctx, productId),
    kitsOf(ctx, productId),
  ]);
  const { version, showsParts } = found(product);
  return { productId, parts, partOf, showsParts, version };
}

function partsNamed(ctx: Context, kitId: ProductId) {
  return own(ctx, "productParts as k")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "k.workspaceId").onRef("p.id", "=", "k.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["p.id as productId", "p.name", "p.reference", "k.quantity"])
    .select(ctx.language === "es" ? "u.nameEs as unitName" : "u.nameEn as unitName")
    .select(sql<boolean>`p.archived_at is not null`.as("isArchived"))
    .where("k.kitId", "=", kitId)
    .orderBy("k.position")
    .execute();
}

/** The kits that have a product in them. */
function kitsOf(ctx: Context, productId: ProductId) {
  return own(ctx, "productParts as k")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "k.workspaceId").onRef("p.id", "=", "k.kitId"),
    )
    .select(["p.id as productId", "p.name", "k.quantity"])
    .select(sql<boolean>`p.archived_at is not null`.as("isArchived"))
    .where("k.productId", "=", productId)
    .orderBy("p.sortName")
    .orderBy("p.id")
    .limit(100)
    .execute();
}

/** The name of a kit that has a product in it. */
export async function kitWith(ctx: Context, productId: ProductId): Promise<string | null> {
  return (await kitsOf(ctx, productId))[0]?.name ?? null;
}

/** A new variant is made of what the model of its family is. */
export async function copyParts(ctx: Context, model: ProductId, variant: ProductId): Promise<void> {
  await sql`
    insert into product_parts (workspace_id, kit_id, product_id, position, quantity)
    select k.workspace_id, ${variant}, k.product_id, k.position, k.quantity from product_parts k
    where k.workspace_id = ${ctx.workspace.id} and k.kit_id = ${model}`.execute(ctx.db);
}
