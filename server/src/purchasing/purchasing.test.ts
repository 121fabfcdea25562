import type { Id } from "@trato/domain/ids.ts";
import { describe, expect, it } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { customer, day, figures, order, product, qty } from "../../test/factories-stock.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { type Context, systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { cancelReceipt } from "../stock/cancel-transfer.ts";
import { getDelivery, getReceipt, listReceipts } from "../stock/list-transfers.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { createVendorPrice } from "./create-vendor-price.ts";
import { editPurchase } from "./edit-purchase.ts";
import { deleteVendorPrice, editVendorPrice, reorderVendorPrices } from "./edit-vendor-price.ts";
import { getPurchase } from "./get-purchase.ts";
import { listPurchases } from "./list-purchases.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";
import { suggestPurchase } from "./suggest-purchase.ts";

const all = { remainder: "keep", force: false } as const;

async function vendorOf(
  ctx: Context,
  productId: Id<"products">,
  name: string,
  terms: { price: string; minQuantity?: string; leadDays?: number; discount?: string },
) {
  const vendorId = await customer(ctx, name);
  const { price, minQuantity, discount, ...rest } = terms;
  await createVendorPrice(ctx, {
    productId,
    vendorId,
    price: qty(price),
    ...rest,
    ...(minQuantity && { minQuantity: qty(minQuantity) }),
    ...(discount && { discount: qty(discount) }),
  });
  return vendorId;
}

/** A purchase of chairs that was ordered, with its receipt. */
async function ordered(ctx: Context, quantity = "10") {
  const chair = await product(ctx, { name: "Chair", cost: qty("40") });
  const vendorId = await customer(ctx, "Maderas");
  const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [line(chair.id, quantity)] });
  const purchase = await confirmPurchase(ctx, { purchaseId });
  return { chair, vendorId, purchase, purchaseId, receiptId: purchase.receipts[0]!.id };
}

const line = (productId: Id<"products">, quantity: string) => ({ productId, quantity: qty(quantity) });

async function partOf(ctx: Context, receiptId: Id<"transfers">, quantity: string) {
  const [first] = (await getReceipt(ctx, { receiptId })).lines;
  return [{ lineId: first!.lineId, quantity: qty(quantity) }];
}

describe("ordering", () => {
  it("buys from the vendor that fits the quantity, at its price, and knows when it comes", () =>
    inWorkspace(
      async (t) => {
        const ctx = await t.as({ role: "back_office" });
        const chair = await product(ctx, { name: "Chair", cost: qty("40") });
        const near = await vendorOf(ctx, chair.id, "Near", { price: "39.50", leadDays: 2 });
        const wholesale = await vendorOf(ctx, chair.id, "Wholesale", { price: "31", minQuantity: "50", leadDays: 20 });
        const few = await suggestPurchase(ctx, { productId: chair.id, quantity: qty("10") });
        expect(few).toMatchObject({
          vendor: { id: near, name: "Near" },
          unitPrice: "39.5",
          taxIds: chair.purchaseTaxIds,
          expectedAt: "2031-03-03",
          from: "vendor_line",
          passedOver: [{ vendorName: "Wholesale", reason: "below_minimum" }],
        });
        const many = await suggestPurchase(ctx, { productId: chair.id, quantity: qty("60"), vendorId: wholesale });
        expect(many).toMatchObject({ vendor: { id: wholesale }, unitPrice: "31", expectedAt: "2031-03-21" });

        const made = await createPurchase(ctx, { vendorId: near, lines: [line(chair.id, "10")] });
        expect(made).toMatchObject({
          state: "draft",
          number: null,
          vendor: { id: near, name: "Near" },
          expectedAt: "2031-03-03",
          lines: [{ name: "Chair", quantity: "10", unitPrice: "39.5", subtotal: "395.00", received: "0" }],
          totals: { untaxed: "395.00", taxes: [{ base: "395.00", amount: "82.95" }], tax: "82.95", total: "477.95" },
          receipts: [],
          receiptStatus: null,
          can: { edit: true, confirm: true, cancel: true },
        });
      },
      { at: new Date("2031-03-01T10:00:00Z") },
    ));

  it("costs what the product costs where the vendor has no terms, and what was said where something was", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx, { cost: qty("40") });
      const dozen = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "Dozen").executeTakeFirst();
      const vendorId = await customer(ctx);
      const lines = [
        line(chair.id, "1"),
        { ...line(chair.id, "2"), unitId: dozen!.id },
        { ...line(chair.id, "3"), unitPrice: qty("35.123"), discount: qty("10") },
      ];
      const made = await createPurchase(ctx, { vendorId, lines });
      expect(made.lines).toMatchObject([
        { unitPrice: "40", subtotal: "40.00" },
        { unitPrice: "480", subtotal: "960.00" },
        { unitPrice: "35.123", discount: "10", subtotal: "94.83" },
      ]);
      expect(made.totals).toMatchObject({ untaxed: "1094.83", tax: "229.91", total: "1324.74" });
    }));

  it("names the field of a vendor, product, unit or tax that is not there", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx);
      const vendorId = await customer(ctx);
      const refused = async (asked: Parameters<typeof createPurchase>[1], path: string) =>
        expect(createPurchase(ctx, asked)).rejects.toMatchObject({ code: "reference.unknown", details: { path } });
      await refused({ vendorId: ctx.newId(), lines: [line(chair.id, "1")] }, "vendorId");
      await refused({ vendorId, lines: [line(chair.id, "1"), line(ctx.newId(), "1")] }, "lines.1.productId");
      await refused({ vendorId, lines: [{ ...line(chair.id, "1"), unitId: ctx.newId() }] }, "lines.0.unitId");
      await refused({ vendorId, lines: [{ ...line(chair.id, "1"), taxIds: [ctx.newId()] }] }, "lines.0.taxIds.0");
      const kilo = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "kg").executeTakeFirst();
      const weighed = createPurchase(ctx, { vendorId, lines: [{ ...line(chair.id, "1"), unitId: kilo!.id }] });
      await expect(weighed).rejects.toMatchObject({ code: "unit.other_category" });
    }));
});

describe("editing a draft", () => {
  it("follows the terms of another vendor, keeps prices on another day, and merges edits of different fields", () =>
    inWorkspace(
      async (t) => {
        const ctx = await t.as({ role: "back_office" });
        const [chair, table] = [await product(ctx, { cost: qty("40") }), await product(ctx, { cost: qty("9") })];
        const near = await customer(ctx, "Near");
        const far = await vendorOf(ctx, chair.id, "Far", { price: "30", leadDays: 10, discount: "5" });
        const lines = [
          { ...line(chair.id, "10"), unitPrice: qty("33") },
          { ...line(table.id, "2"), unitPrice: qty("8"), discount: qty("20") },
        ];
        const { id: purchaseId, version } = await createPurchase(ctx, { vendorId: near, lines });
        const moved = await editPurchase(ctx, { purchaseId, version, expectedAt: day("2031-04-01") });
        expect(moved).toMatchObject({
          expectedAt: "2031-04-01",
          lines: [{ unitPrice: "33", expectedAt: "2031-04-01" }, { discount: "20" }],
          totals: { untaxed: "342.80" },
        });
        await editPurchase(ctx, { purchaseId, version, note: "Ring before" });
        const theirs = await editPurchase(ctx, { purchaseId, version: 3, vendorId: far });
        expect(theirs).toMatchObject({
          vendor: { name: "Far" },
          note: "Ring before",
          lines: [
            { unitPrice: "30", discount: "5", expectedAt: "2031-03-11" },
            { unitPrice: "8", discount: "20", expectedAt: "2031-03-01" },
          ],
          version: 4,
        });
        expect(theirs.lines.map(({ id }) => id)).toEqual(moved.lines.map(({ id }) => id));
        const fewer = await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "4")] });
        expect(fewer).toMatchObject({ lines: [{ quantity: "4", subtotal: "114.00" }], totals: { untaxed: "114.00" } });
        const late = editPurchase(ctx, { purchaseId, version, note: "Do not ring" });
        await expect(late).rejects.toMatchObject({
          code: "record.changed",
          details: { theirs: { note: "Ring before" } },
        });
      },
      { at: new Date("2031-03-01T10:00:00Z") },
    ));

  it("ends with the order", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { purchaseId } = await ordered(ctx);
      const edit = editPurchase(ctx, { purchaseId, note: "Too late" });
      await expect(edit).rejects.toMatchObject({ code: "purchase.confirmed" });
    }));
});

describe("an order", () => {
  it("gets its number, expects its goods and marks the vendor", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "back_office", name: "Berta" });
      const { chair, vendorId, purchase, receiptId } = await ordered(ctx);
      expect(purchase).toMatchObject({
        state: "confirmed",
        number: "P00001",
        receiptStatus: "pending",
        receipts: [{ id: receiptId, number: "IN00001", state: "ready" }],
        buyer: { name: "Berta" },
        can: { edit: { code: "purchase.confirmed" }, confirm: { code: "purchase.confirmed" }, cancel: true },
      });
      expect(await figures(ctx, chair)).toEqual([0, 0, 0, 10, 0, 10]);
      const receipt = await getReceipt(ctx, { receiptId });
      expect(receipt).toMatchObject({ purchaseNumber: "P00001", contact: { name: "Maderas" } });
      const vendor = await ctx.db
        .selectFrom("contacts")
        .select("isVendor")
        .where("id", "=", vendorId)
        .executeTakeFirst();
      expect(vendor).toEqual({ isVendor: true });
    }));

  it("is received part by part; quantities come from what moved, and those who wait are served", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "back_office" });
      const { chair, purchaseId, receiptId } = await ordered(ctx);
      const waiting = await order(ctx, [[chair, 3]]);
      const { backorder } = await validateReceipt(ctx, { receiptId, ...all, lines: await partOf(ctx, receiptId, "4") });
      const half = await getPurchase(ctx, { purchaseId });
      expect(half).toMatchObject({ state: "confirmed", receiptStatus: "partial", lines: [{ received: "4" }] });
      expect(half.receipts.map(({ state }) => state)).toEqual(["done", "ready"]);
      expect(half.can.cancel).toMatchObject({ code: "purchase.received" });
      expect(await getDelivery(ctx, waiting)).toMatchObject({ state: "ready" });
      await validateReceipt(ctx, { receiptId: backorder!.id, ...all });
      const whole = await getPurchase(ctx, { purchaseId });
      expect(whole).toMatchObject({ state: "done", receiptStatus: "full", lines: [{ received: "10" }] });
      expect(await figures(ctx, chair)).toEqual([10, 3, 7, 0, 3, 7]);
      expect(await verifyStock(ctx)).toEqual([]);
      expect((await listReceipts(ctx, { limit: 80, state: "all", purchaseId })).items).toHaveLength(2);
    }));

  it("is closed short when the rest is given up, at once or later", () =>
    inWorkspace(async ({ system: ctx }) => {
      const atOnce = await ordered(ctx);
      const lines = await partOf(ctx, atOnce.receiptId, "4");
      await validateReceipt(ctx, { receiptId: atOnce.receiptId, ...all, lines, remainder: "cancel" });
      const short = { state: "done", receiptStatus: "closed_short" };
      expect(await getPurchase(ctx, atOnce)).toMatchObject({ ...short, lines: [{ received: "4" }] });

      const later = await ordered(ctx);
      const part = await partOf(ctx, later.receiptId, "1");
      const { backorder } = await validateReceipt(ctx, { receiptId: later.receiptId, ...all, lines: part });
      await cancelReceipt(ctx, { receiptId: backorder!.id });
      expect(await getPurchase(ctx, later)).toMatchObject({ ...short, lines: [{ received: "1" }] });
      expect(await figures(ctx, later.chair)).toEqual([1, 0, 1, 0, 0, 1]);
    }));

  it("in dozens says in dozens what of it arrived", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx);
      const dozen = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "Dozen").executeTakeFirst();
      const lines = [{ ...line(chair.id, "2"), unitId: dozen!.id }];
      const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
      const { receipts } = await confirmPurchase(ctx, { purchaseId });
      const receiptId = receipts[0]!.id;
      expect(await getReceipt(ctx, { receiptId })).toMatchObject({ lines: [{ quantity: "24" }] });
      await validateReceipt(ctx, { receiptId, ...all, lines: await partOf(ctx, receiptId, "18") });
      expect(await getPurchase(ctx, { purchaseId })).toMatchObject({ lines: [{ quantity: "2", received: "1.5" }] });
    }));

  it("of services only is done at once", () =>
    inWorkspace(async ({ system: ctx }) => {
      const advice = await product(ctx, { kind: "service" });
      const lines = [line(advice.id, "3")];
      const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
      const done = await confirmPurchase(ctx, { purchaseId });
      expect(done).toMatchObject({ state: "done", number: "P00001", receipts: [], receiptStatus: null });
    }));

  it("is cancelled until something arrives, and nothing of it is expected any more", () =>
    inWorkspace(async ({ system: ctx }) => {
      const { chair, purchaseId, receiptId } = await ordered(ctx);
      const cancelled = await cancelPurchase(ctx, { purchaseId });
      expect(cancelled).toMatchObject({ state: "cancelled", receiptStatus: null, receipts: [{ state: "cancelled" }] });
      expect(await figures(ctx, chair)).toEqual([0, 0, 0, 0, 0, 0]);
      await expect(validateReceipt(ctx, { receiptId, ...all })).rejects.toMatchObject({ code: "transfer.cancelled" });
      await expect(cancelPurchase(ctx, { purchaseId })).rejects.toMatchObject({ code: "purchase.cancelled" });
      const arrived = await ordered(ctx);
      await validateReceipt(ctx, {
        receiptId: arrived.receiptId,
        ...all,
        lines: await partOf(ctx, arrived.receiptId, "1"),
      });
      await expect(cancelPurchase(ctx, arrived)).rejects.toMatchObject({ code: "purchase.received" });
    }));

  it("begins empty with its day, and is not ordered before something is in it", () =>
    inWorkspace(async ({ system: ctx }) => {
      const vendorId = await customer(ctx);
      const expectedAt = day("2031-05-01");
      const empty = await createPurchase(ctx, { vendorId, lines: [], expectedAt });
      expect(empty).toMatchObject({ lines: [], expectedAt, totals: { total: "0.00" } });
      expect(empty.can.confirm).toMatchObject({ code: "purchase.empty" });
      const purchaseId = empty.id;
      await expect(confirmPurchase(ctx, { purchaseId })).rejects.toMatchObject({ code: "purchase.empty" });
      const chair = await product(ctx);
      await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "2")] });
      expect(await confirmPurchase(ctx, { purchaseId })).toMatchObject({ state: "confirmed" });
      const { id: other } = await createPurchase(ctx, { vendorId, lines: [line(chair.id, "2")] });
      expect(await editPurchase(ctx, { purchaseId: other, lines: [] })).toMatchObject({ lines: [] });
    }));

  it("is refused from an archived vendor and by a screen that saw another version", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx);
      const vendorId = await customer(ctx);
      const { id: purchaseId, version } = await createPurchase(ctx, { vendorId, lines: [line(chair.id, "1")] });
      await editPurchase(ctx, { purchaseId, version, note: "Changed meanwhile" });
      await expect(confirmPurchase(ctx, { purchaseId, version })).rejects.toMatchObject({ code: "record.changed" });
      await archiveContact(ctx, { contactId: vendorId });
      const refused = { code: "purchase.vendor_archived" };
      await expect(confirmPurchase(ctx, { purchaseId })).rejects.toMatchObject(refused);
      expect((await getPurchase(ctx, { purchaseId })).can.confirm).toMatchObject(refused);
    }));
});

describe("vendors of a product", () => {
  it("are added, edited, put in order and removed; the first is the usual one", () =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "back_office" });
      const chair = await product(ctx);
      const [first, second] = [await customer(ctx, "First"), await customer(ctx, "Second")];
      const one = await createVendorPrice(ctx, { productId: chair.id, vendorId: first, price: qty("10.00") });
      const two = await createVendorPrice(ctx, { productId: chair.id, vendorId: second, price: qty("9"), leadDays: 5 });
      expect([one, two]).toMatchObject([
        { sequence: 1, price: "10", minQuantity: "0", currency: "EUR", vendor: { name: "First" } },
        { sequence: 2, leadDays: 5 },
      ]);
      const edited = await editVendorPrice(ctx, { vendorPriceId: two.id, version: 1, price: qty("8.50") });
      expect(edited).toMatchObject({ price: "8.5", leadDays: 5, version: 2 });
      const overlap = editVendorPrice(ctx, { vendorPriceId: two.id, version: 1, price: qty("7") });
      await expect(overlap).rejects.toMatchObject({ code: "record.changed", details: { theirs: { price: "8.5" } } });
      const dates = { validFrom: day("2031-02-01"), validUntil: day("2031-01-01") };
      const wrong = editVendorPrice(ctx, { vendorPriceId: one.id, ...dates });
      await expect(wrong).rejects.toMatchObject({ code: "vendor_price.ends_before_start" });

      const reorder = (vendorPriceIds: Id<"vendor_prices">[]) =>
        reorderVendorPrices(ctx, { productId: chair.id, vendorPriceIds });
      await expect(reorder([two.id])).rejects.toMatchObject({ code: "vendor_price.not_of_product" });
      const { items } = await reorder([two.id, one.id]);
      expect(items.map(({ vendor }) => vendor.name)).toEqual(["Second", "First"]);
      expect(await suggestPurchase(ctx, { productId: chair.id })).toMatchObject({ vendor: { name: "Second" } });
      await deleteVendorPrice(ctx, { vendorPriceId: two.id });
      expect((await listVendorPrices(ctx, { productId: chair.id })).items).toMatchObject([{ id: one.id }]);
    }));

  it("are learned from an order: the company, last in line, per purchase unit, and only once", () =>
    inWorkspace(async ({ system: ctx }) => {
      const chair = await product(ctx);
      const dozen = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "Dozen").executeTakeFirst();
      await vendorOf(ctx, chair.id, "Known", { price: "11" });
      const company = await customer(ctx, "Company");
      const seller = ctx.newId<"contacts">();
      const person = { kind: "person" as const, name: "Seller", companyId: company, createdAt: ctx.now };
      await ctx.db
        .insertInto("contacts")
        .values({ ...person, workspaceId: ctx.workspace.id, id: seller })
        .execute();
      const lines = [{ ...line(chair.id, "2"), unitId: dozen!.id, unitPrice: qty("132"), discount: qty("5") }];
      for (const vendorId of [seller, company]) {
        const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines });
        await confirmPurchase(ctx, { purchaseId });
      }
      const { items } = await listVendorPrices(ctx, { productId: chair.id });
      expect(items).toMatchObject([
        { vendor: { name: "Known" } },
        { vendor: { id: company }, sequence: 2, price: "11", discount: "5", minQuantity: "1", leadDays: 0 },
      ]);
      expect(items).toHaveLength(2);
    }));
});

describe("the list", () => {
  it("goes newest first by pages and filters by state, vendor, product and text", () =>
    inWorkspace(async ({ system: ctx }) => {
      const one = await ordered(ctx);
      const two = await ordered(ctx);
      const draft = await createPurchase(ctx, {
        vendorId: await customer(ctx, "Ébanos del Sur"),
        lines: [line(one.chair.id, "1")],
        vendorReference: "PRO-77",
      });
      const first = await listPurchases(ctx, { limit: 2, count: "true" });
      expect(first.items.map(({ id }) => id)).toEqual([draft.id, two.purchaseId]);
      expect(first.count).toBe(3);
      const next = await listPurchases(ctx, { limit: 2, cursor: first.nextCursor! });
      expect(next).toMatchObject({ items: [{ id: one.purchaseId, total: "484.00" }], nextCursor: null });
      const ids = async (filter: object) =>
        (await listPurchases(ctx, { limit: 80, ...filter })).items.map(({ id }) => id);
      expect(await ids({ state: "draft" })).toEqual([draft.id]);
      expect(await ids({ vendorId: two.vendorId })).toEqual([two.purchaseId]);
      expect(await ids({ productId: one.chair.id })).toEqual([draft.id, one.purchaseId]);
      expect(await ids({ search: "p00002" })).toEqual([two.purchaseId]);
      expect(await ids({ search: "pro-77" })).toEqual([draft.id]);
      expect(await ids({ search: "ebanos" })).toEqual([draft.id]);
      expect(await ids({ search: "100%" })).toEqual([]);
    }));
});

describe("who may", () => {
  it("sellers see purchases and leave them alone", () =>
    inWorkspace(async (t) => {
      const { purchaseId, chair, vendorId } = await ordered(t.system);
      const draft = await createPurchase(t.system, { vendorId, lines: [line(chair.id, "1")] });
      const seller = await t.as({ role: "sales", reach: "own" });
      const seen = await getPurchase(seller, { purchaseId });
      expect(seen.can).toMatchObject({ edit: { code: "permission.missing" }, cancel: { code: "permission.missing" } });
      const refused = { kind: "forbidden", code: "permission.missing" };
      const asked = { vendorId, lines: [line(chair.id, "1")] };
      await expect(createPurchase(seller, asked)).rejects.toMatchObject(refused);
      await expect(editPurchase(seller, { purchaseId: draft.id, note: "Mine" })).rejects.toMatchObject(refused);
      await expect(confirmPurchase(seller, { purchaseId: draft.id })).rejects.toMatchObject(refused);
      await expect(cancelPurchase(seller, { purchaseId })).rejects.toMatchObject(refused);
      const price = { productId: chair.id, vendorId, price: qty("1") };
      await expect(createVendorPrice(seller, price)).rejects.toMatchObject(refused);
      const [learned] = (await listVendorPrices(seller, { productId: chair.id })).items;
      const vendorPriceId = learned!.id;
      await expect(editVendorPrice(seller, { vendorPriceId, price: qty("1") })).rejects.toMatchObject(refused);
      await expect(deleteVendorPrice(seller, { vendorPriceId })).rejects.toMatchObject(refused);
    }));

  it("strangers of another workspace find nothing", () =>
    inWorkspace(async (theirs) => {
      const { purchaseId, receiptId, chair } = await ordered(theirs.system);
      const [price] = (await listVendorPrices(theirs.system, { productId: chair.id })).items;
      await inWorkspace(async ({ system: ctx }) => {
        const gone = { kind: "not_found", code: "record.not_found" };
        await expect(getPurchase(ctx, { purchaseId })).rejects.toMatchObject(gone);
        await expect(editPurchase(ctx, { purchaseId, note: "x" })).rejects.toMatchObject(gone);
        await expect(confirmPurchase(ctx, { purchaseId })).rejects.toMatchObject(gone);
        await expect(cancelPurchase(ctx, { purchaseId })).rejects.toMatchObject(gone);
        await expect(validateReceipt(ctx, { receiptId, ...all })).rejects.toMatchObject(gone);
        await expect(suggestPurchase(ctx, { productId: chair.id })).rejects.toMatchObject(gone);
        await expect(deleteVendorPrice(ctx, { vendorPriceId: price!.id })).rejects.toMatchObject(gone);
        expect(await listPurchases(ctx, { limit: 80 })).toMatchObject({ items: [] });
        await expect(listVendorPrices(ctx, { productId: chair.id })).rejects.toMatchObject(gone);
      });
    }));
});

describe("at once", () => {
  it("one purchase is ordered once, and numbers have no holes", async () => {
    const edge = await testEdge();
    const { id: workspaceId } = await createTestWorkspace();
    const run = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
    const { chair, vendorId, drafts } = await run(async (ctx) => {
      const made = { chair: await product(ctx), vendorId: await customer(ctx, "Maderas") };
      const lines = [line(made.chair.id, "2")];
      const create = () => createPurchase(ctx, { vendorId: made.vendorId, lines });
      return { ...made, drafts: [await create(), await create(), await create(), await create()] };
    });
    const twice = [...drafts, ...drafts].map(({ id: purchaseId }) =>
      run((ctx) => confirmPurchase(ctx, { purchaseId })),
    );
    const outcomes = await Promise.allSettled(twice);
    const numbers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
    expect(new Set(numbers)).toEqual(new Set(["P00001", "P00002", "P00003", "P00004"]));
    const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
    expect(refused).toEqual(Array.from({ length: 4 }, () => "purchase.confirmed"));
    expect(await run((ctx) => figures(ctx, chair))).toEqual([0, 0, 0, 8, 0, 8]);
    const { items } = await run((ctx) => listVendorPrices(ctx, { productId: chair.id }));
    expect(items.map(({ vendor }) => vendor.id)).toEqual([vendorId]);
  });
});
