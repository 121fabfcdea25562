import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { figures, order, product, qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { getSale } from "../../sales/get-sale.ts";
import { listMoves } from "../list-moves.ts";
import { getDelivery, getReceipt, listReceipts } from "../list-transfers.ts";
import { readAvailability } from "../read-availability.ts";
import { returnDelivery } from "./return-delivery.ts";
import { validateDelivery } from "../validate-delivery.ts";
import { verifyStock } from "../verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const list = { limit: 80, state: "all" } as const;
const suppliers = ["back_office", "manager", "administrator"];

async function delivered(ctx: Context, quantity: number, given: Parameters<typeof order>[2] = {}) {
  const table = await product(ctx, { onHand: quantity });
  const { id, number, deliveryId } = await order(ctx, [[table, quantity]], given);
  const [line] = (await validateDelivery(ctx, { deliveryId, ...asked })).lines;
  return { table, saleId: id, saleNumber: number, deliveryId, lineId: line!.lineId };
}

test("returned goods are there again, once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 5 });
    const { deliveryId } = await order(ctx, [[table, 5]]);
    const waiting = await order(ctx, [[table, 1]]);
    await expect(returnDelivery(ctx, { deliveryId })).rejects.toMatchObject({ code: "delivery.not_done" });
    const [line] = (await validateDelivery(ctx, { deliveryId, ...asked })).lines;
    const returned = await returnDelivery(ctx, { deliveryId, lines: [{ lineId: line!.lineId, quantity: qty("2") }] });
    expect(returned.lines).toMatchObject([{ moved: "5", returned: "2" }]);
    expect(await figures(ctx, table)).toEqual([2, 1, 1, 0, 1, 1]);
    expect(await getDelivery(ctx, waiting)).toMatchObject({ state: "ready" });
    const tooMuch = returnDelivery(ctx, { deliveryId, lines: [{ lineId: line!.lineId, quantity: qty("4") }] });
    await expect(tooMuch).rejects.toMatchObject({ code: "delivery.more_than_delivered", details: { delivered: "3" } });
    await returnDelivery(ctx, { deliveryId });
    await expect(returnDelivery(ctx, { deliveryId })).rejects.toMatchObject({ code: "delivery.nothing_to_return" });
    const receipts = await listReceipts(ctx, list);
    expect(receipts.items).toMatchObject([{ isReturn: true, state: "done" }, { isReturn: true }]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what came back is a receipt with its reason, told to others and in the diary of the order", () =>
  inWorkspace(async (t) => {
    const { deliveryId, saleId, saleNumber } = await delivered(t.system, 5);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await returnDelivery(berta, { deliveryId, reason: "Scratched" });
    const { items } = await listReceipts(berta, list);
    expect(items).toMatchObject([
      {
        returnOfId: deliveryId,
        saleNumber,
        reason: "Scratched",
        state: "done",
        goods: { quantity: "5", others: 0 },
      },
    ]);
    const told = berta.changes.filter(({ kind }) => kind === "transfer").map((change) => change.id);
    expect(told.toSorted()).toEqual([items[0]!.id, deliveryId].toSorted());
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({
      event: "delivery.returned",
      by: "Berta",
      after: { transferId: deliveryId, return: items[0]!.number, reason: "Scratched", returned: [{ quantity: "5" }] },
    });
  }));

test("what comes back is thrown away or put aside instead of being free, and says so", () =>
  inWorkspace(async ({ system: ctx }) => {
    for (const [place, quarantined] of [
      ["scrap", "0"],
      ["quarantine", "2"],
    ] as const) {
      const { table, deliveryId, lineId } = await delivered(ctx, 5);
      await returnDelivery(ctx, { deliveryId, lines: [{ lineId, quantity: qty("2") }], place });
      expect(await readAvailability(ctx, table.id)).toMatchObject({ onHand: "0", free: "0", quarantined });
      expect((await listReceipts(ctx, list)).items[0]).toMatchObject({ isReturn: true, place });
      const { items } = await listMoves(ctx, { productId: table.id, limit: 80 });
      expect(items[0]).toMatchObject({ quantity: "0", moved: "2", from: "customer" });
    }
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what comes back opens its order again, unless that is final", () =>
  inWorkspace(async ({ system: ctx }) => {
    const open = await delivered(ctx, 5);
    await returnDelivery(ctx, { deliveryId: open.deliveryId, lines: [{ lineId: open.lineId, quantity: qty("2") }] });
    expect(await getSale(ctx, open)).toMatchObject({ state: "confirmed", lines: [{ returned: "2", open: "2" }] });
    const final = await delivered(ctx, 5);
    const lines = [{ lineId: final.lineId, quantity: qty("2") }];
    await returnDelivery(ctx, { deliveryId: final.deliveryId, lines, final: true });
    expect(await getSale(ctx, final)).toMatchObject({
      state: "done",
      deliveryStatus: "closed_short",
      lines: [{ delivered: "3", returned: "2", open: "0", givenUp: "2" }],
    });
  }));

test("a return is no delivery that comes back", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { deliveryId, saleId } = await delivered(ctx, 5);
    await returnDelivery(ctx, { deliveryId });
    const [listed] = (await listReceipts(ctx, list)).items;
    const back = await getReceipt(ctx, { receiptId: listed!.id });
    expect(back).toMatchObject({ saleId, can: { return: { code: "transfer.is_return" } } });
  }));

test("what comes back left with this delivery, is said once, and is more than nothing", () =>
  inWorkspace(async (t) => {
    const { deliveryId, lineId } = await delivered(t.system, 5);
    const other = await delivered(t.system, 5);
    const one = { lineId, quantity: qty("1") };
    for (const [outcome, lines] of [
      ["transfer.line_unknown", [{ ...one, lineId: other.lineId }]],
      ["transfer.line_unknown", [one, one]],
      ["transfer.nothing_moved", [{ ...one, quantity: qty("0") }]],
      ["quantity.below_step", [{ ...one, quantity: qty("0.0000001") }]],
      ["delivery.more_than_delivered", [{ ...one, quantity: qty("5.01") }]],
      ["done", [one]],
    ] as const)
      expect([outcome, await tried(t.system, (ctx) => returnDelivery(ctx, { deliveryId, lines: [...lines] }))]).toEqual(
        [outcome, outcome],
      );
  }));

test("goods come back once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { table, deliveryId } = await asSystem(workspaceId, (ctx) => delivered(ctx, 5));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () => asSystem(workspaceId, (ctx) => returnDelivery(ctx, { deliveryId }))),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 4 }, () => "delivery.nothing_to_return"));
  expect(await asSystem(workspaceId, (ctx) => figures(ctx, table))).toEqual([5, 0, 5, 0, 0, 5]);
});

test("who keeps the stock takes goods back, of deliveries that he reaches", () =>
  inWorkspace(async (t) => {
    const { deliveryId } = await delivered(t.system, 5, { salespersonId: await t.member() });
    const takeBack = (ctx: Context) => returnDelivery(ctx, { deliveryId });
    expect(await whoMay(t, takeBack)).toEqual(suppliers);
    expect(await triedBy(t, { reach: "own" }, takeBack)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, takeBack)).toBe("record.not_found");
  }));
