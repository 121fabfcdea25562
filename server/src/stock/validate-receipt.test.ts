import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getDelivery, getReceipt } from "./list-transfers.ts";
import { validateReceipt } from "./validate-receipt.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const suppliers = ["back_office", "manager", "administrator"];

async function arriving(ctx: Context, quantity: number) {
  const table = await product(ctx);
  const receiptId = await expected(ctx, table, quantity, "2031-01-05");
  const [line] = (await getReceipt(ctx, { receiptId })).lines;
  return { table, receiptId, lineId: line!.lineId };
}

test("a receipt serves the deliveries that wait, part by part", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx);
    const first = await order(ctx, [[table, 5]], { on: "2031-01-10" });
    const second = await order(ctx, [[table, 5]], { on: "2031-01-11" });
    const receiptId = await expected(ctx, table, 8, "2031-01-05");
    expect(await figures(ctx, table)).toEqual([0, 0, 0, 8, 10, -2]);
    const [line] = (await getReceipt(ctx, { receiptId })).lines;
    const { backorder } = await validateReceipt(ctx, {
      receiptId,
      ...asked,
      lines: [{ lineId: line!.lineId, quantity: qty("6") }],
    });
    expect(await getDelivery(ctx, first)).toMatchObject({ state: "ready" });
    expect(await getDelivery(ctx, second)).toMatchObject({ state: "partial", lines: [{ reserved: "1" }] });
    await validateReceipt(ctx, { receiptId: backorder!.id, ...asked });
    expect(await getDelivery(ctx, second)).toMatchObject({ state: "partial", lines: [{ reserved: "3" }] });
    expect(await figures(ctx, table)).toEqual([8, 8, 0, 0, 10, -2]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what arrived is told to others and stands in the diary of its purchase", () =>
  inWorkspace(async (t) => {
    const { table, receiptId } = await arriving(t.system, 8);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const received = await validateReceipt(berta, { receiptId, ...asked });
    expect(received).toMatchObject({ state: "done", backorder: null, isReturn: false, lines: [{ moved: "8" }] });
    expect(berta.changes.slice(0, 2)).toMatchObject([
      { kind: "transfer", id: receiptId, version: 2 },
      { kind: "product", id: table.id },
    ]);
    expect((await diaryOf(t, received.purchaseId!)).at(-1)).toMatchObject({
      event: "receipt.validated",
      by: "Berta",
      after: { transferId: receiptId, number: received.number, movements: [{ moved: "8" }], backorderId: null },
    });
  }));

test("a part arrives and the rest is cancelled: nothing more is expected", () =>
  inWorkspace(async (t) => {
    const { table, receiptId, lineId } = await arriving(t.system, 8);
    const lines = [{ lineId, quantity: qty("3") }];
    const received = await validateReceipt(t.system, { receiptId, remainder: "cancel", force: false, lines });
    expect(received).toMatchObject({ backorder: null, lines: [{ quantity: "8", moved: "3", state: "done" }] });
    expect(await figures(t.system, table)).toEqual([3, 0, 3, 0, 0, 3]);
  }));

test("more than was ordered arrives only by force", () =>
  inWorkspace(async (t) => {
    const { table, receiptId, lineId } = await arriving(t.system, 8);
    const lines = [{ lineId, quantity: qty("9") }];
    await expect(validateReceipt(t.system, { receiptId, ...asked, lines })).rejects.toMatchObject({
      code: "delivery.more_than_asked",
      details: { quantity: "9", asked: "8" },
    });
    await validateReceipt(t.system, { receiptId, remainder: "keep", force: true, lines });
    expect(await figures(t.system, table)).toEqual([9, 0, 9, 0, 0, 9]);
  }));

test("what arrives is of this receipt, said once, and more than nothing", () =>
  inWorkspace(async (t) => {
    const { receiptId, lineId } = await arriving(t.system, 8);
    const other = await arriving(t.system, 8);
    const one = { lineId, quantity: qty("1") };
    for (const [outcome, lines] of [
      ["transfer.line_unknown", [{ ...one, lineId: other.lineId }]],
      ["transfer.line_unknown", [one, one]],
      ["transfer.nothing_moved", [{ ...one, quantity: qty("0") }]],
      ["transfer.nothing_moved", []],
      ["done", [one]],
    ] as const)
      expect(await tried(t.system, (ctx) => validateReceipt(ctx, { receiptId, ...asked, lines: [...lines] }))).toBe(
        outcome,
      );
  }));

test("goods arrive once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { table, receiptId } = await asSystem(workspaceId, (ctx) => arriving(ctx, 8));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () => asSystem(workspaceId, (ctx) => validateReceipt(ctx, { receiptId, ...asked }))),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 4 }, () => "transfer.done"));
  expect(await asSystem(workspaceId, (ctx) => figures(ctx, table))).toEqual([8, 0, 8, 0, 0, 8]);
});

test("who keeps the stock receives, within his own company; a delivery is no receipt", () =>
  inWorkspace(async (t) => {
    const { table, receiptId } = await arriving(t.system, 8);
    const { deliveryId } = await order(t.system, [[table, 2]]);
    const receive = (ctx: Context) => validateReceipt(ctx, { receiptId, ...asked });
    expect(await whoMay(t, receive, "record.not_found")).toEqual(suppliers);
    expect(await whoeverIsElsewhere(t, receive)).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => validateReceipt(ctx, { receiptId: deliveryId, ...asked }))).toBe(
      "record.not_found",
    );
  }));
