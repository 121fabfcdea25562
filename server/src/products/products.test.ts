import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { order, product, qty } from "../../test/factories-stock.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createCategory, listCategories } from "./categories.ts";
import { deleteCategory, editCategory } from "./change-category.ts";
import { createProduct } from "./create-product.ts";
import { archiveProduct, editProduct, unarchiveProduct } from "./edit-product.ts";
import { listUnits } from "./list-units.ts";

const goods = { name: "Oak table", kind: "goods", listPrice: qty("249.00") } as const;

const unitNamed = (ctx: Context, name: string) =>
  ctx.db.selectFrom("units").select("id").where("nameEn", "=", name).executeTakeFirstOrThrow();

test("a product starts with the usual unit and taxes", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const made = await createProduct(ctx, { ...goods, storable: true, reference: "TAB-1" });
    const usual = await ctx.db.selectFrom("taxes").select(["id", "use"]).where("isDefault", "=", true).execute();
    expect(made).toMatchObject({
      listPrice: "249",
      cost: "0",
      storable: true,
      unitId: (await unitNamed(ctx, "Unit")).id,
      taxIds: usual.filter((tax) => tax.use === "sale").map((tax) => tax.id),
      purchaseTaxIds: usual.filter((tax) => tax.use === "purchase").map((tax) => tax.id),
      version: 1,
    });
    expect(made.purchaseUnitId).toBe(made.unitId);
  }));

test("sellers read products and do not make or change them", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const ctx = await t.as({ role: "sales", reach: "all" });
    const refused = { code: "permission.missing" };
    await expect(createProduct(ctx, goods)).rejects.toMatchObject(refused);
    await expect(editProduct(ctx, { productId: table.id, name: "Other" })).rejects.toMatchObject(refused);
    await expect(archiveProduct(ctx, { productId: table.id })).rejects.toMatchObject(refused);
  }));

test("a reference and a barcode belong to one product", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    await createProduct(ctx, { ...goods, reference: "TAB-1", barcode: "841" });
    const second = await createProduct(ctx, { ...goods, name: "Chair" });
    await expect(createProduct(ctx, { ...goods, reference: "TAB-1" })).rejects.toMatchObject({
      code: "product.reference_taken",
      details: { path: "reference", product: "Oak table" },
    });
    await expect(editProduct(ctx, { productId: second.id, barcode: "841" })).rejects.toMatchObject({
      code: "product.barcode_taken",
    });
  }));

test("services are not stored, and both units measure the same thing", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const stored = createProduct(ctx, { ...goods, kind: "service", storable: true });
    await expect(stored).rejects.toMatchObject({ code: "product.service_not_storable" });
    const kilo = await unitNamed(ctx, "kg");
    const mixed = createProduct(ctx, { ...goods, purchaseUnitId: kilo.id });
    await expect(mixed).rejects.toMatchObject({ code: "product.units_differ" });
    const purchaseTax = await ctx.db
      .selectFrom("taxes")
      .select("id")
      .where("use", "=", "purchase")
      .executeTakeFirstOrThrow();
    const wrongTax = createProduct(ctx, { ...goods, taxIds: [purchaseTax.id] });
    await expect(wrongTax).rejects.toMatchObject({ code: "tax.unknown" });
  }));

test("edits of other fields merge, edits of the same field are shown to both", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id: productId } = await createProduct(ctx, goods);
    await editProduct(ctx, { productId, version: 1, listPrice: qty("259") });
    const merged = await editProduct(ctx, { productId, version: 1, name: "Oak desk" });
    expect(merged).toMatchObject({ listPrice: "259", name: "Oak desk", version: 3 });
    await expect(editProduct(ctx, { productId, version: 1, listPrice: qty("199") })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { listPrice: "259" }, yours: { listPrice: "199" } },
    });
    expect(await editProduct(ctx, { productId, listPrice: qty("259.00") })).toMatchObject({ version: 3 });
  }));

test("what stock and documents count on no longer changes", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const dozen = await unitNamed(ctx, "Dozen");
    const table = await product(ctx);
    await editProduct(ctx, { productId: table.id, unitId: dozen.id });
    await order(t.system, [[{ ...table, unitId: dozen.id }, 1]]);
    for (const change of [
      { unitId: table.unitId },
      { storable: false },
      { kind: "service" as const, storable: false },
    ]) {
      const edit = editProduct(ctx, { productId: table.id, ...change });
      await expect(edit).rejects.toMatchObject({ code: "product.in_use" });
    }
  }));

test("an archived product comes back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id: productId } = await product(ctx);
    expect(await archiveProduct(ctx, { productId })).toMatchObject({ archivedAt: ctx.now, version: 2 });
    expect(await archiveProduct(ctx, { productId })).toMatchObject({ version: 2 });
    expect(await unarchiveProduct(ctx, { productId })).toMatchObject({ archivedAt: null, version: 3 });
  }));

test("a product of another workspace is not there", () =>
  inWorkspace(async (theirs) => {
    const { id: productId } = await product(theirs.system);
    await inWorkspace(async (ours) => {
      await expect(editProduct(ours.system, { productId, name: "Mine" })).rejects.toMatchObject({
        code: "record.not_found",
      });
    });
  }));

test("categories are told by their full names, units in the reader's language", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const furniture = await createCategory(ctx, { name: "Furniture" });
    const tables = await createCategory(ctx, { name: "Tables", parentId: furniture.id });
    expect(tables.fullName).toBe("Furniture / Tables");
    expect((await listCategories(ctx)).items.map((category) => category.fullName)).toEqual([
      "Furniture",
      "Furniture / Tables",
    ]);
    const spanish = await listUnits({ ...ctx, language: "es" });
    expect(spanish.items[1]).toMatchObject({ name: "Docena", relation: "bigger", ratio: "12" });
  }));

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

test("categories are kept by those who keep products, within their own workspace", () =>
  inWorkspace(async (t) => {
    const { id: categoryId } = await createCategory(t.system, { name: "Furniture" });
    const seller = await t.as({ role: "sales", reach: "all" });
    const refused = { code: "permission.missing" };
    await expect(editCategory(seller, { categoryId, name: "Mine" })).rejects.toMatchObject(refused);
    await expect(deleteCategory(seller, { categoryId })).rejects.toMatchObject(refused);
    await inWorkspace(async (other) => {
      const stranger = await other.as({ role: "administrator" });
      const unseen = { code: "record.not_found" };
      await expect(editCategory(stranger, { categoryId, name: "Mine" })).rejects.toMatchObject(unseen);
      await expect(deleteCategory(stranger, { categoryId })).rejects.toMatchObject(unseen);
    });
  }));
