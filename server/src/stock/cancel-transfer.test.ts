import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { expected, figures, order, product } from "../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelDelivery, cancelReceipt } from "./cancel-transfer.ts";
import { getDelivery } from "./list-transfers.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const suppliers = ["back_office", "manager", "administrator"];

test("what is cancelled goes to those who wait, by date", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 5 });
    const first = await order(ctx, [[table, 5]]);
    const late = await order(ctx, [[table, 4]], { on: "2031-06-02" });
    const soon = await order(ctx, [[table, 3]], { on: "2031-06-01" });
    await cancelDelivery(ctx, first);
    expect(await getDelivery(ctx, soon)).toMatchObject({ state: "ready", lines: [{ reserved: "3" }] });
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
    await expect(cancelDelivery(ctx, first)).rejects.toMatchObject({ code: "transfer.cancelled" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("a cancelled receipt is no longer expected", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx);
    const receiptId = await expected(ctx, table, 8, "2031-01-05");
    expect(await cancelReceipt(ctx, { receiptId })).toMatchObject({ state: "cancelled" });
    expect(await figures(ctx, table)).toEqual([0, 0, 0, 0, 0, 0]);
    await expect(validateReceipt(ctx, { receiptId, ...asked })).rejects.toMatchObject({ code: "transfer.cancelled" });
  }));

test("what will not be delivered is told to others and stands in the diary of its order", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 2 });
    const { id, deliveryId } = await order(t.system, [[table, 2]]);
    const waiting = await order(t.system, [[table, 1]]);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { number, state, lines } = await cancelDelivery(berta, { deliveryId });
    expect([state, lines]).toMatchObject(["cancelled", [{ state: "cancelled", moved: "0", reserved: "0" }]]);
    const told = berta.changes.filter(({ kind }) => kind === "transfer").map((change) => change.id);
    expect(told.toSorted()).toEqual([deliveryId, waiting.deliveryId].toSorted());
    expect((await diaryOf(t, id)).at(-1)).toMatchObject({
      event: "delivery.cancelled",
      by: "Berta",
      after: { transferId: deliveryId, number, state: "cancelled" },
    });
  }));

test("what will not arrive stands in the diary of its purchase", () =>
  inWorkspace(async (t) => {
    const receiptId = await expected(t.system, await product(t.system), 8, "2031-01-05");
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { number, purchaseId } = await cancelReceipt(berta, { receiptId });
    expect((await diaryOf(t, purchaseId!)).at(-1)).toMatchObject({
      event: "receipt.cancelled",
      by: "Berta",
      after: { transferId: receiptId, number, state: "cancelled" },
    });
  }));

test("what was moved already, or given up, is not cancelled", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 5 });
    const { deliveryId } = await order(ctx, [[table, 2]]);
    const receiptId = await expected(ctx, table, 8, "2031-01-05");
    const cancelBoth = async () => [
      await tried(ctx, () => cancelDelivery(ctx, { deliveryId })),
      await tried(ctx, () => cancelReceipt(ctx, { receiptId })),
    ];
    expect(await cancelBoth()).toEqual(["done", "done"]);
    await validateDelivery(ctx, { deliveryId, ...asked });
    await cancelReceipt(ctx, { receiptId });
    expect(await cancelBoth()).toEqual(["transfer.done", "transfer.cancelled"]);
    const received = await expected(ctx, table, 1, "2031-01-06");
    await validateReceipt(ctx, { receiptId: received, ...asked });
    expect(await tried(ctx, () => cancelReceipt(ctx, { receiptId: received }))).toBe("transfer.done");
  }));

test("who keeps the stock cancels, what he reaches and is of the kind he names", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]], { salespersonId: await t.member() });
    const receiptId = await expected(t.system, table, 8, "2031-01-05");
    const cancelOf = [
      (ctx: Context) => cancelDelivery(ctx, { deliveryId }),
      (ctx: Context) => cancelReceipt(ctx, { receiptId }),
    ];
    for (const cancel of cancelOf) {
      expect(await whoMay(t, cancel, "record.not_found")).toEqual(suppliers);
      expect(await whoeverIsElsewhere(t, cancel)).toBe("record.not_found");
    }
    const seller = await t.as({ reach: "own" });
    expect(await tried(seller, () => cancelDelivery(seller, { deliveryId }))).toBe("record.not_found");
    expect(await tried(seller, () => cancelReceipt(seller, { receiptId }))).toBe("record.not_found");
    const ctx = await t.become(t.system);
    expect(await tried(ctx, () => cancelDelivery(ctx, { deliveryId: receiptId }))).toBe("record.not_found");
    expect(await tried(ctx, () => cancelReceipt(ctx, { receiptId: deliveryId }))).toBe("record.not_found");
  }));
