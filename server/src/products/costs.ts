import { type RawBuilder, sql } from "kysely";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { isAllowed } from "../platform/permissions.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";

type ProductId = Id<"products">;

/** What the product of a row costs, as a column: none for who may not see costs, and the table's policy shows them none either. */
export function costOf(ctx: Pick<Context, "actor">, product: "p" | "products"): RawBuilder<Decimal | null> {
  if (!isAllowed(ctx, "product.seeCosts")) return sql<null>`null::numeric`;
  return sql<Decimal>`coalesce((select k.cost from product_costs k
    where k.workspace_id = ${sql.ref(`${product}.workspaceId`)} and k.product_id = ${sql.ref(`${product}.id`)}), 0)`;
}

/**
 * What a product that is held costs, none for who may not see costs. Asked by itself: the statement that waited for the product saw every other
 * table as it was before it waited.
 */
export async function readCost(ctx: Context, productId: ProductId): Promise<Decimal | null> {
  if (!isAllowed(ctx, "product.seeCosts")) return null;
  const kept = await own(ctx, "productCosts").select("cost").where("productId", "=", productId).executeTakeFirst();
  return kept?.cost ?? nothing;
}

/** The same whoever asks: for prices that are made of it. It goes into no answer; who may not see costs is told the price. */
export const costBehind = sql<Decimal>`coalesce(app.cost_behind(p.id), 0)`;

/** Keeps what a new product costs. */
export async function keepCost(ctx: Context, productId: ProductId, cost: Decimal): Promise<void> {
  await insertOwn(ctx, "productCosts", { productId, cost }).execute();
}

/** Changes what a product costs. */
export async function changeCost(ctx: Context, productId: ProductId, cost: Decimal): Promise<void> {
  const changed = await updateOwn(ctx, "productCosts").set({ cost }).where("productId", "=", productId).execute();
  if (changed[0]?.numUpdatedRows === 0n) await keepCost(ctx, productId, cost);
  const rows = await own(ctx, "productParts").select("kitId").where("productId", "=", productId).execute();
  const kits = rows.map(({ kitId }) => kitId);
  await followPartsCosts(ctx, kits);
  for (const kitId of kits) tellOthers(ctx, "product", kitId, 0);
}

/** Kits cost what their parts do. */
export async function followPartsCosts(ctx: Context, kits: readonly ProductId[]): Promise<void> {
  if (kits.length > 0) await sql`select app.follow_parts_costs(${kits}::uuid[])`.execute(ctx.db);
}

/** A new variant costs what the model of its family does, also where whoever chose it does not see that. */
export async function copyCost(ctx: Context, model: ProductId, variant: ProductId): Promise<void> {
  await sql`select app.copy_cost(${model}, ${variant})`.execute(ctx.db);
}
