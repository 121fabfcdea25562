import { expect, test } from "vitest";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { listSales } from "../list-sales.ts";
import { listSalePayments } from "./list-sale-payments.ts";
import { recordPayment } from "./record-payment.ts";
import { assignPayment, undoPayment } from "./settle-payment.ts";

async function paidOrder(ctx: Context, { isCancelled = false } = {}) {
  const { id: saleId } = await quotation(ctx);
  await confirmQuotation(ctx, { saleId });
  if (isCancelled) await cancelSale(ctx, { saleId });
  const { items } = await recordPayment(ctx, { saleId, amount: qty("100") });
  return { saleId, paymentId: items[0]!.id }; // just recorded
}

test("a payment that was undone stays in sight and counts for nothing", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { saleId, paymentId } = await paidOrder(ctx);
    const after = await undoPayment(ctx, { paymentId, version: 1 });
    expect(after).toMatchObject({ paid: "0.00", open: "242.00", items: [{ id: paymentId, amount: "100.00" }] });
    expect(after.items[0]?.undoneAt).not.toBeNull();
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.payment_undone" });
    expect(await tried(ctx, () => undoPayment(ctx, { paymentId }))).toBe("payment.undone");
    expect(await tried(ctx, () => assignPayment(ctx, { paymentId }))).toBe("payment.undone");
  }));

test("what stands aside goes to another document, and both tell of it", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { saleId: cancelled, paymentId } = await paidOrder(ctx, { isCancelled: true });
    const { saleId } = await paidOrder(ctx);
    const waiting = async () =>
      (await listSales(ctx, ListSales.parse({ standing: "paymentAside" }))).items.map(({ id }) => id);
    expect(await waiting()).toEqual([cancelled]);
    expect(await tried(ctx, () => assignPayment(ctx, { paymentId }))).toBe("sale.cancelled");
    expect(await assignPayment(ctx, { paymentId, saleId, version: 1 })).toMatchObject({ paid: "200.00" });
    expect(await waiting()).toEqual([]);
    expect((await listSalePayments(ctx, { saleId: cancelled })).items).toEqual([]);
    for (const id of [cancelled, saleId])
      expect((await diaryOf(t, id)).at(-1)).toMatchObject({ event: "sale.payment_assigned" });
    expect(await tried(ctx, () => assignPayment(ctx, { paymentId }))).toBe("payment.assigned");
    expect(await tried(ctx, () => undoPayment(ctx, { paymentId, version: 1 }))).toBe("record.changed");
  }));

test("of two payments that change places at once neither waits for the other for ever", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const [one, other] = [
    await run((ctx) => paidOrder(ctx, { isCancelled: true })),
    await run((ctx) => paidOrder(ctx, { isCancelled: true })),
  ];
  await run((ctx) => updateOwn(ctx, "sales").set({ state: "confirmed", cancelledAt: null }).execute());
  const assign = (paymentId: typeof one.paymentId, saleId: typeof one.saleId) =>
    run((ctx) => assignPayment(ctx, { paymentId, saleId }));
  await Promise.all([assign(one.paymentId, other.saleId), assign(other.paymentId, one.saleId)]);
  const items = await run((ctx) => listSalePayments(ctx, { saleId: one.saleId }));
  expect(items.items.map(({ id }) => id)).toEqual([other.paymentId]);
});

test("those who keep the books undo and assign, of their own company", () =>
  inWorkspace(async (t) => {
    const { paymentId } = await paidOrder(t.system);
    const aside = await paidOrder(t.system, { isCancelled: true });
    const { saleId } = await paidOrder(t.system);
    const undo = (ctx: Context) => undoPayment(ctx, { paymentId });
    const assign = (ctx: Context) => assignPayment(ctx, { paymentId: aside.paymentId, saleId });
    for (const move of [undo, assign]) {
      expect(await whoMay(t, move)).toEqual(["back_office", "manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, move)).toBe("record.not_found");
    }
  }));
