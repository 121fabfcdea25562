import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted, line, ordered, receive, unitNamed } from "../../test/factories-purchases.ts";
import { customer, day, product } from "../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { createPurchase } from "./create-purchase.ts";
import { getPurchase } from "./get-purchase.ts";

test("a purchase is read with its lines, what of them has arrived, and its receipts", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office", name: "Berta" });
    const { purchaseId, chair, receiptId } = await ordered(ctx);
    await receive(ctx, receiptId, "4");
    const read = await getPurchase(ctx, { purchaseId });
    expect(read).toMatchObject({
      id: purchaseId,
      number: "P00001",
      vendor: { name: "Maderas" },
      buyer: { name: "Berta" },
      currency: "EUR",
      currencyDecimals: 2,
      lines: [{ productId: chair.id, unitName: "Unit", quantity: "10", received: "4", total: "484.00" }],
      totals: { untaxed: "400.00", total: "484.00" },
      receipts: [
        { id: receiptId, state: "done", doneAt: ctx.now },
        { number: "IN00002", state: "ready", doneAt: null },
      ],
      receiptStatus: "partial",
    });
  }));

test("lines stand in the order in which they were asked for, each with its unit", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [table, chair] = [await product(ctx, { name: "Table" }), await product(ctx, { name: "Chair" })];
    const lines = [
      { ...line(table.id, "1"), unitId: await unitNamed(ctx, "Dozen"), expectedAt: day("2031-05-02") },
      { ...line(chair.id, "1"), expectedAt: day("2031-05-01") },
      line(table.id, "3"),
    ];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    const read = await getPurchase(ctx, { purchaseId });
    expect(read.lines.map(({ name, quantity, unitName }) => `${name}: ${quantity} ${unitName}`)).toEqual([
      "Table: 1 Dozen",
      "Chair: 1 Unit",
      "Table: 3 Unit",
    ]);
    const { lines: spoken } = await getPurchase({ ...ctx, language: "es" }, { purchaseId });
    expect(spoken[0]).toMatchObject({ unitName: "Docena" });
  }));

test("those who buy read purchases and may touch them; to those who sell they are not there", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    const all = { edit: true, confirm: true, cancel: true };
    for (const role of ["back_office", "manager", "administrator"] as const)
      expect((await getPurchase(await t.as({ role }), { purchaseId })).can).toMatchObject(all);
    const seller = await t.as({ role: "sales", reach: "all" });
    expect(await tried(seller, () => getPurchase(seller, { purchaseId }))).toBe("record.not_found");
  }));

test("a purchase that is not there, or another company's, is not found; nor is any by a customer", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    expect(await tried(t.system, (ctx) => getPurchase(ctx, { purchaseId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (other) => getPurchase(other, { purchaseId }))).toBe("record.not_found");
    const withLink = await t.asCustomer(t.system.newId());
    expect(await tried(withLink, () => getPurchase(withLink, { purchaseId }))).toBe("record.not_found");
  }));
