import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted, line, ordered, receive, vendorOf } from "../../test/factories-purchases.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { archiveProduct } from "../products/edit-product.ts";
import "../reactions.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { editPurchase } from "./edit-purchase.ts";

const refused = (path: string) => ({ kind: "invalid", code: "reference.unknown", details: { path } });
const at = new Date("2031-03-01T10:00:00Z");

test("a draft follows the terms of another vendor, and keeps its prices on another day", () =>
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
      const theirs = await editPurchase(ctx, { purchaseId, vendorId: far });
      expect(theirs).toMatchObject({
        vendor: { name: "Far" },
        lines: [
          { unitPrice: "30", discount: "5", expectedAt: "2031-03-11" },
          { unitPrice: "8", discount: "20", expectedAt: "2031-03-01" },
        ],
        version: 3,
      });
      expect(theirs.lines.map(({ id }) => id)).toEqual(moved.lines.map(({ id }) => id));
      const fewer = await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "4")] });
      expect(fewer).toMatchObject({ lines: [{ quantity: "4", subtotal: "114.00" }], totals: { untaxed: "114.00" } });
      expect(await editPurchase(ctx, { purchaseId, lines: [] })).toMatchObject({
        lines: [],
        totals: { total: "0.00" },
        can: { confirm: { code: "purchase.empty" } },
      });
    },
    { at },
  ));

test("edits of different fields merge, edits of the same field are shown to both", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { purchaseId, chair } = await drafted(ctx);
    await editPurchase(ctx, { purchaseId, version: 1, note: "Ring before" });
    const merged = await editPurchase(ctx, { purchaseId, version: 1, vendorReference: "A-17" });
    expect(merged).toMatchObject({ note: "Ring before", vendorReference: "A-17", version: 3 });
    await editPurchase(ctx, { purchaseId, version: 2, lines: [line(chair.id, "4")] });
    await expect(editPurchase(ctx, { purchaseId, version: 1, note: "Do not ring" })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { theirs: { note: "Ring before" }, yours: { note: "Do not ring" }, version: 4 },
    });
    const lines = [line(chair.id, "5")];
    expect(await tried(ctx, () => editPurchase(ctx, { purchaseId, version: 3, lines }))).toBe("record.changed");
    expect(await tried(ctx, () => editPurchase(ctx, { purchaseId, version: 4, lines }))).toBe("done");
  }));

test("edits of different lines merge; what is there already makes no version", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { cost: qty("9") });
    const { purchaseId, chair } = await drafted(ctx);
    const two = await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "4"), line(table.id, "2")] });
    const [chairs, tables] = two.lines;
    const edit = (...lineEdits: NonNullable<EditPurchase["lineEdits"]>) =>
      editPurchase(ctx, { purchaseId, version: two.version, lineEdits });
    await edit({ id: chairs!.id, set: { quantity: qty("6") }, over: { quantity: "4" } });
    const merged = await edit({ id: tables!.id, set: { unitPrice: qty("8") }, over: { unitPrice: "9" } });
    expect(merged).toMatchObject({
      lines: [{ quantity: "6" }, { quantity: "2", unitPrice: "8" }],
      version: two.version + 2,
    });
    const overlap = { id: chairs!.id, set: { quantity: qty("7") }, over: { quantity: "4" } };
    expect(await tried(ctx, () => edit(overlap))).toBe("record.changed");
    const same = merged.lines.map(({ id, productId, quantity, unitPrice }) => ({ id, productId, quantity, unitPrice }));
    expect(await editPurchase(ctx, { purchaseId, lines: same })).toMatchObject({ version: merged.version });
  }));

test("with another vendor the lines that the same edit names keep their price, the others are priced anew", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { purchaseId, chair } = await drafted(ctx);
    const far = await vendorOf(ctx, chair.id, "Far", { price: "30", leadDays: 10, discount: "5" });
    const { lines } = await editPurchase(ctx, { purchaseId, lines: [line(chair.id, "4"), line(chair.id, "5")] });
    const lineEdits = [{ id: lines[0]!.id, set: { unitPrice: qty("29") } }];
    const theirs = await editPurchase(ctx, { purchaseId, vendorId: far, lineEdits });
    expect(theirs.lines).toMatchObject([{ unitPrice: "29" }, { unitPrice: "30", discount: "5" }]);
  }));

test("what holds already is no change; what changes is told, with products, and written in the diary", () =>
  inWorkspace(async (t) => {
    const { purchaseId, chair, vendorId } = await drafted(t.system);
    const table = await product(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    expect(await editPurchase(berta, { purchaseId, vendorId, note: null })).toMatchObject({ version: 1 });
    expect(berta.changes).toEqual([]);
    await editPurchase(berta, { purchaseId, note: "Ring before" });
    expect((await diaryOf(t, purchaseId)).slice(1)).toEqual([
      { event: "purchase.edited", by: "Berta", before: { note: null }, after: { note: "Ring before" } },
    ]);
    await editPurchase(berta, { purchaseId, lines: [line(table.id, "1")] });
    expect(berta.changes).toContainEqual(expect.objectContaining({ kind: "purchase", id: purchaseId, version: 3 }));
    const products = new Set(berta.changes.filter(({ kind }) => kind === "product").map(({ id }) => id));
    expect(products).toEqual(new Set([chair.id, table.id]));
  }));

test("what was ordered, received or given up is not edited any more", () =>
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
      expect(await tried(ctx, () => editPurchase(ctx, { purchaseId, note: "Too late" }))).toBe(code);
  }));

test("it is refused with the field of a vendor or product that is not there", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { purchaseId, chair } = await drafted(ctx);
    const lines = [line(chair.id, "1"), line(ctx.newId(), "1")];
    await expect(editPurchase(ctx, { purchaseId, lines })).rejects.toMatchObject(refused("lines.1.productId"));
    const vendorId = ctx.newId<"contacts">();
    await expect(editPurchase(ctx, { purchaseId, vendorId })).rejects.toMatchObject(refused("vendorId"));
  }));

test("a purchase of another company is not there, nor does one go to its vendors", () =>
  inWorkspace(async (t) => {
    const { purchaseId, vendorId } = await drafted(t.system);
    expect(await tried(t.system, (ctx) => editPurchase(ctx, { purchaseId: ctx.newId(), note: "x" }))).toBe(
      "record.not_found",
    );
    expect(await whoeverIsElsewhere(t, (other) => editPurchase(other, { purchaseId, note: "x" }))).toBe(
      "record.not_found",
    );
    const stranger = await t.elsewhere();
    const theirs = await drafted(stranger);
    expect(await tried(stranger, () => editPurchase(stranger, { purchaseId: theirs.purchaseId, vendorId }))).toBe(
      "reference.unknown",
    );
  }));

test("those who supply edit purchases; sellers do not", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    expect(await whoMay(t, (ctx) => editPurchase(ctx, { purchaseId, note: "Mine" }), "record.not_found")).toEqual([
      "back_office",
      "manager",
      "administrator",
    ]);
  }));

test("what is archived is bought no more, and stays where a draft has it already", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [chair, table] = [await product(ctx), await product(ctx)];
    const vendorId = await customer(ctx);
    const chairs = await createPurchase(ctx, { vendorId, lines: [line(chair.id, "1")] });
    const tables = await createPurchase(ctx, { vendorId, lines: [line(table.id, "1")] });
    await archiveProduct(ctx, { productId: chair.id });
    const refusal = { kind: "invalid", code: "product.archived", details: { path: "lines.0.productId" } };
    const again = createPurchase(ctx, { vendorId, lines: [line(chair.id, "1")] });
    await expect(again).rejects.toMatchObject(refusal);
    const lines = [line(chair.id, "1")];
    await expect(editPurchase(ctx, { purchaseId: tables.id, lines })).rejects.toMatchObject(refusal);
    const more = await editPurchase(ctx, { purchaseId: chairs.id, lines: [line(chair.id, "3")] });
    expect(more.lines).toMatchObject([{ productId: chair.id, quantity: "3" }]);
  }));
