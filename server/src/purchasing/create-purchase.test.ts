import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { line, unitNamed, vendorOf } from "../../test/factories-purchases.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import { createPurchase } from "./create-purchase.ts";

const at = new Date("2031-03-01T10:00:00Z");

test("a purchase begins as a draft at the vendor's price, and knows when it comes", () =>
  inWorkspace(
    async (t) => {
      const ctx = await t.as({ role: "back_office", name: "Berta" });
      const chair = await product(ctx, { name: "Chair", cost: qty("40") });
      const vendorId = await vendorOf(ctx, chair.id, "Near", { price: "39.50", leadDays: 2 });
      expect(await createPurchase(ctx, { vendorId, lines: [line(chair.id, "10")] })).toMatchObject({
        state: "draft",
        number: null,
        vendor: { id: vendorId, name: "Near" },
        buyer: { id: ctx.actor.memberId, name: "Berta" },
        currency: "EUR",
        expectedAt: "2031-03-03",
        lines: [{ name: "Chair", quantity: "10", unitPrice: "39.5", subtotal: "395.00", received: "0" }],
        totals: { untaxed: "395.00", taxes: [{ base: "395.00", amount: "82.95" }], tax: "82.95", total: "477.95" },
        receipts: [],
        receiptStatus: null,
        version: 1,
        can: { edit: true, confirm: true, cancel: true },
      });
    },
    { at },
  ));

test("it costs what the product costs where the vendor has no terms, and what was said where something was", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx, { cost: qty("40") });
    const lines = [
      line(chair.id, "1"),
      { ...line(chair.id, "2"), unitId: await unitNamed(ctx, "Dozen") },
      { ...line(chair.id, "3"), unitPrice: qty("35.123"), discount: qty("10") },
    ];
    const made = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    expect(made.lines).toMatchObject([
      { unitPrice: "40", subtotal: "40.00" },
      { unitPrice: "480", subtotal: "960.00" },
      { unitPrice: "35.123", discount: "10", subtotal: "94.83" },
    ]);
    expect(made.totals).toMatchObject({ untaxed: "1094.83", tax: "229.91", total: "1324.74" });
  }));

test("a line multiplies as a quotation's does, and a price of nothing is told as such", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [screw, gift] = [await product(ctx, { cost: qty("0.125") }), await product(ctx)];
    const lines = [line(screw.id, "1000"), line(gift.id, "1"), { ...line(gift.id, "1"), unitPrice: qty("2") }];
    expect((await createPurchase(ctx, { vendorId: await customer(ctx), lines })).lines).toMatchObject([
      { unitPrice: "0.125", subtotal: "125.00", isUnpriced: false },
      { unitPrice: "0", subtotal: "0.00", isUnpriced: true },
      { unitPrice: "2", subtotal: "2.00", isUnpriced: false },
    ]);
  }));

test("the vendor's discount goes with his price, and not with one that was said", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx);
    const vendorId = await vendorOf(ctx, chair.id, "Near", { price: "30", discount: "5" });
    const lines = [line(chair.id, "1"), { ...line(chair.id, "1"), unitPrice: qty("30") }];
    expect(await createPurchase(ctx, { vendorId, lines })).toMatchObject({
      lines: [
        { unitPrice: "30", discount: "5", subtotal: "28.50" },
        { unitPrice: "30", discount: "0", subtotal: "30.00" },
      ],
    });
  }));

test("what is said of a line stands there: its words, its taxes, its day; the first day is the purchase's", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const chair = await product(ctx, { name: "Chair" });
      const lines = [
        { ...line(chair.id, "1"), name: "Chair, white", taxIds: [], expectedAt: day("2031-03-20") },
        line(chair.id, "1"),
      ];
      const known = { externalId: "C-31", vendorReference: "A-17", note: "Ring before" };
      const asked = { vendorId: await customer(ctx), ...known, lines };
      expect(await createPurchase(ctx, { ...asked, expectedAt: day("2031-03-25") })).toMatchObject({
        ...known,
        expectedAt: "2031-03-20",
        lines: [
          { name: "Chair, white", taxIds: [], tax: "0.00", expectedAt: "2031-03-20" },
          { name: "Chair", taxIds: chair.purchaseTaxIds, expectedAt: "2031-03-25" },
        ],
      });
    },
    { at },
  ));

test("it begins empty too, with its day", () =>
  inWorkspace(async ({ system: ctx }) => {
    const vendorId = await customer(ctx);
    expect(await createPurchase(ctx, { vendorId, lines: [], expectedAt: day("2031-05-01") })).toMatchObject({
      lines: [],
      expectedAt: "2031-05-01",
      totals: { untaxed: "0.00", taxes: [], total: "0.00" },
      can: { edit: true, confirm: { code: "purchase.empty" } },
    });
  }));

test("it is refused with the field of a vendor, product, unit or tax that is not there", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx);
    const vendorId = await customer(ctx);
    const refused = async (asked: Parameters<typeof createPurchase>[1], path: string) =>
      expect(createPurchase(ctx, asked)).rejects.toMatchObject({
        kind: "invalid",
        code: "reference.unknown",
        details: { path },
      });
    await refused({ vendorId: ctx.newId(), lines: [line(chair.id, "1")] }, "vendorId");
    await refused({ vendorId, lines: [line(chair.id, "1"), line(ctx.newId(), "1")] }, "lines.1.productId");
    await refused({ vendorId, lines: [{ ...line(chair.id, "1"), unitId: ctx.newId() }] }, "lines.0.unitId");
    await refused({ vendorId, lines: [{ ...line(chair.id, "1"), taxIds: [ctx.newId()] }] }, "lines.0.taxIds.0");
    const weighed = { ...line(chair.id, "1"), unitId: await unitNamed(ctx, "kg") };
    await expect(createPurchase(ctx, { vendorId, lines: [weighed] })).rejects.toMatchObject({
      code: "unit.other_category",
    });
  }));

test("whoever sends it twice under the same id buys once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const asked = { id: ctx.newId<"purchases">(), vendorId: await customer(ctx), lines: [] };
    expect(await createPurchase(ctx, asked)).toMatchObject({ id: asked.id });
    expect(await tried(ctx, () => createPurchase(ctx, asked))).toBe("record.duplicate");
  }));

test("a new purchase is told to others, with its products, and stands in the diary", () =>
  inWorkspace(async (t) => {
    const chair = await product(t.system, { cost: qty("40") });
    const vendorId = await customer(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { id } = await createPurchase(berta, { vendorId, lines: [line(chair.id, "1"), line(chair.id, "2")] });
    expect(berta.changes).toMatchObject([
      { kind: "purchase", id, version: 1 },
      { kind: "product", id: chair.id, version: 0 },
    ]);
    expect(await diaryOf(t, id)).toMatchObject([
      { event: "purchase.created", by: "Berta", before: null, after: { state: "draft", vendorId, total: "145.20" } },
    ]);
  }));

test("nothing of another company is bought, nor from its vendors", () =>
  inWorkspace(async (t) => {
    const chair = await product(t.system);
    const vendorId = await customer(t.system);
    const lines = [line(chair.id, "1")];
    expect(await whoeverIsElsewhere(t, (other) => createPurchase(other, { vendorId, lines: [] }))).toBe(
      "reference.unknown",
    );
    const theirs = async (other: typeof t.system) => createPurchase(other, { vendorId: await customer(other), lines });
    expect(await whoeverIsElsewhere(t, theirs)).toBe("reference.unknown");
  }));

test("those who supply buy; sellers do not", () =>
  inWorkspace(async (t) => {
    const asked = { vendorId: await customer(t.system), lines: [line((await product(t.system)).id, "1")] };
    expect(await whoMay(t, (ctx) => createPurchase(ctx, asked))).toEqual(["back_office", "manager", "administrator"]);
  }));
