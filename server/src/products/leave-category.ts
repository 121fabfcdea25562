import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { isAllowed } from "../platform/permissions.ts";

type CategoryId = Id<"product_categories"> | null;

/** What limits for approval are on stays under them, except for those who say the limits. */
export async function refuseToLeaveLimits(ctx: Context, from: CategoryId, to: CategoryId): Promise<void> {
  if (from === null || from === to || isAllowed(ctx, "approval.configure")) return;
  const { rows } = await sql<{ category: string | null }>`
    select app.limited_category_left(${from}, ${to}) as category`.execute(ctx.db);
  const category = rows[0]?.category;
  if (category) throw new Refusal("forbidden", "category.limited", { path: "categoryId", category });
}

/** Whether a limit for approval is on a category. */
export async function isLimited(ctx: Context, categoryId: NonNullable<CategoryId>): Promise<boolean> {
  const { rows } = await sql<{
    isLimited: boolean;
  }>`select app.is_limited_category(${categoryId}) as is_limited`.execute(ctx.db);
  return rows[0]?.isLimited === true;
}
