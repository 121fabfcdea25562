import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import { own } from "../platform/rows.ts";
import { takeBackPurchase } from "../purchasing/take-back-purchase.ts";
import { takeBackSale } from "../sales/from-files/take-back-sale.ts";
import type { MadeKind } from "./entries.ts";

const tables: Record<Exclude<MadeKind, "opportunity" | "sale" | "purchase">, string> = {
  member: "members",
  team: "teams",
  contact: "contacts",
  product: "products",
  category: "product_categories",
  stage: "stages",
  lostReason: "lost_reasons",
};

/**
 * Takes away a record that an import made; false where something points at it by now, where it was merged into another one, or where the one who
 * asks no longer reaches it.
 */
export async function removeRecord(ctx: Context, kind: MadeKind, id: string): Promise<boolean> {
  await sql`savepoint before_removal`.execute(ctx.db);
  try {
    return await remove(ctx, kind, id);
  } catch (error) {
    if (!isPointedAt(error) && !problemOf(error, "en")) throw error;
    await sql`rollback to savepoint before_removal`.execute(ctx.db);
    return false;
  }
}

async function remove(ctx: Context, kind: MadeKind, id: string): Promise<boolean> {
  const workspaceId = ctx.workspace.id;
  if (kind === "opportunity") return removeOpportunity(ctx, id);
  if (kind === "sale" || kind === "purchase") {
    await (kind === "sale" ? takeBackSale(ctx, id as Id<"sales">) : takeBackPurchase(ctx, id as Id<"purchases">)); // the kind says whose id it is
    return true;
  }
  if (kind === "member" || kind === "team") {
    const column = kind === "member" ? sql.ref("member_id") : sql.ref("team_id");
    await sql`delete from team_members where workspace_id = ${workspaceId} and ${column} = ${id}`.execute(ctx.db);
  }
  if (kind === "contact" && (await isMerged(ctx, id))) return false;
  if (kind === "contact")
    await sql`delete from addresses where workspace_id = ${workspaceId} and contact_id = ${id}`.execute(ctx.db);
  if (kind === "product") await removeSupply(ctx, id);
  await sql`delete from ${sql.ref(tables[kind])} where workspace_id = ${workspaceId} and id = ${id}`.execute(ctx.db);
  return true;
}

async function isMerged(ctx: Context, id: string): Promise<boolean> {
  return (
    (await own(ctx, "mergedRecords").select("recordId").where("recordId", "=", id).executeTakeFirst()) !== undefined
  );
}

/** What there was of a product from the beginning, and who sells it: nobody has touched it since. */
async function removeSupply(ctx: Context, id: string): Promise<void> {
  const its = sql`workspace_id = ${ctx.workspace.id} and product_id = ${id}`;
  await sql`delete from vendor_prices where ${its}`.execute(ctx.db);
  await sql`delete from stock_levels where ${its}`.execute(ctx.db);
  await sql`delete from product_variants where ${its}`.execute(ctx.db);
  await sql`
    delete from product_families f where f.workspace_id = ${ctx.workspace.id} and f.model_id = ${id}
      and not exists (select from product_variants v where v.workspace_id = f.workspace_id and v.family_id = f.id)`.execute(
    ctx.db,
  );
  await sql`
    with moved as (delete from transfer_lines where ${its} and kind = 'adjustment' returning workspace_id, transfer_id)
    delete from transfers t using moved m where t.workspace_id = m.workspace_id and t.id = m.transfer_id`.execute(
    ctx.db,
  );
}

async function removeOpportunity(ctx: Context, id: string): Promise<boolean> {
  const { rows } = await sql<{ gone: string[] }>`select app.remove_opportunities(array[${id}::uuid]) as gone`.execute(
    ctx.db,
  );
  return rows[0]?.gone.includes(id) ?? false;
}

/** Whether the database keeps a row because others point at it. */
export const isPointedAt = (error: unknown): boolean => (error as { code?: unknown }).code === "23503"; // any error may bear a code
