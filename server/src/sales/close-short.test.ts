import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { confirmed, deliver, mail, orderOf, quotation } from "../../test/factories-sales.ts";
import { figures } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { getProductPage } from "../reports/get-product-page.ts";
import { cancelSale } from "./cancel-sale.ts";
import { closeShort } from "./close-short.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
import { verifyOrders } from "./progress/verify-orders.ts";
import { sendQuotation } from "./send-quotation.ts";

test("an order is finished with its rest given up, once, by those who may", () =>
  inWorkspace(async (t) => {
    const { id: saleId, can } = await quotation(t.system, { onHand: 1, quantity: "3" });
    expect(can.closeShort).toMatchObject({ code: "sale.not_sent" });
    await confirmQuotation(t.system, { saleId });
    const packer = await t.as({ role: "back_office" });
    expect((await getSale(packer, { saleId })).can.closeShort).toMatchObject({ code: "permission.missing" });
    await expect(closeShort(packer, { saleId })).rejects.toMatchObject({ code: "permission.missing" });
    const seller = await t.as({ role: "sales", reach: "all" });
    expect((await getSale(seller, { saleId })).can.closeShort).toBe(true);
    const closed = await closeShort(seller, { saleId });
    expect(closed).toMatchObject({ state: "done", deliveries: [{ state: "cancelled" }] });
    expect(closed.lines[1]).toMatchObject({ reserved: "0", missing: "0" });
    await expect(closeShort(seller, { saleId })).rejects.toMatchObject({ code: "sale.done" });
  }));

test("what was delivered stays delivered; what was set aside beyond is free again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx, { onHand: 3, quantity: "5" });
    const { deliveries } = await orderOf(ctx, { saleId });
    await deliver(ctx, deliveries[0]!.id, "2");
    const closed = await closeShort(ctx, { saleId });
    expect(closed).toMatchObject({ state: "done", deliveryStatus: "closed_short" });
    expect(closed.deliveries.map(({ state }) => state)).toEqual(["done", "cancelled"]);
    expect(closed.lines[1]).toMatchObject({ delivered: "2", reserved: "0", missing: "0" });
    expect(await figures(ctx, { id: lines[1]!.productId! })).toEqual([1, 0, 1, 0, 0, 1]);
  }));

test("an order closed incomplete says what was ordered, delivered and given up, and instalments follow what is kept", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: opportunityId } = await opportunity(ctx);
    const { saleId, deliveryId, chair, order } = await confirmed(ctx, "5", { opportunityId });
    await deliver(ctx, deliveryId, "3");
    const closed = await closeShort(ctx, { saleId });
    expect(closed.lines[1]).toMatchObject({ quantity: "5", delivered: "3", open: "0", givenUp: "2" });
    expect(closed).toMatchObject({
      totals: { untaxed: "500.00", total: "605.00" },
      kept: { untaxed: "300.00", total: "363.00" },
      instalments: [{ amount: "363.00", dueOn: order.instalments[0]!.dueOn }],
    });
    expect(await getProductPage(ctx, { productId: chair.id })).toMatchObject({ soldLast12Months: "3" });
    expect(await getOpportunityPage(ctx, { opportunityId })).toMatchObject({ sales: [{ untaxed: "300.00" }] });
    expect(await verifyOrders(ctx)).toEqual([]);
  }));

test("what is given up before anything left is closed incomplete too, and nothing of it is due", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId } = await confirmed(ctx, "5");
    const closed = await closeShort(ctx, { saleId });
    expect(closed).toMatchObject({ deliveryStatus: "closed_short", kept: { total: "0.00" } });
    expect(closed.instalments.map(({ amount }) => Number(amount))).toEqual([0]);
    expect(closed.can).toMatchObject({ cancel: true, deliverAgain: true });
  }));

test("only an order has a rest to give up", () =>
  inWorkspace(async ({ system: ctx }) => {
    const draft = await quotation(ctx);
    const sent = await quotation(ctx);
    await sendQuotation(ctx, { saleId: sent.id, ...mail });
    const cancelled = await quotation(ctx);
    await cancelSale(ctx, { saleId: cancelled.id });
    for (const [code, { id: saleId }] of [
      ["sale.not_sent", draft],
      ["sale.sent", sent],
      ["sale.cancelled", cancelled],
    ] as const)
      expect(await tried(ctx, () => closeShort(ctx, { saleId }))).toBe(code);
  }));

test("that the rest was given up is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    await confirmQuotation(t.system, { saleId });
    const ana = await t.as({ name: "Ana", reach: "all" });
    await closeShort(ana, { saleId });
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "sale", id: saleId, version: 3 }));
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.closed_short",
      by: "Ana",
      before: { state: "confirmed" },
      after: { state: "done" },
    });
  }));

test("those who sell give up the rest of what they reach, as they see it now", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await confirmQuotation(t.system, { saleId });
    const close = (ctx: Context) => closeShort(ctx, { saleId });
    expect(await whoMay(t, close)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, close)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, close)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, () => closeShort(asAna, { saleId, version: 1 }))).toBe("record.changed");
    expect(await tried(asAna, () => closeShort(asAna, { saleId, version: 2 }))).toBe("done");
  }));
