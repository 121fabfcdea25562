import type { Id } from "@trato/domain/ids.ts";
import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { drafted, line, ordered, receive, unitNamed, vendorOf } from "../../test/factories-purchases.ts";
import { customer, day, figures, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveContact } from "../contacts/archive-contact.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { editProduct } from "../products/edit-product.ts";
import { getReceipt } from "../stock/list-transfers.ts";
import { plannedMoves } from "../stock/planned-moves.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { editPurchase } from "./edit-purchase.ts";
import { getPurchase } from "./get-purchase.ts";
import { listVendorPrices } from "./list-vendor-prices.ts";

const isVendor = async ({ db }: Context, id: Id<"contacts">) =>
  (await db.selectFrom("contacts").select("isVendor").where("id", "=", id).executeTakeFirstOrThrow()).isVendor;

test("an order gets its number, expects its goods and marks the vendor", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office", name: "Berta" });
    const { chair, vendorId, purchase, receiptId } = await ordered(ctx);
    expect(purchase).toMatchObject({
      state: "confirmed",
      number: "P00001",
      confirmedAt: ctx.now,
      receiptStatus: "pending",
      receipts: [{ id: receiptId, number: "IN00001", state: "ready" }],
      buyer: { name: "Berta" },
      can: { edit: { code: "purchase.confirmed" }, confirm: { code: "purchase.confirmed" }, cancel: true },
    });
    expect(await figures(ctx, chair)).toEqual([0, 0, 0, 10, 0, 10]);
    const receipt = await getReceipt(ctx, { receiptId });
    expect(receipt).toMatchObject({ purchaseNumber: "P00001", contact: { name: "Maderas" } });
    expect(await isVendor(ctx, vendorId)).toBe(true);
  }));

test("what is not bought at present is not ordered, and its lines say why", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [pine, oak] = [await product(ctx, { name: "Pine" }), await product(ctx, { name: "Oak" })];
    const lines = [line(oak.id, "1"), line(pine.id, "1")];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    await editProduct(ctx, { productId: pine.id, purchaseBlock: "Too wet", saleBlock: "Too wet" });
    await editProduct(ctx, { productId: oak.id, saleBlock: "Only bought" });
    await expect(confirmPurchase(ctx, { purchaseId })).rejects.toMatchObject({
      code: "purchase.product_blocked",
      details: { product: "Pine", reason: "Too wet" },
    });
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({
      lines: [{ purchaseBlock: null }, { purchaseBlock: "Too wet" }],
      can: { confirm: { code: "purchase.product_blocked" } },
    });
    await editProduct(ctx, { productId: pine.id, purchaseBlock: null });
    expect(await confirmPurchase(ctx, { purchaseId })).toMatchObject({ state: "confirmed" });
  }));

test("its goods are expected each on its own day, in the product's unit", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx);
    const lines = [
      { ...line(chair.id, "2"), unitId: await unitNamed(ctx, "Dozen"), expectedAt: day("2031-05-10") },
      { ...line(chair.id, "1"), expectedAt: day("2031-05-01") },
    ];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    const { receipts } = await confirmPurchase(ctx, { purchaseId });
    expect(receipts).toMatchObject([{ scheduledOn: "2031-05-01" }]);
    const planned = (await plannedMoves(ctx, [chair.id])).receipts.get(chair.id);
    expect(planned?.map(({ quantity, scheduledOn }) => [scheduledOn, quantity])).toEqual([
      ["2031-05-01", "1"],
      ["2031-05-10", "24"],
    ]);
  }));

test("an order of services only is done at once", () =>
  inWorkspace(async ({ system: ctx }) => {
    const advice = await product(ctx, { kind: "service" });
    const lines = [line(advice.id, "3")];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    const done = await confirmPurchase(ctx, { purchaseId });
    expect(done).toMatchObject({ state: "done", number: "P00001", receipts: [], receiptStatus: null });
  }));

test("an order teaches who sells a product: the company, last in line, per purchase unit, and only once", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx);
    await vendorOf(ctx, chair.id, "Known", { price: "11" });
    const company = await customer(ctx, "Company");
    const { id: seller } = await createContact(ctx, { kind: "person", name: "Seller", companyId: company });
    const dozen = await unitNamed(ctx, "Dozen");
    const lines = [{ ...line(chair.id, "2"), unitId: dozen, unitPrice: qty("132"), discount: qty("5") }];
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
    expect(await isVendor(ctx, company)).toBe(true);
    expect(await isVendor(ctx, seller)).toBe(false);
  }));

test("a gift teaches no price, a line that is paid does, also beside a gift of the same product", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [chair, sample] = [await product(ctx), await product(ctx)];
    const vendorId = await customer(ctx);
    const free = { unitPrice: qty("0") };
    const lines = [
      { ...line(chair.id, "10"), unitPrice: qty("40") },
      { ...line(chair.id, "1"), ...free },
      { ...line(sample.id, "1"), ...free },
    ];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines });
    await confirmPurchase(ctx, { purchaseId });
    const learned = async (productId: typeof chair.id) => (await listVendorPrices(ctx, { productId })).items;
    expect(await learned(chair.id)).toMatchObject([{ vendor: { id: vendorId }, price: "40" }]);
    expect(await learned(sample.id)).toEqual([]);
  }));

test("an order is told to others, with its products and its vendor, and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { purchaseId, chair, vendorId } = await drafted(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await confirmPurchase(berta, { purchaseId });
    for (const change of [
      { kind: "purchase", id: purchaseId, version: 2 },
      { kind: "product", id: chair.id, version: 0 },
      { kind: "contact", id: vendorId, version: 0 },
    ])
      expect(berta.changes).toContainEqual(expect.objectContaining(change));
    expect((await diaryOf(t, purchaseId)).slice(1)).toEqual([
      {
        event: "purchase.confirmed",
        by: "Berta",
        before: { state: "draft", number: null },
        after: { state: "confirmed", number: "P00001" },
      },
    ]);
  }));

test("nothing is ordered before something is in it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines: [] });
    expect(await tried(ctx, () => confirmPurchase(ctx, { purchaseId }))).toBe("purchase.empty");
    const chair = await product(ctx);
    await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "2")] });
    expect(await confirmPurchase(ctx, { purchaseId })).toMatchObject({ state: "confirmed" });
  }));

test("nothing is ordered from an archived vendor", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, vendorId } = await drafted(ctx);
    await archiveContact(ctx, { contactId: vendorId });
    const refused = { kind: "conflict", code: "purchase.vendor_archived" };
    await expect(confirmPurchase(ctx, { purchaseId })).rejects.toMatchObject(refused);
    expect((await getPurchase(ctx, { purchaseId })).can.confirm).toMatchObject({ code: refused.code });
  }));

test("a purchase is ordered once, and not after it was given up", () =>
  inWorkspace(async ({ system: ctx }) => {
    const confirmed = await ordered(ctx);
    const done = await ordered(ctx);
    await receive(ctx, done.receiptId);
    const cancelled = await drafted(ctx);
    await cancelPurchase(ctx, cancelled);
    for (const [code, { purchaseId }] of [
      ["purchase.confirmed", confirmed],
      ["purchase.done", done],
      ["purchase.cancelled", cancelled],
    ] as const)
      expect(await tried(ctx, () => confirmPurchase(ctx, { purchaseId }))).toBe(code);
  }));

test("whoever looks at an old state of a purchase is shown the new one before he orders it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId } = await drafted(ctx);
    await editPurchase(ctx, { purchaseId, note: "Changed meanwhile" });
    await expect(confirmPurchase(ctx, { purchaseId, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
    expect(await confirmPurchase(ctx, { purchaseId, version: 2 })).toMatchObject({ state: "confirmed" });
  }));

test("those who supply order, and only their own company's purchases", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    const confirm = (ctx: Context) => confirmPurchase(ctx, { purchaseId });
    expect(await whoMay(t, confirm, "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, confirm)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => confirmPurchase(ctx, { purchaseId: ctx.newId() }))).toBe(
      "record.not_found",
    );
  }));

test("ordered twice at once it is ordered once, and numbers have no holes", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { chair, vendorId, drafts } = await run(async (ctx) => {
    const made = { chair: await product(ctx), vendorId: await customer(ctx, "Maderas") };
    const lines = [{ ...line(made.chair.id, "2"), unitPrice: qty("40") }];
    const create = () => createPurchase(ctx, { vendorId: made.vendorId, lines });
    return { ...made, drafts: [await create(), await create(), await create(), await create()] };
  });
  const twice = [...drafts, ...drafts].map(({ id: purchaseId }) => run((ctx) => confirmPurchase(ctx, { purchaseId })));
  const outcomes = await Promise.allSettled(twice);
  const numbers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
  expect(new Set(numbers)).toEqual(new Set(["P00001", "P00002", "P00003", "P00004"]));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 4 }, () => "purchase.confirmed"));
  expect(await run((ctx) => figures(ctx, chair))).toEqual([0, 0, 0, 8, 0, 8]);
  const { items } = await run((ctx) => listVendorPrices(ctx, { productId: chair.id }));
  expect(items.map(({ vendor }) => vendor.id)).toEqual([vendorId]);
});
