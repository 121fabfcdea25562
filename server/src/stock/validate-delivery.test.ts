import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { getDelivery } from "./list-transfers.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const suppliers = ["back_office", "manager", "administrator"];

test("confirmation reserves, delivery consumes", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 10 });
    const { promised, deliveryId, id } = await order(ctx, [[table, 4]]);
    expect(promised).toMatchObject([{ reserved: "4", missing: "0", expectedOn: null }]);
    expect(await figures(ctx, table)).toEqual([10, 4, 6, 0, 4, 6]);
    const delivered = await validateDelivery(ctx, { deliveryId, ...asked });
    expect(delivered).toMatchObject({ state: "done", saleId: id, backorder: null, isReturn: false });
    expect(delivered.lines).toMatchObject([{ state: "done", quantity: "4", moved: "4", reserved: "0" }]);
    expect(await figures(ctx, table)).toEqual([6, 0, 6, 0, 0, 6]);
    await expect(validateDelivery(ctx, { deliveryId, ...asked })).rejects.toMatchObject({ code: "transfer.done" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("services are not delivered, goods without stock keeping always are", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const advice = await product(ctx, { kind: "service" });
    const screw = await product(ctx, { storable: false });
    const { promised, deliveryId } = await order(ctx, [
      [advice, 3],
      [screw, 6],
    ]);
    expect(promised).toMatchObject([{ productId: screw.id, reserved: "6", missing: "0" }]);
    const [line] = (await getDelivery(ctx, { deliveryId })).lines;
    const { backorder } = await validateDelivery(ctx, {
      deliveryId,
      ...asked,
      lines: [{ lineId: line!.lineId, quantity: qty("4") }],
    });
    expect(backorder).toMatchObject({ state: "ready", lines: [{ quantity: "2", reserved: "2" }] });
    await validateDelivery(ctx, { deliveryId: backorder!.id, ...asked });
    expect(await figures(ctx, screw)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("a part is delivered and the rest keeps its promise", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const [table, chair] = [await product(ctx, { onHand: 10 }), await product(ctx, { onHand: 4 })];
    const { deliveryId } = await order(ctx, [
      [table, 8],
      [chair, 4],
    ]);
    const [first] = (await getDelivery(ctx, { deliveryId })).lines;
    const delivered = await validateDelivery(ctx, {
      deliveryId,
      ...asked,
      lines: [{ lineId: first!.lineId, quantity: qty("3") }],
    });
    expect(delivered.lines).toMatchObject([{ productId: table.id, quantity: "3", moved: "3" }]);
    expect(delivered.backorder).toMatchObject({
      state: "ready",
      backorderOfId: deliveryId,
      lines: expect.arrayContaining([
        expect.objectContaining({ productId: table.id, quantity: "5", reserved: "5" }),
        expect.objectContaining({ productId: chair.id, quantity: "4", reserved: "4" }),
      ]),
    });
    expect(await figures(ctx, table)).toEqual([7, 5, 2, 0, 5, 2]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("a part is delivered and the rest is cancelled: the order is closed short", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 10 });
    const { deliveryId, id } = await order(ctx, [[table, 8]]);
    const [line] = (await getDelivery(ctx, { deliveryId })).lines;
    const delivered = await validateDelivery(ctx, {
      deliveryId,
      remainder: "cancel",
      force: false,
      lines: [{ lineId: line!.lineId, quantity: qty("3") }],
    });
    expect(delivered).toMatchObject({ backorder: null, lines: [{ quantity: "8", moved: "3", state: "done" }] });
    expect(await figures(ctx, table)).toEqual([7, 0, 7, 0, 0, 7]);
    const sale = await ctx.db
      .selectFrom("sales")
      .select(["state", "closedShortAt"])
      .where("id", "=", id)
      .executeTakeFirst();
    expect(sale).toEqual({ state: "done", closedShortAt: ctx.now });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("goods that are not there leave only by force, and what is on hand says so", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 1 });
    const { deliveryId } = await order(ctx, [[table, 3]]);
    const [line] = (await getDelivery(ctx, { deliveryId })).lines;
    const lines = [{ lineId: line!.lineId, quantity: qty("3") }];
    await expect(validateDelivery(ctx, { deliveryId, ...asked, lines })).rejects.toMatchObject({
      code: "delivery.beyond_stock",
      details: { available: "1", quantity: "3" },
    });
    await validateDelivery(ctx, { deliveryId, remainder: "keep", force: true, lines });
    expect(await figures(ctx, table)).toEqual([-2, 0, -2, 0, 0, -2]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("forcing goods that were promised to others takes the latest promises back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 6 });
    const soon = await order(ctx, [[table, 3]], { on: "2031-02-01" });
    const late = await order(ctx, [[table, 3]], { on: "2031-02-05" });
    const { deliveryId } = await order(ctx, [[table, 2]], { on: "2031-02-09" });
    await expect(validateDelivery(ctx, { deliveryId, ...asked })).rejects.toMatchObject({
      code: "delivery.nothing_reserved",
    });
    await validateDelivery(ctx, { deliveryId, remainder: "keep", force: true });
    expect(await getDelivery(ctx, soon)).toMatchObject({ state: "ready" });
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "partial", lines: [{ reserved: "1" }] });
    expect(await figures(ctx, table)).toEqual([4, 4, 0, 0, 6, -2]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("more than was ordered leaves only by force", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 20 });
    const { deliveryId } = await order(ctx, [[table, 5]]);
    const [line] = (await getDelivery(ctx, { deliveryId })).lines;
    const lines = [{ lineId: line!.lineId, quantity: qty("7") }];
    await expect(validateDelivery(ctx, { deliveryId, ...asked, lines })).rejects.toMatchObject({
      code: "delivery.more_than_asked",
    });
    const delivered = await validateDelivery(ctx, { deliveryId, remainder: "keep", force: true, lines });
    expect(delivered).toMatchObject({ backorder: null, lines: [{ quantity: "5", moved: "7" }] });
    expect(await figures(ctx, table)).toEqual([13, 0, 13, 0, 0, 13]);
  }));

test("refuses lines of other deliveries and lines said twice", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 20 });
    const [first, second] = [await order(ctx, [[table, 5]]), await order(ctx, [[table, 5]])];
    const [line] = (await getDelivery(ctx, second)).lines;
    const one = { lineId: line!.lineId, quantity: qty("1") };
    const foreign = validateDelivery(ctx, { ...first, ...asked, lines: [one] });
    await expect(foreign).rejects.toMatchObject({ code: "transfer.line_unknown" });
    const twice = validateDelivery(ctx, { ...second, ...asked, lines: [one, one] });
    await expect(twice).rejects.toMatchObject({ code: "transfer.line_unknown" });
    const none = validateDelivery(ctx, { ...second, ...asked, lines: [{ ...one, quantity: qty("0") }] });
    await expect(none).rejects.toMatchObject({ code: "transfer.nothing_moved" });
  }));

test("what left is told to others and stands in the diary of its order", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 3 });
    const { id, deliveryId } = await order(t.system, [[table, 5]]);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { number, backorder } = await validateDelivery(berta, { deliveryId, ...asked });
    expect(berta.changes.slice(0, 3)).toMatchObject([
      { kind: "transfer", id: backorder!.id, version: 1 },
      { kind: "transfer", id: deliveryId, version: 2 },
      { kind: "product", id: table.id },
    ]);
    expect((await diaryOf(t, id)).at(-1)).toMatchObject({
      event: "delivery.validated",
      by: "Berta",
      after: {
        transferId: deliveryId,
        number,
        backorderId: backorder!.id,
        remainder: "keep",
        movements: [{ moved: "3" }],
      },
    });
  }));

test("what was given up does not leave any more, not even by force", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]]);
    await cancelDelivery(t.system, { deliveryId });
    const leave = (ctx: Context) => validateDelivery(ctx, { deliveryId, remainder: "keep", force: true });
    expect(await tried(t.system, leave)).toBe("transfer.cancelled");
    expect(await figures(t.system, table)).toEqual([5, 0, 5, 0, 0, 5]);
  }));

test("goods leave once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { table, deliveryId } = await asSystem(workspaceId, async (ctx) => {
    const goods = await product(ctx, { onHand: 9 });
    return { table: goods, deliveryId: (await order(ctx, [[goods, 2]])).deliveryId };
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () =>
      asSystem(workspaceId, (ctx) => validateDelivery(ctx, { deliveryId, remainder: "keep", force: true })),
    ),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 4 }, () => "transfer.done"));
  expect(await asSystem(workspaceId, (ctx) => figures(ctx, table))).toEqual([7, 0, 7, 0, 0, 7]);
});

test("who keeps the stock delivers; sellers are told beforehand that they do not", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]]);
    expect(await whoMay(t, (ctx) => validateDelivery(ctx, { deliveryId, ...asked }))).toEqual(suppliers);
    const seller = await t.as({ role: "sales", reach: "all" });
    const { can } = await getDelivery(seller, { deliveryId });
    expect(can.validate).toMatchObject({ code: "permission.missing" });
  }));

test("a delivery of somebody else, of another company, or a receipt is not there to be delivered", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]], { salespersonId: await t.member() });
    const receiptId = await expected(t.system, table, 2, "2031-01-05");
    const deliver = (ctx: Context) => validateDelivery(ctx, { deliveryId, ...asked });
    expect(await triedBy(t, { reach: "own" }, deliver)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, deliver)).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => validateDelivery(ctx, { deliveryId: receiptId, ...asked }))).toBe(
      "record.not_found",
    );
  }));
