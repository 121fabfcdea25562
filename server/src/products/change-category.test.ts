import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createCategory, listCategories } from "./categories.ts";
import { deleteCategory, editCategory } from "./change-category.ts";
import { createProduct } from "./create-product.ts";
import { editProduct } from "./edit-product.ts";

const goods = { name: "Oak table", kind: "goods", listPrice: qty("249.00") } as const;

test("a category is renamed and moved with what stands below it, never under itself", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const furniture = await createCategory(ctx, { name: "Furniture" });
    const tables = await createCategory(ctx, { name: "Tables", parentId: furniture.id });
    const office = await createCategory(ctx, { name: "Office" });
    await editCategory(ctx, { categoryId: furniture.id, name: "Wood", parentId: office.id, version: 1 });
    expect((await listCategories(ctx)).items.map((category) => category.fullName)).toEqual([
      "Office",
      "Office / Wood",
      "Office / Wood / Tables",
    ]);
    const circle = editCategory(ctx, { categoryId: office.id, parentId: tables.id });
    await expect(circle).rejects.toMatchObject({ code: "category.inside_itself", details: { path: "parentId" } });
    const unknown = editCategory(ctx, { categoryId: office.id, parentId: ctx.newId() });
    await expect(unknown).rejects.toMatchObject({ code: "category.unknown" });
    const overlap = editCategory(ctx, { categoryId: furniture.id, name: "Oak", version: 1 });
    await expect(overlap).rejects.toMatchObject({ code: "record.changed", details: { theirs: { name: "Wood" } } });
  }));

test("two who move categories at once make no circle together", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const create = (name: string) => asSystem(workspaceId, async (ctx) => (await createCategory(ctx, { name })).id);
  for (let round = 0; round < 10; round++) {
    const [one, other] = [await create("One"), await create("Other")];
    const move = (categoryId: typeof one, parentId: typeof one) =>
      asSystem(workspaceId, (ctx) => editCategory(ctx, { categoryId, parentId }));
    const outcomes = await Promise.allSettled([move(one, other), move(other, one)]);
    const reasons = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(reasons).toEqual(["category.inside_itself"]);
  }
});

test("what holds already is no change; what changes is told and written in the diary", () =>
  inWorkspace(async (t) => {
    const { id: categoryId } = await createCategory(t.system, { name: "Furniture" });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    expect(await editCategory(berta, { categoryId, name: "Furniture", parentId: null })).toMatchObject({ version: 1 });
    expect(berta.changes).toEqual([]);
    await editCategory(berta, { categoryId, name: "Wood" });
    expect(berta.changes).toMatchObject([{ kind: "setting", id: categoryId, version: 2 }]);
    await deleteCategory(berta, { categoryId });
    expect((await diaryOf(t, categoryId)).slice(1)).toEqual([
      { event: "category.edited", by: "Berta", before: { name: "Furniture" }, after: { name: "Wood" } },
      { event: "category.deleted", by: "Berta", before: { name: "Wood", parentId: null }, after: null },
    ]);
    expect(await tried(berta, () => deleteCategory(berta, { categoryId }))).toBe("record.not_found");
  }));

test("only an empty category is deleted", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const furniture = await createCategory(ctx, { name: "Furniture" });
    const tables = await createCategory(ctx, { name: "Tables", parentId: furniture.id });
    const table = await createProduct(ctx, { ...goods, categoryId: tables.id });
    for (const { id: categoryId } of [furniture, tables])
      await expect(deleteCategory(ctx, { categoryId })).rejects.toMatchObject({ code: "category.in_use" });
    await editProduct(ctx, { productId: table.id, categoryId: null });
    await deleteCategory(ctx, { categoryId: tables.id });
    await deleteCategory(ctx, { categoryId: furniture.id });
    expect((await listCategories(ctx)).items).toEqual([]);
  }));

test("categories are kept by those who keep products, within their own company", () =>
  inWorkspace(async (t) => {
    const { id: categoryId } = await createCategory(t.system, { name: "Furniture" });
    const suppliers = ["back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => editCategory(ctx, { categoryId, name: "Mine" }))).toEqual(suppliers);
    expect(await whoMay(t, (ctx) => deleteCategory(ctx, { categoryId }))).toEqual(suppliers);
    for (const change of [editCategory, deleteCategory])
      expect(await whoeverIsElsewhere(t, (other) => change(other, { categoryId, name: "Mine" }))).toBe(
        "record.not_found",
      );
    const stranger = await t.elsewhere();
    const { id: theirs } = await createCategory(stranger, { name: "Theirs" });
    expect(await tried(stranger, () => editCategory(stranger, { categoryId: theirs, parentId: categoryId }))).toBe(
      "category.unknown",
    );
  }));
