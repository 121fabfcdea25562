import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { createCategory } from "./categories.ts";
import { createProduct } from "./create-product.ts";
import { createTax } from "./create-tax.ts";
import { archiveTax } from "./edit-tax.ts";

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

test("a new product is told to others and stands in the diary with all that was said of it", () =>
  inWorkspace(async (t) => {
    const { id: categoryId } = await createCategory(t.system, { name: "Tables" });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const said = { reference: "TAB-1", barcode: "841", description: "Solid oak", leadDays: 5, categoryId };
    const made = await createProduct(berta, { ...goods, ...said, cost: qty("120.50"), taxIds: [] });
    expect(made).toMatchObject({ ...said, cost: "120.5", taxIds: [], storable: false, archivedAt: null });
    expect(berta.changes).toMatchObject([{ kind: "product", id: made.id, version: 1 }]);
    expect(await diaryOf(t, made.id)).toMatchObject([
      { event: "product.created", by: "Berta", before: null, after: { name: "Oak table", ...said, listPrice: "249" } },
    ]);
  }));

test("a reference, a barcode and an id belong to one product of a company", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id } = await createProduct(ctx, { ...goods, reference: "TAB-1", barcode: "841" });
    await expect(createProduct(ctx, { ...goods, reference: "TAB-1" })).rejects.toMatchObject({
      kind: "conflict",
      code: "product.reference_taken",
      details: { path: "reference", product: "Oak table" },
    });
    await expect(createProduct(ctx, { ...goods, reference: "TAB-2", barcode: "841" })).rejects.toMatchObject({
      code: "product.barcode_taken",
      details: { path: "barcode", product: "Oak table" },
    });
    expect(await tried(ctx, () => createProduct(ctx, { ...goods, id }))).toBe("record.duplicate");
    const same = { ...goods, reference: "TAB-1", barcode: "841" };
    expect(await whoeverIsElsewhere(t, (other) => createProduct(other, same))).toBe("done");
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

test("an archived tax is not given to new products", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const tax = { name: "IVA 5 %", use: "sale", amountKind: "percent", amount: qty("5") } as const;
    const { id } = await createTax(ctx, tax);
    expect(await createProduct(ctx, { ...goods, taxIds: [id] })).toMatchObject({ taxIds: [id] });
    await archiveTax(ctx, { taxId: id });
    await expect(createProduct(ctx, { ...goods, taxIds: [id] })).rejects.toMatchObject({
      kind: "invalid",
      code: "tax.unknown",
      details: { path: "taxIds" },
    });
  }));

test("units, categories and taxes are those of the same company", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const { id: categoryId } = await createCategory(t.system, { name: "Tables" });
    const ctx = await t.as({ role: "back_office" });
    const unknown = [{ unitId: ctx.newId<"units">() }, { categoryId: ctx.newId<"product_categories">() }];
    for (const given of unknown)
      expect(await tried(ctx, () => createProduct(ctx, { ...goods, ...given }))).toBe("reference.unknown");
    const outcomes = [
      ["reference.unknown", { unitId: table.unitId }],
      ["reference.unknown", { purchaseUnitId: table.unitId }],
      ["reference.unknown", { categoryId }],
      ["tax.unknown", { taxIds: table.taxIds }],
      ["tax.unknown", { purchaseTaxIds: table.purchaseTaxIds }],
    ] as const;
    for (const [outcome, theirs] of outcomes)
      expect([
        theirs,
        await whoeverIsElsewhere(t, (other) => createProduct(other, { ...goods, ...(theirs as object) })),
      ]).toEqual([theirs, outcome]);
  }));

test("those who supply make products, and those who lead", () =>
  inWorkspace(async (t) => {
    const suppliers = ["back_office", "manager", "administrator"];
    expect(await whoMay(t, (ctx) => createProduct(ctx, goods))).toEqual(suppliers);
  }));
