import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { line, ordered, receive, unitNamed } from "../../test/factories-purchases.ts";
import { customer, figures, order, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { cancelReceipt } from "../stock/cancel-transfer.ts";
import { getDelivery, getReceipt, listReceipts } from "../stock/list-transfers.ts";
import { returnReceipt } from "../stock/returns/return-receipt.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { confirmPurchase } from "./confirm-purchase.ts";
import { createPurchase } from "./create-purchase.ts";
import { getPurchase } from "./get-purchase.ts";

test("an order is received part by part; quantities come from what moved, and those who wait are served", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const { chair, purchaseId, receiptId } = await ordered(ctx);
    const waiting = await order(ctx, [[chair, 3]]);
    const { backorder } = await receive(ctx, receiptId, "4");
    const half = await getPurchase(ctx, { purchaseId });
    expect(half).toMatchObject({ state: "confirmed", receiptStatus: "partial", lines: [{ received: "4" }] });
    expect(half.receipts.map(({ state }) => state)).toEqual(["done", "ready"]);
    expect(half.can.cancel).toMatchObject({ code: "purchase.received" });
    expect(await getDelivery(ctx, waiting)).toMatchObject({ state: "ready" });
    await receive(ctx, backorder!.id);
    const whole = await getPurchase(ctx, { purchaseId });
    expect(whole).toMatchObject({ state: "done", receiptStatus: "full", lines: [{ received: "10" }] });
    expect(await figures(ctx, chair)).toEqual([10, 3, 7, 0, 3, 7]);
    expect(await verifyStock(ctx)).toEqual([]);
    expect((await listReceipts(ctx, { limit: 80, state: "all", purchaseId })).items).toHaveLength(2);
  }));

test("it is closed short when the rest is given up, at once or later", () =>
  inWorkspace(async ({ system: ctx }) => {
    const atOnce = await ordered(ctx);
    await receive(ctx, atOnce.receiptId, "4", "cancel");
    const short = { state: "done", receiptStatus: "closed_short" };
    expect(await getPurchase(ctx, atOnce)).toMatchObject({ ...short, lines: [{ received: "4" }] });

    const later = await ordered(ctx);
    const { backorder } = await receive(ctx, later.receiptId, "1");
    await cancelReceipt(ctx, { receiptId: backorder!.id });
    expect(await getPurchase(ctx, later)).toMatchObject({ ...short, lines: [{ received: "1" }] });
    expect(await figures(ctx, later.chair)).toEqual([1, 0, 1, 0, 0, 1]);
  }));

test("what was given up of a purchase and arrives all the same is given up no longer", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, receiptId } = await ordered(ctx, "10");
    const { lines, backorder } = await receive(ctx, receiptId, "4");
    const back = [{ lineId: lines[0]!.lineId, quantity: qty("2") }];
    await returnReceipt(ctx, { receiptId, lines: back, final: true });
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({ lines: [{ received: "2", givenUp: "2" }] });
    const [awaited] = (await getReceipt(ctx, { receiptId: backorder!.id })).lines;
    await validateReceipt(ctx, {
      receiptId: backorder!.id,
      lines: [{ lineId: awaited!.lineId, quantity: qty("8") }],
      remainder: "keep",
      force: true,
    });
    const whole = { receiptStatus: "full", lines: [{ received: "10", givenUp: "0" }] };
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject(whole);
  }));

test("an order in dozens says in dozens what of it arrived", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx);
    const lines = [{ ...line(chair.id, "2"), unitId: await unitNamed(ctx, "Dozen") }];
    const { id: purchaseId } = await createPurchase(ctx, { vendorId: await customer(ctx), lines });
    const { receipts } = await confirmPurchase(ctx, { purchaseId });
    await receive(ctx, receipts[0]!.id, "18");
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({ lines: [{ quantity: "2", received: "1.5" }] });
  }));

test("the diary says whether all of it came or the rest was given up, once it is over", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const lastOf = async ({ purchaseId }: Awaited<ReturnType<typeof ordered>>) =>
      (await diaryOf(t, purchaseId)).findLast(({ event }) => event.startsWith("purchase."));
    const whole = await ordered(berta);
    const { backorder } = await receive(berta, whole.receiptId, "4");
    expect(await lastOf(whole)).toMatchObject({ event: "purchase.confirmed" });
    await receive(berta, backorder!.id);
    const done = { by: "Berta", before: { state: "confirmed" }, after: { state: "done" } };
    expect(await lastOf(whole)).toEqual({ event: "purchase.received", ...done });
    const short = await ordered(berta);
    await receive(berta, short.receiptId, "4", "cancel");
    expect(await lastOf(short)).toEqual({ event: "purchase.closed_short", ...done });
  }));

test("screens hear of the purchase with every part that arrives", () =>
  inWorkspace(async (t) => {
    const { purchaseId, receiptId } = await ordered(t.system);
    const berta = await t.as({ role: "back_office" });
    const { backorder } = await receive(berta, receiptId, "4");
    await receive(berta, backorder!.id);
    const told = berta.changes.filter(({ kind }) => kind === "purchase");
    expect(told).toMatchObject([
      { id: purchaseId, version: 0 },
      { id: purchaseId, version: 3 },
    ]);
  }));

test("what is expected of another company is not to be received", () =>
  inWorkspace(async (t) => {
    const { receiptId } = await ordered(t.system);
    expect(await whoeverIsElsewhere(t, (other) => receive(other, receiptId))).toBe("record.not_found");
  }));
