import { roles } from "@trato/domain/permissions.ts";
import type { ListDeliveries } from "@trato/domain/stock/inputs.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, expected, order, product, qty } from "../../test/factories-stock.ts";
import { pagesOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { editContact } from "../contacts/edit-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { deliveriesInOrder, getDelivery, getReceipt, listDeliveries, listReceipts } from "./list-transfers.ts";
import { returnDelivery } from "./returns/return-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";

const list = { limit: 80, state: "all" } as const;

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

test("receipts go by their day, are found by purchase, product and vendor, and show what came back", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const [table, chair] = [await product(ctx, { onHand: 3 }), await product(ctx)];
    const late = await expected(ctx, table, 2, "2031-04-03");
    const soon = await expected(ctx, chair, 2, "2031-04-01");
    const idsOf = async (given: Partial<Parameters<typeof listReceipts>[1]>) =>
      (await listReceipts(ctx, { ...list, ...given })).items.map(({ id }) => id);
    expect(await idsOf({ state: "open" })).toEqual([soon, late]);
    expect(await idsOf({})).toEqual([soon, late]);
    expect(await idsOf({ productId: table.id })).toEqual([late]);
    const { purchaseId, purchaseNumber } = await getReceipt(ctx, { receiptId: soon });
    expect(await idsOf({ purchaseId: purchaseId! })).toEqual([soon]);
    expect(await idsOf({ search: purchaseNumber! })).toEqual([soon]);
    expect(await idsOf({ search: "vendor" })).toEqual([soon, late]);
    const { deliveryId, id: saleId } = await order(ctx, [[table, 1]]);
    await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false });
    await returnDelivery(ctx, { deliveryId });
    const { items } = await listReceipts(ctx, { ...list, state: "done" });
    expect(items).toMatchObject([{ isReturn: true, saleId, purchaseId: null }]);
    expect((await getReceipt(ctx, { receiptId: items[0]!.id })).can.validate).toMatchObject({ code: "transfer.done" });
  }));

test("a list tells of the goods the first line and how many others there are; the lines come with the one that is opened", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const [table, chair] = [await product(ctx, { onHand: 3 }), await product(ctx)];
    const { deliveryId } = await order(ctx, [
      [table, 2],
      [chair, 5],
    ]);
    const listed = async () => (await listDeliveries(ctx, list)).items.find(({ id }) => id === deliveryId);
    const { lines } = await getDelivery(ctx, { deliveryId });
    const { productName } = lines[0]!;
    expect(await listed()).toMatchObject({ goods: { productName, quantity: "2", others: 1 } });
    expect(Object.keys((await listed())!)).not.toContain("lines");
    const { address, reference } = await getDelivery(ctx, { deliveryId });
    expect(await listed()).toMatchObject({ address, reference });
    await validateDelivery(ctx, {
      deliveryId,
      lines: [{ lineId: lines[0]!.lineId, quantity: qty("1") }],
      remainder: "keep",
      force: false,
    });
    expect(await listed()).toMatchObject({ state: "done", goods: { productName, quantity: "1" } });
  }));

test("late is what should have been moved before today and was not", () =>
  inWorkspace(
    async (t) => {
      const ctx = await t.as({ role: "back_office" });
      const table = await product(ctx, { onHand: 9 });
      const late = await order(ctx, [[table, 1]], { on: "2031-04-09" });
      await order(ctx, [[table, 1]], { on: "2031-04-10" });
      const left = await order(ctx, [[table, 1]], { on: "2031-04-01" });
      await validateDelivery(ctx, { deliveryId: left.deliveryId, remainder: "keep", force: false });
      const receiptId = await expected(ctx, table, 2, "2031-04-09");
      expect(await listDeliveries(ctx, { ...list, late: "true", count: "true" })).toMatchObject({
        items: [{ id: late.deliveryId, isLate: true }],
        count: 1,
      });
      expect((await listReceipts(ctx, { ...list, late: "true" })).items.map(({ id }) => id)).toEqual([receiptId]);
      expect((await getDelivery(ctx, left)).isLate).toBe(false);
    },
    { at: new Date("2031-04-10T10:00:00Z") },
  ));

test("is sorted by each of its columns from both ends, page by page, as in a file; without a value comes last", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const table = await product(ctx, { onHand: 2 });
    const made = [];
    for (const [name, on] of [
      ["Zinc", "2031-04-02"],
      ["Ágora", "2031-04-03"],
      ["mesas", "2031-04-01"],
    ] as const)
      made.push((await order(ctx, [[table, 1]], { contactId: await customer(ctx, name), on })).deliveryId);
    const [zinc, agora, mesas] = made;
    await validateDelivery(ctx, { deliveryId: zinc!, remainder: "keep", force: false });
    const sorted = async (sort: ListDeliveries["sort"]) => {
      const pages = await pagesOf((cursor) => listDeliveries(ctx, { limit: 2, state: "all", sort, cursor }));
      const { rows } = await sql<{ id: string }>`${deliveriesInOrder(ctx, { state: "all", sort })}`.execute(ctx.db);
      expect(rows.map(({ id }) => id)).toEqual(pages.flat().map(({ id }) => id));
      return rows.map(({ id }) => id);
    };
    for (const sort of ["number", "originNumber", "createdAt"] as const) expect(await sorted(sort)).toEqual(made);
    for (const sort of ["-number", "-originNumber", "-createdAt"] as const)
      expect(await sorted(sort)).toEqual(made.toReversed());
    expect(await sorted("contactId")).toEqual([agora, mesas, zinc]);
    expect(await sorted("-contactId")).toEqual([zinc, mesas, agora]);
    expect(await sorted("scheduledOn")).toEqual([mesas, zinc, agora]);
    expect(await sorted("state")).toEqual([mesas, agora, zinc]);
    expect(await sorted("doneAt")).toEqual([zinc, agora, mesas]);
    expect(await sorted("-doneAt")).toEqual([zinc, mesas, agora]);
  }));

test("a row says how the other side calls the order, where the goods go, and how many lines there are", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const [table, chair] = [await product(ctx, { onHand: 3 }), await product(ctx)];
    const contactId = await customer(ctx);
    await editContact(ctx, { contactId, address: { street: "Rúa Real 1", zip: "36202", city: "Vigo" } });
    const { deliveryId, id: saleId } = await order(
      ctx,
      [
        [table, 1],
        [chair, 1],
      ],
      { contactId },
    );
    const listed = async () => (await listDeliveries(ctx, list)).items[0];
    expect(await listed()).toMatchObject({ lineCount: 2, address: "Rúa Real 1, 36202 Vigo", reference: null });
    const told = { deliveryAddress: "Nave 3\nLugo", customerReference: "PO 4711" };
    await ctx.db.updateTable("sales").set(told).where("id", "=", saleId).execute();
    expect(await listed()).toMatchObject({ id: deliveryId, address: "Nave 3\nLugo", reference: "PO 4711" });
    await expected(ctx, table, 2, "2031-04-03");
    const { items } = await listReceipts(ctx, list);
    await ctx.db
      .updateTable("purchases")
      .set("vendorReference", "AB-9")
      .where("id", "=", items[0]!.purchaseId)
      .execute();
    expect((await listReceipts(ctx, list)).items).toMatchObject([{ lineCount: 1, address: null, reference: "AB-9" }]);
  }));

test("what is over goes newest first, page by page while others deliver, and takes no cursor of another order", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 20 });
    const deliver = async () => {
      const { deliveryId } = await order(t.system, [[table, 1]]);
      await validateDelivery(t.system, { deliveryId, remainder: "keep", force: false });
      return deliveryId;
    };
    const made = [await deliver(), await deliver(), await deliver()];
    const done = { limit: 2, state: "done" } as const;
    const pages = await pagesOf((cursor) => listDeliveries(t.system, { ...done, cursor }), deliver);
    expect(pages.flat().map(({ id }) => id)).toEqual(made.toReversed());
    const { nextCursor } = await listDeliveries(t.system, done);
    for (const cursor of ["x", nextCursor!])
      expect(await tried(t.system, (ctx) => listDeliveries(ctx, { limit: 2, state: "open", cursor }))).toBe(
        "cursor.invalid",
      );
  }));

test("a delivery is read by who reaches its order, a receipt by everybody who works here", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const table = await product(t.system, { onHand: 5 });
    const { deliveryId } = await order(t.system, [[table, 2]], { salespersonId: ana });
    const receiptId = await expected(t.system, table, 2, "2031-01-05");
    const delivery = (ctx: Context) => getDelivery(ctx, { deliveryId });
    const receipt = (ctx: Context) => getReceipt(ctx, { receiptId });
    expect(await getDelivery(await t.as({ id: ana }), { deliveryId })).toMatchObject({
      id: deliveryId,
      state: "ready",
    });
    for (const read of [delivery, receipt]) {
      expect(await whoMay(t, read)).toEqual(roles);
      expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    }
    expect(await triedBy(t, { reach: "own" }, delivery)).toBe("record.not_found");
    expect(await triedBy(t, { reach: "own" }, receipt)).toBe("done");
    const stranger = await t.elsewhere();
    expect((await listDeliveries(stranger, list)).items).toEqual([]);
    expect((await listReceipts(stranger, list)).items).toEqual([]);
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => getDelivery(ctx, { deliveryId: receiptId }))).toBe("record.not_found");
    expect(await tried(t.system, (ctx) => getReceipt(ctx, { receiptId: deliveryId }))).toBe("record.not_found");
  }));
