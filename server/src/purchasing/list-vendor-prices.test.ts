import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { vendorOf } from "../../test/factories-purchases.ts";
import { product } from "../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { reorderVendorPrices } from "./edit-vendor-price.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";

test("vendors stand in the order in which they are tried, those of other products elsewhere", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { id: productId } = await product(ctx);
    for (const name of ["Zarza", "Álamo", "Robles"]) await vendorOf(ctx, productId, name, { price: "1" });
    await vendorOf(ctx, (await product(ctx)).id, "Of another product", { price: "1" });
    const names = async () => (await listVendorPrices(ctx, { productId })).items.map(({ vendor }) => vendor.name);
    expect(await names()).toEqual(["Zarza", "Álamo", "Robles"]);
    const [zarza, alamo, robles] = (await listVendorPrices(ctx, { productId })).items;
    await reorderVendorPrices(ctx, { productId, vendorPriceIds: [robles!.id, zarza!.id, alamo!.id] });
    expect(await names()).toEqual(["Robles", "Zarza", "Álamo"]);
  }));

test("a row says on what terms the product is sold", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx);
    const terms = { price: "9.5", minQuantity: "10", discount: "5", leadDays: 3 };
    const vendorId = await vendorOf(ctx, productId, "Near", terms);
    expect((await listVendorPrices(ctx, { productId })).items).toMatchObject([
      { productId, vendor: { id: vendorId, name: "Near" }, ...terms, validFrom: null, validUntil: null, version: 1 },
    ]);
  }));

test("a product that nobody sells has an empty list; one that is not there has none", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    expect(await listVendorPrices(t.system, { productId })).toEqual({ items: [] });
    expect(await tried(t.system, (ctx) => listVendorPrices(ctx, { productId: ctx.newId() }))).toBe("record.not_found");
  }));

test("those who buy read who sells a product; another company does not", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    await vendorOf(t.system, productId, "Near", { price: "1" });
    const read = (ctx: Context) => listVendorPrices(ctx, { productId });
    expect(await whoMay(t, read)).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
  }));
