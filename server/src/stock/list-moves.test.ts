import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { later } from "../../test/factories-opportunities.ts";
import { customer, expected, order, product, qty } from "../../test/factories-stock.ts";
import { pagesOf, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { listMoves } from "./list-moves.ts";
import { returnDelivery } from "./returns/return-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";

const asked = { remainder: "keep", force: false } as const;
const all = { limit: 80 };

/** A count, an arrival, a delivery and its return, an hour after each other. */
async function history(ctx: Context, given: Parameters<typeof order>[2] = {}) {
  const table = await product(ctx, { onHand: 10 });
  const receiptId = await expected(ctx, table, 4, "2031-01-05");
  await validateReceipt(later(ctx, 60), { receiptId, ...asked });
  const { deliveryId, number } = await order(ctx, [[table, 3]], given);
  await validateDelivery(later(ctx, 120), { deliveryId, ...asked });
  await returnDelivery(later(ctx, 180), { deliveryId, reason: "Scratched" });
  return { productId: table.id, number };
}

test("a product's moves are told newest first: what came in, what went out, for whom and why", () =>
  inWorkspace(async (t) => {
    const contactId = await customer(t.system, "Acme");
    const { productId, number } = await history(t.system, { contactId });
    expect(await listMoves(t.system, { productId, ...all })).toMatchObject({
      items: [
        { kind: "receipt", quantity: "3", originNumber: number, contactName: "Acme", reason: "Scratched" },
        { kind: "delivery", quantity: "-3", originNumber: number, contactName: "Acme", reason: null },
        { kind: "receipt", quantity: "4", contactName: "Vendor", doneAt: later(t.system, 60).now },
        { kind: "adjustment", quantity: "10", originNumber: null, contactName: null },
      ],
      nextCursor: null,
    });
    await adjustStock(later(t.system, 240), { productId, countedQuantity: qty("6"), reason: "Broken" });
    expect((await listMoves(t.system, { productId, ...all })).items[0]).toMatchObject({
      kind: "adjustment",
      quantity: "-8",
      reason: "Broken",
    });
  }));

test("what is only planned, given up, or of another product is no move", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 10 });
    await order(t.system, [[table, 3]]);
    await cancelDelivery(t.system, await order(t.system, [[table, 2]]));
    await history(t.system);
    expect((await listMoves(t.system, { productId: table.id, ...all })).items).toMatchObject([{ kind: "adjustment" }]);
    const { id: productId } = await product(t.system);
    expect(await listMoves(t.system, { productId, ...all })).toEqual({ items: [], nextCursor: null });
  }));

test("moves go page by page, also where several were made at once and while goods move", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    for (const quantity of [1, 2, 4, 8]) await adjustStock(t.system, { productId, countedQuantity: qty(quantity) });
    const pages = await pagesOf(
      (cursor) => listMoves(t.system, { productId, limit: 2, cursor }),
      () => adjustStock(later(t.system), { productId, countedQuantity: qty(16) }),
    );
    expect(pages.map((items) => items.map(({ quantity }) => quantity))).toEqual([
      ["4", "2"],
      ["1", "1"],
    ]);
    expect(await tried(t.system, (ctx) => listMoves(ctx, { productId, limit: 2, cursor: "x" }))).toBe("cursor.invalid");
  }));

test("a seller is told of counts and arrivals, and of deliveries as far as he reaches their orders", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { productId } = await history(t.system, { salespersonId: ana });
    const kindsFor = async (ctx: Context) =>
      (await listMoves(ctx, { productId, ...all })).items.map(({ kind, quantity }) => `${kind} ${quantity}`);
    expect(await kindsFor(await t.as({ id: ana }))).toEqual(["receipt 3", "delivery -3", "receipt 4", "adjustment 10"]);
    expect(await kindsFor(await t.as({ reach: "own" }))).toEqual(["receipt 4", "adjustment 10"]);
    expect(await kindsFor(await t.as({ role: "back_office" }))).toHaveLength(4);
  }));

test("of a product of another company, or of none, no moves are told", () =>
  inWorkspace(async (t) => {
    const { productId } = await history(t.system);
    expect(await tried(t.system, (ctx) => listMoves(ctx, { productId: ctx.newId(), ...all }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => listMoves(ctx, { productId, ...all }))).toBe("record.not_found");
  }));
