import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { expected, order, product, qty } from "../../test/factories-stock.ts";
import { oneWaits } from "../../test/one-waits.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { type Context, systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { pickProducts } from "../reports/list-products.ts";
import { createCategory } from "./categories.ts";
import { createProduct } from "./create-product.ts";
import { archiveProduct, editProduct, unarchiveProduct } from "./edit-product.ts";

const goods = { name: "Oak table", kind: "goods", listPrice: qty("249.00") } as const;

const unitNamed = (ctx: Context, name: string) =>
  ctx.db.selectFrom("units").select("id").where("nameEn", "=", name).executeTakeFirstOrThrow();

test("what changed of a product is kept, told to others and written in the diary", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await createProduct(t.system, { ...goods, reference: "TAB-1" });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const changed = { name: "Oak desk", listPrice: qty("259.90"), reference: null, leadDays: 5 };
    expect(await editProduct(berta, { productId, version: 1, ...changed })).toMatchObject({
      ...changed,
      listPrice: "259.9",
      version: 2,
    });
    expect(berta.changes).toMatchObject([{ kind: "product", id: productId, version: 2 }]);
    expect((await diaryOf(t, productId)).at(-1)).toEqual({
      event: "product.edited",
      by: "Berta",
      before: { name: "Oak table", listPrice: "249", reference: "TAB-1", leadDays: 0 },
      after: { ...changed, listPrice: "259.9" },
    });
  }));

test("why a product is not sold or bought is kept as long as a reason is written, and told", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await createProduct(t.system, {
      ...goods,
      saleBlock: " ",
      purchaseBlock: "No stock room",
    });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const edited = await editProduct(berta, { productId, saleBlock: " Recalled ", purchaseBlock: " " });
    expect(edited).toMatchObject({ saleBlock: "Recalled", purchaseBlock: null });
    expect((await diaryOf(t, productId)).at(-1)).toMatchObject({
      before: { saleBlock: null, purchaseBlock: "No stock room" },
      after: { saleBlock: "Recalled", purchaseBlock: null },
    });
    const { items } = await pickProducts(berta, { search: "oak", limit: 5 });
    expect(items).toMatchObject([{ id: productId, saleBlock: "Recalled", purchaseBlock: null }]);
  }));

test("a price written otherwise is the same price", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await createProduct(t.system, { ...goods, cost: qty("120.5") });
    const ctx = await t.as({ role: "back_office" });
    const same = { listPrice: qty("249.000"), cost: qty("120.50"), name: "Oak table", barcode: null };
    expect(await editProduct(ctx, { productId, ...same })).toMatchObject({ version: 1 });
    expect(ctx.changes).toEqual([]);
    expect(await diaryOf(t, productId)).toHaveLength(1);
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

test("an edit that waited for another one knows the cost that this one left", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const { id: productId } = await as((ctx) => createProduct(ctx, { ...goods, cost: qty("10") }));
  const { second } = await as(async (ctx) => {
    await editProduct(ctx, { productId, cost: qty("20") });
    const second = as((another) => editProduct(another, { productId, name: "Oak desk", cost: qty("10") }));
    second.catch(() => undefined);
    await oneWaits(ctx);
    return { second };
  });
  expect(await second).toMatchObject({ name: "Oak desk", cost: "10", version: 3 });
  expect(await as((ctx) => nothingChanged(ctx, productId))).toMatchObject({ cost: "10", version: 3 });
});

/** The product as it is held. */
function nothingChanged(ctx: Context, productId: Parameters<typeof editProduct>[1]["productId"]) {
  return editProduct(ctx, { productId });
}

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
      { serviceDelivery: "by_hand" as const },
    ]) {
      const edit = editProduct(ctx, { productId: table.id, ...change });
      await expect(edit).rejects.toMatchObject({ code: "product.in_use" });
    }
  }));

test("what is only on its way counts too; name and price of such a product change freely", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    await expected(t.system, table, 5, "2030-01-01");
    const ctx = await t.as({ role: "back_office" });
    const productId = table.id;
    await expect(editProduct(ctx, { productId, storable: false })).rejects.toMatchObject({
      kind: "conflict",
      code: "product.in_use",
      details: { path: "storable" },
    });
    expect(await editProduct(ctx, { productId, name: "Oak desk", listPrice: qty("99") })).toMatchObject({ version: 2 });
  }));

test("a product keeps to what products may be", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    await createProduct(ctx, { ...goods, name: "Chair", reference: "CHA-1", barcode: "842" });
    const { id: productId, purchaseTaxIds } = await createProduct(ctx, { ...goods, storable: true });
    const kilo = (await unitNamed(ctx, "kg")).id;
    const outcomes = [
      ["product.service_not_storable", { kind: "service" }],
      ["product.units_differ", { unitId: kilo }],
      ["product.reference_taken", { reference: "CHA-1" }],
      ["product.barcode_taken", { barcode: "842" }],
      ["tax.unknown", { taxIds: purchaseTaxIds }],
      ["reference.unknown", { unitId: ctx.newId<"units">() }],
      ["reference.unknown", { categoryId: ctx.newId<"product_categories">() }],
      ["done", { unitId: kilo, purchaseUnitId: kilo }],
      ["done", { kind: "service", storable: false }],
    ] as const;
    for (const [outcome, fields] of outcomes)
      expect([fields, await tried(ctx, () => editProduct(ctx, { productId, ...(fields as object) }))]).toEqual([
        fields,
        outcome,
      ]);
  }));

test("an archived product comes back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id: productId } = await product(ctx);
    expect(await archiveProduct(ctx, { productId })).toMatchObject({ archivedAt: ctx.now, version: 2 });
    expect(await archiveProduct(ctx, { productId })).toMatchObject({ version: 2 });
    expect(await unarchiveProduct(ctx, { productId })).toMatchObject({ archivedAt: null, version: 3 });
  }));

test("who archives a product and takes it out again stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await archiveProduct(berta, { productId });
    await unarchiveProduct(berta, { productId });
    await unarchiveProduct(berta, { productId });
    expect(berta.changes.map(({ version }) => version)).toEqual([2, 3]);
    expect((await diaryOf(t, productId)).slice(1)).toMatchObject([
      { event: "product.archived", by: "Berta", before: { archivedAt: null }, after: { archivedAt: berta.now } },
      { event: "product.unarchived", by: "Berta", after: { archivedAt: null } },
    ]);
  }));

test("a product of another company is not there, nor is anything of it to be had", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const productId = table.id;
    const { id: categoryId } = await createCategory(t.system, { name: "Tables" });
    for (const change of [editProduct, archiveProduct, unarchiveProduct])
      expect(await whoeverIsElsewhere(t, (other) => change(other, { productId, name: "Mine" }))).toBe(
        "record.not_found",
      );
    const stranger = await t.elsewhere();
    const theirs = await product(stranger);
    for (const [outcome, given] of [
      ["reference.unknown", { unitId: table.unitId, purchaseUnitId: table.unitId }],
      ["reference.unknown", { categoryId }],
      ["tax.unknown", { taxIds: table.taxIds }],
    ] as const)
      expect(await tried(stranger, () => editProduct(stranger, { productId: theirs.id, ...(given as object) }))).toBe(
        outcome,
      );
  }));

test("sellers read products and do not change them", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    const suppliers = ["back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => editProduct(ctx, { productId, name: "Other" }))).toEqual(suppliers);
    expect(await whoMay(t, (ctx) => archiveProduct(ctx, { productId }))).toEqual(suppliers);
    expect(await whoMay(t, (ctx) => unarchiveProduct(ctx, { productId }))).toEqual(suppliers);
  }));
