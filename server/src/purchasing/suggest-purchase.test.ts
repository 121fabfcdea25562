import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed, vendorOf } from "../../test/factories-purchases.ts";
import { product, qty } from "../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import { suggestPurchase } from "./suggest-purchase.ts";

const at = new Date("2031-03-01T10:00:00Z");

/** A chair that one sells nearby and another by the fifty. */
async function chairs(ctx: Context) {
  const chair = await product(ctx, { name: "Chair", cost: qty("40") });
  return {
    chair,
    near: await vendorOf(ctx, chair.id, "Near", { price: "39.50", leadDays: 2 }),
    wholesale: await vendorOf(ctx, chair.id, "Wholesale", { price: "31", minQuantity: "50", leadDays: 20 }),
  };
}

test("a product is bought from the vendor that fits the quantity, with the reason for passing over the others", () =>
  inWorkspace(
    async (t) => {
      const ctx = await t.as({ role: "back_office" });
      const { chair, near } = await chairs(ctx);
      expect(await suggestPurchase(ctx, { productId: chair.id, quantity: qty("10") })).toMatchObject({
        vendor: { id: near, name: "Near" },
        quantity: "10",
        unitName: "Unit",
        unitPrice: "39.5",
        discount: "0",
        taxIds: chair.purchaseTaxIds,
        currency: "EUR",
        expectedAt: "2031-03-03",
        from: "vendor_line",
        passedOver: [{ vendorName: "Wholesale", reason: "below_minimum" }],
      });
    },
    { at },
  ));

test("the vendor who is asked for is the one, on his terms where they fit, else at cost", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const { chair, wholesale } = await chairs(ctx);
      const ask = (quantity: string) =>
        suggestPurchase(ctx, { productId: chair.id, quantity: qty(quantity), vendorId: wholesale });
      expect(await ask("60")).toMatchObject({
        vendor: { id: wholesale },
        unitPrice: "31",
        expectedAt: "2031-03-21",
        from: "vendor_line",
      });
      expect(await ask("10")).toMatchObject({ vendor: { id: wholesale }, unitPrice: "40", from: "cost" });
    },
    { at },
  ));

test("somebody of a company sells on the company's terms", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, near } = await chairs(ctx);
    const { id: vendorId } = await createContact(ctx, { kind: "person", name: "Seller", companyId: near });
    expect(await suggestPurchase(ctx, { productId: chair.id, quantity: qty("1"), vendorId })).toMatchObject({
      vendor: { id: vendorId, name: "Seller" },
      unitPrice: "39.5",
      from: "vendor_line",
    });
  }));

test("a product without a cost whom nobody sells costs nothing, and says that nothing gives its price", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [{ id: free }, { id: known }] = [await product(ctx), await product(ctx, { cost: qty("7") })];
    expect(await suggestPurchase(ctx, { productId: free })).toMatchObject({ unitPrice: "0", from: "nothing" });
    expect(await suggestPurchase(ctx, { productId: known })).toMatchObject({ unitPrice: "7", from: "cost" });
  }));

test("without a quantity it is as many as the usual vendor sells at least", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId } = await product(ctx);
    await vendorOf(ctx, productId, "Usual", { price: "5", minQuantity: "12" });
    await vendorOf(ctx, productId, "Other", { price: "4" });
    expect(await suggestPurchase(ctx, { productId })).toMatchObject({ vendor: { name: "Usual" }, quantity: "12" });
  }));

test("a product that nobody sells is bought one at a time at its cost, by purchase unit, from nobody yet", () =>
  inWorkspace(async ({ system: ctx }) => {
    const purchaseUnitId = await unitNamed(ctx, "Dozen");
    const { id: productId } = await product(ctx, { cost: qty("2.5"), purchaseUnitId });
    const asked = { vendor: null, unitName: "Dozen", unitId: purchaseUnitId, unitPrice: "30", from: "cost" };
    expect(await suggestPurchase(ctx, { productId })).toMatchObject({ ...asked, vendorPriceId: null, passedOver: [] });
    expect(await suggestPurchase({ ...ctx, language: "es" }, { productId })).toMatchObject({ unitName: "Docena" });
  }));

test("nobody buys from an archived vendor of his own accord", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, near } = await chairs(ctx);
    await vendorOf(ctx, chair.id, "Third", { price: "45" });
    await archiveContact(ctx, { contactId: near });
    const suggested = await suggestPurchase(ctx, { productId: chair.id, quantity: qty("1") });
    expect(suggested).toMatchObject({ vendor: { name: "Third" }, unitPrice: "45" });
    expect(suggested.passedOver).toContainEqual(expect.objectContaining({ vendorName: "Near" }));
  }));

test("product and vendor must be there, and be this company's; those who buy may ask", () =>
  inWorkspace(async (t) => {
    const { chair, near } = await chairs(t.system);
    const ask = (ctx: Context) => suggestPurchase(ctx, { productId: chair.id });
    expect(await whoMay(t, ask)).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, ask)).toBe("record.not_found");
    const ctx = await t.as({ role: "back_office" });
    expect(await tried(ctx, () => suggestPurchase(ctx, { productId: ctx.newId() }))).toBe("record.not_found");
    const vendorId = ctx.newId<"contacts">();
    expect(await tried(ctx, () => suggestPurchase(ctx, { productId: chair.id, vendorId }))).toBe("reference.unknown");
    const stranger = await t.elsewhere();
    const { id: productId } = await product(stranger);
    expect(await tried(stranger, () => suggestPurchase(stranger, { productId, vendorId: near }))).toBe(
      "reference.unknown",
    );
  }));
