import { Refusal } from "@trato/domain/errors.ts";
import { preparedTree } from "@trato/domain/products/categories.ts";
import type { EditCategory, OneCategory } from "@trato/domain/products/inputs.ts";
import type { Category } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, deleteOwn, found, own } from "../platform/rows.ts";
import { getCategory } from "./categories.ts";
import { isLimited, refuseToLeaveLimits } from "./leave-category.ts";

/** Renames a category, or moves it with all below it; never under itself. */
export async function editCategory(ctx: Context, { categoryId, version, ...edit }: EditCategory): Promise<Category> {
  const tree = await lockTree(ctx);
  const current = rowIn(tree, categoryId);
  authorize(ctx, "product.edit");
  const subject = { kind: "setting" as const, id: categoryId };
  const changes = await mergeEdit(ctx, subject, { current, changes: edit, version });
  if (!changes) return getCategory(ctx, categoryId);
  const after = { ...current, ...changes };
  refuseCircle(tree.map((row) => (row.id === categoryId ? after : row)));
  await refuseToLeaveLimits(ctx, current.parentId, after.parentId);
  await changeRow(ctx, "productCategories", current, { event: "category.edited", changes });
  return getCategory(ctx, categoryId);
}

/** Deletes a category that nothing stands in. */
export async function deleteCategory(ctx: Context, { categoryId }: OneCategory): Promise<Category> {
  const tree = await lockTree(ctx);
  const current = rowIn(tree, categoryId);
  authorize(ctx, "product.edit");
  const isInUse = tree.some(({ parentId }) => parentId === categoryId) || (await isNamed(ctx, categoryId));
  if (isInUse) throw new Refusal("conflict", "category.in_use", { category: current.name });
  const deleted = await getCategory(ctx, categoryId);
  await deleteOwn(ctx, "productCategories").where("id", "=", categoryId).execute();
  tellOthers(ctx, "setting", categoryId, current.version + 1);
  const { name, parentId } = current;
  await recordInDiary(ctx, "category.deleted", { kind: "setting", id: categoryId }, { before: { name, parentId } });
  return deleted;
}

/** All of them, so that two who move categories at once cannot make a circle together. */
function lockTree(ctx: Context) {
  return own(ctx, "productCategories")
    .select(["id", "name", "parentId", "version"])
    .orderBy("id")
    .forUpdate()
    .execute();
}

type Row = Awaited<ReturnType<typeof lockTree>>[number];

function rowIn(tree: Row[], categoryId: Category["id"]): Row {
  return found(tree.find(({ id }) => id === categoryId));
}

function refuseCircle(tree: Row[]): void {
  try {
    preparedTree(tree);
  } catch (error) {
    throw error instanceof Refusal ? new Refusal("invalid", error.code, { path: "parentId" }) : error;
  }
}

/** Whether products stand in it, or rules of price lists or limits for approval are for it. */
async function isNamed(ctx: Context, categoryId: Category["id"]): Promise<boolean> {
  const [product, rule, isOfLimit] = await Promise.all([
    own(ctx, "products").select("id").where("categoryId", "=", categoryId).limit(1).executeTakeFirst(),
    own(ctx, "priceRules").select("id").where("categoryId", "=", categoryId).limit(1).executeTakeFirst(),
    isLimited(ctx, categoryId),
  ]);
  return product !== undefined || rule !== undefined || isOfLimit;
}
