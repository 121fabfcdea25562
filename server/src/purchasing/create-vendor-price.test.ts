import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createVendorPrice } from "./create-vendor-price.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";

test("who sells a product comes after those who do already, in the workspace's currency", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id: productId } = await product(ctx);
    const [first, second] = [await customer(ctx, "First"), await customer(ctx, "Second")];
    const terms = {
      vendorCode: "CH-1",
      minQuantity: qty("10.0"),
      discount: qty("5"),
      leadDays: 5,
      validFrom: day("2031-01-01"),
      validUntil: day("2031-01-01"),
    };
    const one = await createVendorPrice(ctx, { productId, vendorId: first, price: qty("10.00") });
    const two = await createVendorPrice(ctx, { productId, vendorId: second, price: qty("9"), ...terms });
    expect([one, two]).toMatchObject([
      {
        sequence: 1,
        price: "10",
        minQuantity: "0",
        discount: "0",
        leadDays: 1,
        currency: "EUR",
        vendor: { id: first, name: "First" },
        version: 1,
      },
      { sequence: 2, price: "9", ...terms, minQuantity: "10", vendor: { name: "Second" } },
    ]);
  }));

test("one vendor has several terms for a product: the more, the cheaper", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx);
    const vendorId = await customer(ctx);
    for (const [price, minQuantity] of [
      ["10", "0"],
      ["8", "50"],
    ] as const)
      await createVendorPrice(ctx, { productId, vendorId, price: qty(price), minQuantity: qty(minQuantity) });
    expect((await listVendorPrices(ctx, { productId })).items.map(({ price }) => price)).toEqual(["10", "8"]);
  }));

test("whoever sells is a vendor from then on; product and contact are told, and it stands in the product's diary", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    const vendorId = await customer(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { id } = await createVendorPrice(berta, { productId, vendorId, price: qty("10.00") });
    const contact = await berta.db.selectFrom("contacts").select("isVendor").where("id", "=", vendorId).execute();
    expect(contact).toEqual([{ isVendor: true }]);
    expect(berta.changes).toMatchObject([
      { kind: "contact", id: vendorId, version: 0 },
      { kind: "product", id: productId, version: 0 },
    ]);
    expect((await diaryOf(t, productId)).at(-1)).toMatchObject({
      event: "vendor_price.created",
      by: "Berta",
      after: { id, vendorId, price: "10", sequence: 1 },
    });
  }));

test("terms do not end before they begin", () =>
  inWorkspace(async ({ system: ctx }) => {
    const asked = { productId: (await product(ctx)).id, vendorId: await customer(ctx), price: qty("1") };
    const wrong = createVendorPrice(ctx, {
      ...asked,
      validFrom: day("2031-02-01"),
      validUntil: day("2031-01-31"),
    });
    await expect(wrong).rejects.toMatchObject({
      kind: "invalid",
      code: "vendor_price.ends_before_start",
      details: { path: "validUntil" },
    });
  }));

test("product and vendor must be there, and be this company's", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    const vendorId = await customer(t.system);
    const price = qty("1");
    const add = (ctx: Context, given: object) => createVendorPrice(ctx, { productId, vendorId, price, ...given });
    expect(await tried(t.system, (ctx) => add(ctx, { productId: ctx.newId() }))).toBe("record.not_found");
    expect(await tried(t.system, (ctx) => add(ctx, { vendorId: ctx.newId() }))).toBe("reference.unknown");
    expect(await whoeverIsElsewhere(t, (other) => add(other, {}))).toBe("record.not_found");
    const stranger = await t.elsewhere();
    const theirs = await product(stranger);
    expect(await tried(stranger, () => add(stranger, { productId: theirs.id }))).toBe("reference.unknown");
  }));

test("those who supply keep vendors; sellers do not", () =>
  inWorkspace(async (t) => {
    const asked = { productId: (await product(t.system)).id, vendorId: await customer(t.system), price: qty("1") };
    expect(await whoMay(t, (ctx) => createVendorPrice(ctx, asked))).toEqual([
      "back_office",
      "manager",
      "administrator",
    ]);
  }));

test("vendors that are added at once stand in line one after the other", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { id: productId } = await run((ctx) => product(ctx));
  const add = () =>
    run(async (ctx) => createVendorPrice(ctx, { productId, vendorId: await customer(ctx), price: qty("1") }));
  await Promise.all([add(), add(), add(), add()]);
  const { items } = await run((ctx) => listVendorPrices(ctx, { productId }));
  expect(items.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
});
