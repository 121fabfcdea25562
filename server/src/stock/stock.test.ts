import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, day, expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { availabilityOf } from "./availability-of.ts";
import { cancelDelivery, cancelReceipt } from "./cancel-transfer.ts";
import { forecastStock } from "./forecast-stock.ts";
import { getDelivery, getReceipt, listDeliveries, listReceipts } from "./list-transfers.ts";
import { releaseStock } from "./release-stock.ts";
import { reserveDelivery } from "./reserve-delivery.ts";
import { returnDelivery } from "./return-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const list = { limit: 80, state: "all" } as const;

test("a count sets what is on hand, and another corrects it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx);
    const first = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("10") });
    expect(first).toMatchObject({ counted: "10", difference: "10", number: "ADJ00001" });
    await adjustStock(ctx, { productId: table.id, countedQuantity: qty("7.5"), reason: "Broken" });
    expect(await figures(ctx, table)).toEqual([7.5, 0, 7.5, 0, 0, 7.5]);
    const same = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("7.500") });
    expect(same).toMatchObject({ difference: "0", number: null });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("services are not counted", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const advice = await product(ctx, { kind: "service" });
    const count = adjustStock(ctx, { productId: advice.id, countedQuantity: qty("1") });
    await expect(count).rejects.toMatchObject({ code: "stock.not_storable" });
  }));

test("sellers do not count and do not deliver", () =>
  inWorkspace(async (t) => {
    const back = await t.as({ role: "back_office" });
    const table = await product(back, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]]);
    const seller = await t.as({ role: "sales", reach: "all" });
    await expect(adjustStock(seller, { productId: table.id, countedQuantity: qty("1") })).rejects.toMatchObject({
      code: "permission.missing",
    });
    await expect(validateDelivery(seller, { deliveryId, ...asked })).rejects.toMatchObject({
      code: "permission.missing",
    });
    const delivery = await getDelivery(seller, { deliveryId });
    expect(delivery.can.validate).toMatchObject({ code: "permission.missing" });
  }));

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

test("the second order gets what is left, and learns when the rest is expected", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 10 });
    await expected(ctx, table, 2, "2031-05-04");
    await expected(ctx, table, 5, "2031-05-09");
    await order(ctx, [[table, 6]]);
    const second = await order(ctx, [[table, 7]]);
    expect(second.promised).toMatchObject([{ reserved: "4", missing: "3", expectedOn: "2031-05-09" }]);
    expect((await getDelivery(ctx, second)).state).toBe("partial");
    const third = await order(ctx, [[table, 5]]);
    expect(third.promised).toMatchObject([{ reserved: "0", missing: "5", expectedOn: null }]);
    expect((await getDelivery(ctx, third)).state).toBe("waiting");
    expect(await figures(ctx, table)).toEqual([10, 10, 0, 7, 18, -1]);
  }));

test("lines of one order share what is there, in their order", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 10 });
    const { promised } = await order(ctx, [
      [table, 7],
      [table, 5],
    ]);
    expect(promised.map((line) => [line.reserved, line.missing])).toEqual([
      ["7", "0"],
      ["3", "2"],
    ]);
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

test("an order that is given up frees its goods, also for orders that its seller does not reach", () =>
  inWorkspace(async (t) => {
    const back = await t.as({ role: "back_office" });
    const table = await product(back, { onHand: 5 });
    const [mine, other] = [await t.member(), await t.member()];
    const own = await order(t.system, [[table, 5]], { salespersonId: mine });
    const waiting = await order(t.system, [[table, 2]], { salespersonId: other });
    const seller = await t.as({ id: mine });
    await expect(getDelivery(seller, waiting)).rejects.toMatchObject({ code: "record.not_found" });
    expect((await listDeliveries(seller, list)).items.map((delivery) => delivery.id)).toEqual([own.deliveryId]);
    await releaseStock(seller, { kind: "sale", id: own.id });
    await t.become(back);
    expect(await getDelivery(back, waiting)).toMatchObject({ state: "ready", lines: [{ reserved: "2" }] });
    expect(await figures(back, table)).toEqual([5, 2, 3, 0, 2, 3]);
    expect(await verifyStock(back)).toEqual([]);
  }));

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

test("a cancelled receipt is no longer expected", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx);
    const receiptId = await expected(ctx, table, 8, "2031-01-05");
    expect(await cancelReceipt(ctx, { receiptId })).toMatchObject({ state: "cancelled" });
    expect(await figures(ctx, table)).toEqual([0, 0, 0, 0, 0, 0]);
    await expect(validateReceipt(ctx, { receiptId, ...asked })).rejects.toMatchObject({ code: "transfer.cancelled" });
  }));

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

test("a count below what is promised takes the latest promises back, and a higher one gives them again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 6 });
    const soon = await order(ctx, [[table, 3]], { on: "2031-02-01" });
    const late = await order(ctx, [[table, 3]], { on: "2031-02-05" });
    const count = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("2") });
    expect(count.changedDeliveries.map((delivery) => delivery.state).toSorted()).toEqual(["partial", "waiting"]);
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "waiting" });
    await adjustStock(ctx, { productId: table.id, countedQuantity: qty("5") });
    expect(await getDelivery(ctx, soon)).toMatchObject({ state: "ready" });
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
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

test("looking again reserves nothing that others wait for longer", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 2 });
    const waiting = await order(ctx, [[table, 5]]);
    const looked = await reserveDelivery(ctx, waiting);
    expect(looked).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("an order in dozens is served in the product's own unit", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const dozen = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "Dozen").executeTakeFirstOrThrow();
    const table = await product(ctx, { onHand: 30 });
    const { promised } = await order(ctx, [[{ id: table.id, unitId: dozen.id }, 2]]);
    expect(promised).toMatchObject([{ reserved: "24" }]);
    const kilo = await ctx.db.selectFrom("units").select("id").where("nameEn", "=", "kg").executeTakeFirstOrThrow();
    const wrong = order(ctx, [[{ id: table.id, unitId: kilo.id }, 2]]);
    await expect(wrong).rejects.toMatchObject({ code: "unit.other_category" });
  }));

test("a draft learns what it would get, and its lines do not count the same goods twice", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "sales", reach: "own" });
    await t.become(t.system);
    const table = await product(t.system, { onHand: 10 });
    await order(t.system, [[table, 2]], { salespersonId: await t.member() });
    await expected(t.system, table, 10, "2031-03-08");
    await t.become(ctx);
    const line = { productId: table.id, unitId: table.unitId };
    const found = await availabilityOf(ctx, [
      { ...line, lineId: "a", quantity: qty("7"), neededOn: day("2031-03-01") },
      { ...line, lineId: "b", quantity: qty("5"), neededOn: day("2031-03-09") },
    ]);
    expect(found).toMatchObject([
      { lineId: "a", needed: "7", onHand: "10", free: "8", forecast: "8", missing: "0", expectedOn: null },
      { lineId: "b", needed: "5", onHand: "3", free: "1", forecast: "11", missing: "4", expectedOn: "2031-03-08" },
    ]);
  }));

test("a workspace may refuse to confirm what is not there", () =>
  inWorkspace(async (t) => {
    const ctx = { ...t.system, workspace: { ...t.workspace, refusesWithoutStock: true } };
    const table = await product(ctx, { onHand: 1 });
    await expect(order(ctx, [[table, 2]])).rejects.toMatchObject({ code: "stock.missing" });
  }));

test("lists page by key and filter by sale, product and state", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 3 });
    const contactId = await customer(ctx);
    const orders = [];
    for (const on of ["2031-04-03", "2031-04-01", "2031-04-02"])
      orders.push(await order(ctx, [[table, 1]], { contactId, on }));
    const first = await listDeliveries(ctx, { limit: 2, state: "open", count: "true" });
    expect(first.items.map((delivery) => delivery.scheduledOn)).toEqual(["2031-04-01", "2031-04-02"]);
    expect(first.count).toBe(3);
    const next = await listDeliveries(ctx, { limit: 2, state: "open", cursor: first.nextCursor! });
    expect(next).toMatchObject({ items: [{ scheduledOn: "2031-04-03" }], nextCursor: null });
    const ofSale = await listDeliveries(ctx, { ...list, saleId: orders[0]!.id, productId: table.id });
    expect(ofSale.items.map((delivery) => delivery.saleId)).toEqual([orders[0]!.id]);
    expect((await listDeliveries(ctx, { ...list, state: "done" })).items).toEqual([]);
  }));

test("deliveries are found by their number, their order and their customer, and by their state", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 3 });
    const ours = await order(ctx, [[table, 2]], { contactId: await customer(ctx, "Papelera Ebro") });
    const waiting = await order(ctx, [[table, 2]]);
    const ids = async (search: string) => (await listDeliveries(ctx, { ...list, search })).items.map(({ id }) => id);
    const { number } = await getDelivery(ctx, { deliveryId: ours.deliveryId });
    expect(await ids(number.toLowerCase())).toEqual([ours.deliveryId]);
    expect(await ids(ours.number)).toEqual([ours.deliveryId]);
    expect(await ids("ebro")).toEqual([ours.deliveryId]);
    expect(await ids("100%_")).toEqual([]);
    expect(await ids(" ")).toHaveLength(2);
    const partial = await listDeliveries(ctx, { ...list, state: "partial" });
    expect(partial.items).toMatchObject([{ id: waiting.deliveryId, state: "partial" }]);
  }));

test("the forecast of a product counts everybody's orders, and is not told to strangers", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 10 });
    await expected(t.system, table, 5, "2031-04-02");
    await order(t.system, [[table, 4]], { on: "2031-04-02", salespersonId: await t.member() });
    await order(t.system, [[table, 8]], { on: "2031-04-01" });
    const seller = await t.as({ role: "sales", reach: "own" });
    expect(await forecastStock(seller, { productId: table.id })).toEqual({
      onHand: "10",
      days: [
        { on: "2031-04-01", incoming: "0", outgoing: "8", onHand: "2" },
        { on: "2031-04-02", incoming: "5", outgoing: "4", onHand: "3" },
      ],
    });
    await inWorkspace(async (theirs) => {
      const asked = forecastStock(theirs.system, { productId: table.id });
      await expect(asked).rejects.toMatchObject({ code: "record.not_found" });
    });
  }));
