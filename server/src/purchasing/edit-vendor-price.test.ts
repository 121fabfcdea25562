import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createVendorPrice } from "./create-vendor-price.ts";
import { deleteVendorPrice, editVendorPrice, reorderVendorPrices } from "./edit-vendor-price.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";
import { suggestPurchase } from "./suggest-purchase.ts";

/** A chair that two sell. */
async function sold(ctx: Context) {
  const { id: productId } = await product(ctx);
  const sell = async (name: string, price: string) =>
    (await createVendorPrice(ctx, { productId, vendorId: await customer(ctx, name), price: qty(price), leadDays: 5 }))
      .id;
  return { productId, first: await sell("First", "10"), second: await sell("Second", "9") };
}

test("what changed of a vendor's terms is kept, told to others and written in the diary", () =>
  inWorkspace(async (t) => {
    const { productId, first: vendorPriceId } = await sold(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const terms = { price: qty("8.50"), minQuantity: qty("12.0"), discount: qty("2.50"), vendorCode: "CH-1" };
    const edited = await editVendorPrice(berta, { vendorPriceId, version: 1, ...terms });
    const kept = { price: "8.5", minQuantity: "12", discount: "2.5", vendorCode: "CH-1" };
    expect(edited).toMatchObject({ ...kept, leadDays: 5, version: 2 });
    expect(berta.changes).toMatchObject([{ kind: "product", id: productId, version: 0 }]);
    expect(await diaryOf(t, vendorPriceId)).toEqual([
      {
        event: "vendor_price.edited",
        by: "Berta",
        before: { price: "10", minQuantity: "0", discount: "0", vendorCode: null },
        after: kept,
      },
    ]);
  }));

test("terms written otherwise are the same terms", () =>
  inWorkspace(async (t) => {
    const { first: vendorPriceId } = await sold(t.system);
    const ctx = await t.as({ role: "back_office" });
    const same = { price: qty("10.00"), minQuantity: qty("0.0"), discount: qty("0.00"), leadDays: 5 };
    expect(await editVendorPrice(ctx, { vendorPriceId, ...same })).toMatchObject({ version: 1 });
    expect(ctx.changes).toEqual([]);
    expect(await diaryOf(t, vendorPriceId)).toEqual([]);
  }));

test("edits of other terms merge, edits of the same are shown to both", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { first: vendorPriceId } = await sold(ctx);
    await editVendorPrice(ctx, { vendorPriceId, version: 1, price: qty("8.50") });
    const merged = await editVendorPrice(ctx, { vendorPriceId, version: 1, leadDays: 2 });
    expect(merged).toMatchObject({ price: "8.5", leadDays: 2, version: 3 });
    await expect(editVendorPrice(ctx, { vendorPriceId, version: 1, price: qty("7") })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { price: "8.5" }, yours: { price: "7" } },
    });
  }));

test("terms do not end before they begin, whichever of the two days is changed", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { first: vendorPriceId } = await sold(ctx);
    await editVendorPrice(ctx, { vendorPriceId, validFrom: day("2031-02-01"), validUntil: day("2031-02-01") });
    for (const wrong of [{ validUntil: day("2031-01-31") }, { validFrom: day("2031-02-02") }])
      expect(await tried(ctx, () => editVendorPrice(ctx, { vendorPriceId, ...wrong }))).toBe(
        "vendor_price.ends_before_start",
      );
    expect(await editVendorPrice(ctx, { vendorPriceId, validUntil: null })).toMatchObject({ validUntil: null });
  }));

test("a vendor who no longer sells the product is off its list; the diary keeps him", () =>
  inWorkspace(async (t) => {
    const { productId, first, second } = await sold(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { items } = await deleteVendorPrice(berta, { vendorPriceId: first });
    expect(items).toMatchObject([{ id: second }]);
    expect((await listVendorPrices(berta, { productId })).items).toEqual(items);
    expect(berta.changes).toMatchObject([{ kind: "product", id: productId, version: 0 }]);
    expect((await diaryOf(t, productId)).at(-1)).toMatchObject({
      event: "vendor_price.deleted",
      by: "Berta",
      before: { price: "10" },
      after: null,
    });
    expect(await tried(berta, () => deleteVendorPrice(berta, { vendorPriceId: first }))).toBe("record.not_found");
  }));

test("who is asked first is said; the first is the usual vendor", () =>
  inWorkspace(async (t) => {
    const { productId, first, second } = await sold(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    expect(await suggestPurchase(berta, { productId })).toMatchObject({ vendor: { name: "First" } });
    const { items } = await reorderVendorPrices(berta, { productId, vendorPriceIds: [second, first] });
    expect(items.map(({ vendor, sequence }) => [vendor.name, sequence])).toEqual([
      ["Second", 1],
      ["First", 2],
    ]);
    expect(await suggestPurchase(berta, { productId })).toMatchObject({ vendor: { name: "Second" } });
    expect(berta.changes).toMatchObject([{ kind: "product", id: productId, version: 0 }]);
    expect((await diaryOf(t, productId)).at(-1)).toEqual({
      event: "vendor_price.reordered",
      by: "Berta",
      before: { vendors: [first, second] },
      after: { vendors: [second, first] },
    });
  }));

test("an order of vendors names each of the product's once, and no other", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { productId, first, second } = await sold(ctx);
    const other = await sold(ctx);
    const reorder = (vendorPriceIds: Id<"vendor_prices">[]) =>
      tried(ctx, () => reorderVendorPrices(ctx, { productId, vendorPriceIds }));
    for (const wrong of [
      [second],
      [first, first],
      [first, second, first],
      [first, other.first],
      [first, ctx.newId<"vendor_prices">()],
    ])
      expect(await reorder(wrong)).toBe("vendor_price.not_of_product");
    expect(await reorder([second, first])).toBe("done");
  }));

const changes: [string, (ctx: Context, of: Awaited<ReturnType<typeof sold>>) => Promise<unknown>][] = [
  ["edited", (ctx, { first }) => editVendorPrice(ctx, { vendorPriceId: first, price: qty("1") })],
  ["deleted", (ctx, { first }) => deleteVendorPrice(ctx, { vendorPriceId: first })],
  [
    "put in order",
    (ctx, { productId, first, second }) => reorderVendorPrices(ctx, { productId, vendorPriceIds: [second, first] }),
  ],
];

test.each(changes)("terms are %s by those who supply, within their own company", (_, change) =>
  inWorkspace(async (t) => {
    const of = await sold(t.system);
    expect(await whoMay(t, (ctx) => change(ctx, of), "record.not_found")).toEqual([
      "back_office",
      "manager",
      "administrator",
    ]);
    expect(await whoeverIsElsewhere(t, (ctx) => change(ctx, of))).toBe("record.not_found");
    await t.become(t.system);
    const ofNobody = { productId: t.system.newId<"products">(), first: t.system.newId<"vendor_prices">() };
    expect(await tried(t.system, (ctx) => change(ctx, { ...of, ...ofNobody }))).toBe("record.not_found");
  }),
);
