import type { CreateCategory } from "@trato/domain/products/inputs.ts";
import { preparedTree } from "@trato/domain/products/categories.ts";
import type { Category } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { found, insertOwn, own } from "../platform/rows.ts";

/** The tree of categories by full name. */
export async function listCategories(ctx: Context): Promise<{ items: Category[] }> {
  return { items: await readCategories(ctx) };
}

/** A new category, alone or under another. */
export async function createCategory(ctx: Context, { id, name, parentId }: CreateCategory): Promise<Category> {
  authorize(ctx, "product.edit");
  const row = { id: id ?? ctx.newId<"product_categories">(), name, parentId: parentId ?? null };
  await insertOwn(ctx, "productCategories", row).execute();
  tellOthers(ctx, "setting", row.id, 1);
  await recordInDiary(
    ctx,
    "category.created",
    { kind: "setting", id: row.id },
    { after: { name, parentId: row.parentId } },
  );
  return getCategory(ctx, row.id);
}

export async function getCategory(ctx: Context, categoryId: Category["id"]): Promise<Category> {
  return found((await readCategories(ctx)).find(({ id }) => id === categoryId));
}

async function readCategories(ctx: Context): Promise<Category[]> {
  const rows = await own(ctx, "productCategories")
    .select(["id", "name", "parentId", "version"])
    .orderBy("id")
    .limit(10_000)
    .execute();
  const tree = preparedTree(rows);
  return rows
    .map((row) => ({ ...row, fullName: tree.get(row.id)?.fullName ?? row.name }))
    .toSorted((a, b) => a.fullName.localeCompare(b.fullName, ctx.language));
}
