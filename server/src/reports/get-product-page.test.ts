import { ValidateDelivery, ValidateReceipt } from "@trato/domain/stock/inputs.ts";
import { expect, test } from "vitest";
import { unitNamed } from "../../test/factories-purchases.ts";
import { inWorkspace } from "../../test/factories.ts";
import { customer, day, expected, order, product, qty } from "../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import type { Context } from "../platform/context.ts";
import { createVendorPrice } from "../purchasing/create-vendor-price.ts";
import { cancelPurchase } from "../purchasing/cancel-purchase.ts";
import { confirmPurchase } from "../purchasing/confirm-purchase.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import "../reactions.ts";
import { validateDelivery } from "../stock/validate-delivery.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { getProductPage } from "./get-product-page.ts";

const read = (ctx: Context, { id: productId }: { id: Awaited<ReturnType<typeof product>>["id"] }) =>
  getProductPage(ctx, { productId });

test("the product page tells stock and sales of the whole workspace, and the deliveries that one reaches", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { name: "Oak table", onHand: 10, reference: "TAB-1" });
    await expected(t.system, table, 5, "2020-01-01");
    const [me, other] = [await t.member(), await t.member()];
    const contactId = await customer(t.system, "Acme");
    const own = await order(t.system, [[table, 4]], { salespersonId: me, contactId, on: "2020-01-01" });
    await order(t.system, [[table, 8]], { salespersonId: other });
    const seller = await t.as({ id: me });
    const page = await getProductPage(seller, { productId: table.id });
    expect(page).toMatchObject({
      name: "Oak table",
      unitName: "Unit",
      taxes: [{ name: "IVA 21 %" }],
      availability: { onHand: "10", reserved: "10", free: "0", incoming: "5", outgoing: "12", forecast: "3" },
      soldLast12Months: "12",
      usualVendor: { name: "Vendor" },
      purchases: [{ number: "P00001", state: "confirmed", ordered: "5", received: "0", isLate: true }],
      deliveries: [
        {
          id: own.deliveryId,
          saleId: own.id,
          saleNumber: own.number,
          customer: { id: contactId, name: "Acme" },
          quantity: "4",
          reserved: "4",
          isLate: true,
        },
      ],
      can: { edit: { code: "permission.missing" }, adjust: { code: "permission.missing" } },
    });
    const back = await t.as({ role: "back_office" });
    const whole = await getProductPage(back, { productId: table.id });
    expect(whole.deliveries).toHaveLength(2);
    expect(whole.can).toEqual({ edit: true, adjust: true, order: true });
  }));

test("a service cannot be counted, and the page says so", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const advice = await product(ctx, { kind: "service" });
    const { can } = await getProductPage(ctx, { productId: advice.id });
    expect(can.adjust).toMatchObject({ code: "stock.not_storable" });
  }));

test("each role is told what it may do with a product, and why not", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const missing = { code: "permission.missing", details: {} };
    for (const role of ["sales"] as const)
      expect((await read(await t.as({ role }), table)).can).toEqual({ edit: missing, adjust: missing, order: missing });
    for (const role of ["back_office", "manager", "administrator"] as const)
      expect((await read(await t.as({ role }), table)).can).toEqual({ edit: true, adjust: true, order: true });
  }));

test("what was ordered in dozens is told in the product's own unit, and so is what has come of it", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const table = await product(ctx);
    const { id: unitId } = await ctx.db
      .selectFrom("units")
      .select("id")
      .where("nameEn", "=", "Dozen")
      .executeTakeFirstOrThrow();
    const lines = [{ productId: table.id, unitId, quantity: qty(2), expectedAt: day("2020-01-01") }];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx, "Vendor"), lines });
    expect((await read(ctx, table)).purchases).toMatchObject([{ number: null, state: "draft", ordered: "24" }]);
    const { receipts } = await confirmPurchase(ctx, { purchaseId });
    const receipt = await ctx.db
      .selectFrom("transferLines")
      .select("id")
      .where("transferId", "=", receipts[0]!.id)
      .executeTakeFirstOrThrow();
    const some = { receiptId: receipts[0]!.id, lines: [{ lineId: receipt.id, quantity: qty(6) }] };
    await validateReceipt(ctx, ValidateReceipt.parse(some));
    const page = await read(ctx, table);
    expect(page.purchases).toMatchObject([{ number: "P00001", state: "confirmed", ordered: "24", received: "6" }]);
    expect(page.availability).toMatchObject({ onHand: "6", incoming: "18" });
  }));

test("what was ordered by the piece of a product that is kept otherwise is told exactly", () =>
  inWorkspace(async ({ system: ctx }) => {
    const vendorId = await customer(ctx, "Vendor");
    for (const [kept, asked, quantity, ordered] of [
      ["Dozen", "Unit", "1", `0.08${"3".repeat(58)}`],
      ["kg", "g", "0.4", "0.0004"],
    ] as const) {
      const own = await product(ctx, { unitId: await unitNamed(ctx, kept) });
      const lines = [{ productId: own.id, unitId: await unitNamed(ctx, asked), quantity: qty(quantity) }];
      await createPurchase(ctx, { vendorId, lines });
      expect((await read(ctx, own)).purchases).toMatchObject([{ ordered }]);
    }
  }));

test("what was cancelled is no longer on its way, and what was delivered has gone", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const table = await product(ctx, { onHand: 10 });
    const lines = [{ productId: table.id, quantity: qty(5) }];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx, "Vendor"), lines });
    await cancelPurchase(ctx, { purchaseId });
    const { deliveryId } = await order(ctx, [[table, 4]]);
    expect((await read(ctx, table)).deliveries).toHaveLength(1);
    await validateDelivery(ctx, ValidateDelivery.parse({ deliveryId }));
    expect(await read(ctx, table)).toMatchObject({
      purchases: [],
      deliveries: [],
      availability: { onHand: "6", reserved: "0", free: "6", incoming: "0", outgoing: "0", forecast: "6" },
      soldLast12Months: "4",
    });
  }));

test("what was sold more than twelve months ago is not told", () =>
  inWorkspace(
    async (t) => {
      const table = await product(t.system, { onHand: 20 });
      const [old, fresh] = [await order(t.system, [[table, 3]]), await order(t.system, [[table, 5]])];
      const confirmed = (id: typeof old.id, at: string) =>
        t.db
          .updateTable("sales")
          .set({ confirmedAt: at as typeof t.system.now })
          .where("id", "=", id)
          .execute();
      await confirmed(old.id, "2030-03-09T12:00:00Z");
      await confirmed(fresh.id, "2030-03-10T12:00:00Z");
      expect(await read(t.system, table)).toMatchObject({ soldLast12Months: "5" });
    },
    { at: new Date("2031-03-10T10:00:00Z") },
  ));

test("vendors stand in the order in which they are tried; one in the archive is tried no more", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const table = await product(ctx);
    const vendors = [await customer(ctx, "Dear"), await customer(ctx, "Cheap")];
    for (const [index, vendorId] of vendors.entries())
      await createVendorPrice(ctx, { productId: table.id, vendorId, price: qty(60 - index * 10) });
    const named = async () => {
      const page = await read(ctx, table);
      return [page.usualVendor?.name, page.vendors.map(({ vendor, price }) => `${vendor.name}: ${price}`)];
    };
    expect(await named()).toEqual(["Dear", ["Dear: 60", "Cheap: 50"]]);
    await archiveContact(ctx, { contactId: vendors[0]! });
    expect(await named()).toEqual(["Cheap", ["Cheap: 50"]]);
  }));

test("units are named in the reader's language", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const ctx = await t.as();
    expect(await read({ ...ctx, language: "es" }, table)).toMatchObject({
      unitName: "Unidad",
      purchaseUnitName: "Unidad",
    });
  }));

test("a product of another company has no page, and a customer with a link sees none of its stock", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { name: "Secret", onHand: 5 });
    expect(await triedBy(t, {}, (ctx) => read(ctx, table))).toBe("done");
    expect(await whoeverIsElsewhere(t, (ctx) => read(ctx, table))).toBe("record.not_found");
    const { id: saleId } = await t.asSystem((ctx) => order(ctx, [[table, 1]]));
    const linked = await t.asCustomer(saleId);
    expect(await tried(linked, () => read(linked, table))).toBe("record.not_found");
  }));
