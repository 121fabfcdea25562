import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { confirmed, deliver, mail, quotation, takeBack } from "../../test/factories-sales.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { day, figures, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { archiveProduct } from "../products/edit-product.ts";
import { editUnit } from "../products/edit-unit.ts";
import "../reactions.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelSale } from "./cancel-sale.ts";
import { changeOrder } from "./change-order.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { dateSale } from "./from-files/date-sale.ts";
import { getSale } from "./get-sale.ts";
import { sendQuotation } from "./send-quotation.ts";
import { verifyOrders } from "./progress/verify-orders.ts";

const plain = { tellCustomer: false };
const at = new Date("2031-03-01T10:00:00Z");

test("days, reference, terms and address of an order change, and its delivery goes by the new day", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const { saleId } = await confirmed(ctx, "2");
      const header = {
        deliveryDate: day("2031-04-02"),
        customerReference: "PO 4711",
        terms: "Ring twice",
        deliveryAddress: "Calle Mayor 1\n36201 Vigo",
      };
      const order = await changeOrder(ctx, { saleId, ...header, ...plain });
      expect(order).toMatchObject({ ...header, state: "confirmed", deliveries: [{ scheduledOn: "2031-04-02" }] });
      const asap = await changeOrder(ctx, { saleId, deliveryDate: null, ...plain });
      expect(asap.deliveries).toMatchObject([{ scheduledOn: "2031-03-01" }]);
    },
    { at },
  ));

test("more of what is to come is reserved as far as it is there, and less frees it for others", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId, chair } = await confirmed(ctx, "5");
    const ask = (quantity: string) =>
      changeOrder(ctx, { saleId, lines: [{ id: lineId, quantity: qty(quantity) }], ...plain });
    const more = await ask("12");
    expect(more.lines[1]).toMatchObject({ quantity: "12", reserved: "10", missing: "2", open: "12" });
    expect(more).toMatchObject({
      totals: { untaxed: "1200.00" },
      kept: { untaxed: "1200.00" },
      deliveries: [{ state: "partial" }],
    });
    expect(more.instalments).toMatchObject([{ amount: more.totals.total }]);
    const less = await ask("3");
    expect(less).toMatchObject({ totals: { untaxed: "300.00" }, deliveries: [{ state: "ready" }] });
    expect(await figures(ctx, chair)).toEqual([10, 3, 7, 0, 3, 7]);
    const none = await ask("0");
    expect(none.deliveries).toMatchObject([{ state: "cancelled" }]);
    expect(await figures(ctx, chair)).toEqual([10, 0, 10, 0, 0, 10]);
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("another product gets a delivery of its own, and opens an order that was done", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId } = await confirmed(ctx, "2");
    await deliver(ctx, deliveryId);
    const lamp = await product(ctx, { name: "Lamp", listPrice: qty("30"), onHand: 5 });
    const order = await changeOrder(ctx, { saleId, lines: [{ productId: lamp.id, quantity: qty("2") }], ...plain });
    expect(order).toMatchObject({ state: "confirmed", totals: { untaxed: "260.00" }, deliveryStatus: "partial" });
    expect(order.lines.map(({ name }) => name)).toEqual(["Furniture", "Chair", "Lamp"]);
    expect(order.lines[2]).toMatchObject({ reserved: "2", open: "2" });
    await deliver(ctx, order.deliveries[1]!.id);
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done" });
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("another product joins the delivery that is open, as far as it is there", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const { saleId, deliveryId } = await confirmed(ctx, "2", { deliveryDate: day("2031-04-02") });
      const lamp = await product(ctx, { name: "Lamp", listPrice: qty("30"), onHand: 5 });
      const order = await changeOrder(ctx, { saleId, lines: [{ productId: lamp.id, quantity: qty("7") }], ...plain });
      expect(order.deliveries).toMatchObject([{ id: deliveryId, state: "partial", scheduledOn: "2031-04-02" }]);
      expect(order.lines[2]).toMatchObject({ name: "Lamp", reserved: "5", missing: "2", open: "7" });
      const asked = ctx.db
        .selectFrom("transferLines")
        .select(["position", "quantity", "scheduledOn"])
        .orderBy("position");
      expect(await asked.where("transferId", "=", deliveryId).execute()).toEqual([
        { position: 0, quantity: "2", scheduledOn: "2031-04-02" },
        { position: 1, quantity: "7", scheduledOn: "2031-04-02" },
      ]);
      await deliver(ctx, deliveryId, "1");
      const later = await changeOrder(ctx, { saleId, lines: [{ productId: lamp.id, quantity: qty("1") }], ...plain });
      expect(later.deliveries.map(({ state }) => state)).toEqual(["done", "partial"]);
      expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
    },
    { at },
  ));

test("a product that another one takes the place of leaves it its delivery", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId, deliveryId, chair } = await confirmed(ctx, "2");
    const stool = await product(ctx, { name: "Stool", onHand: 5 });
    const lines = [
      { id: lineId, quantity: qty("0") },
      { productId: stool.id, quantity: qty("3") },
    ];
    const order = await changeOrder(ctx, { saleId, lines, ...plain });
    expect(order.deliveries).toMatchObject([{ id: deliveryId, state: "ready" }]);
    expect([await figures(ctx, chair), await figures(ctx, stool)]).toEqual([
      [10, 0, 10, 0, 0, 10],
      [5, 3, 2, 0, 3, 2],
    ]);
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("what a customer gives back besides joins the receipt that is open", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, chair } = await confirmed(ctx, "2");
    const back = () => changeOrder(ctx, { saleId, lines: [{ productId: chair.id, quantity: qty("-1") }], ...plain });
    await back();
    await back();
    const receipts = await ctx.db.selectFrom("transfers").select("id").where("kind", "=", "receipt").execute();
    expect(receipts).toHaveLength(1);
    const lines = ctx.db.selectFrom("transferLines").select("quantity").where("transferId", "=", receipts[0]!.id);
    expect(await lines.execute()).toEqual([{ quantity: "1" }, { quantity: "1" }]);
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("the price of what is to come changes; what came back and was not decided about stays so", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId, deliveryId } = await confirmed(ctx, "5");
    await deliver(ctx, deliveryId);
    await takeBack(ctx, deliveryId, "2");
    const order = await changeOrder(ctx, { saleId, lines: [{ id: lineId, unitPrice: qty("90") }], ...plain });
    expect(order).toMatchObject({ totals: { untaxed: "450.00" }, can: { deliverAgain: true } });
    expect(order.deliveries.filter(({ state }) => state !== "done")).toEqual([]);
  }));

test("no less is ordered than was delivered, nothing of what is there costs something else, and products stay", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId, deliveryId, chair } = await confirmed(ctx, "5");
    await deliver(ctx, deliveryId, "2");
    const other = await product(ctx);
    const ask = (line: object) =>
      tried(ctx, () => changeOrder(ctx, { saleId, lines: [{ id: lineId, ...line }], ...plain }));
    expect(await ask({ quantity: qty("1") })).toBe("sale.below_delivered");
    expect(await ask({ productId: other.id })).toBe("sale.other_product");
    expect(await ask({ productId: chair.id, quantity: qty("2") })).toBe("done");
    await changeOrder(ctx, { saleId, lines: [{ id: lineId, quantity: qty("2") }], ...plain });
    expect(await ask({ unitPrice: qty("1") })).toBe("sale.line_delivered");
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", deliveryStatus: "full" });
  }));

test("what was delivered by the dozen is not changed by the piece, nor the other way round, nor taxed otherwise", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [piece, dozen] = [await unitNamed(ctx, "Unit"), await unitNamed(ctx, "Dozen")];
    const chair = await product(ctx, { onHand: 200 });
    const delivered = async (unitId: typeof piece, quantity: string) => {
      const line = { productId: chair.id, unitId, quantity: qty(quantity) };
      const { saleId, lineId, deliveryId } = await confirmed(ctx, quantity, { lines: [line] });
      await deliver(ctx, deliveryId);
      return (change: object) =>
        tried(ctx, () => changeOrder(ctx, { saleId, lines: [{ id: lineId, ...change }], ...plain }));
    };
    const byDozen = await delivered(dozen, "1");
    expect(await byDozen({ unitId: piece, quantity: qty("1") })).toBe("sale.below_delivered");
    expect(await byDozen({ unitId: piece, quantity: qty("12") })).toBe("sale.line_delivered");
    const byPiece = await delivered(piece, "12");
    expect(await byPiece({ unitId: dozen, quantity: qty("12") })).toBe("sale.line_delivered");
    expect(await byPiece({ taxIds: [] })).toBe("sale.line_delivered");
    expect(await byPiece({ unitId: piece, quantity: qty("13") })).toBe("done");
  }));

test("a line that is still to come is ordered by another unit, and its delivery follows", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId, chair } = await confirmed(ctx, "5", { onHand: 30 });
    const lines = [{ id: lineId, unitId: await unitNamed(ctx, "Dozen"), quantity: qty("2"), unitPrice: qty("1000") }];
    const order = await changeOrder(ctx, { saleId, lines, ...plain });
    expect(order).toMatchObject({ totals: { untaxed: "2000.00" }, deliveries: [{ state: "ready" }] });
    expect(await figures(ctx, chair)).toEqual([30, 24, 6, 0, 24, 6]);
  }));

test("goods do not become text, nor text goods", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, order, chair } = await confirmed(ctx, "5");
    const [section, goods] = order.lines.map(({ id }) => id);
    const ask = (line: object) => tried(ctx, () => changeOrder(ctx, { saleId, lines: [line], ...plain }));
    expect(await ask({ id: goods, kind: "note" })).toBe("sale.other_product");
    expect(await ask({ id: section, kind: "product", productId: chair.id })).toBe("sale.other_product");
    const seats = [{ id: section!, kind: "section" as const, name: "Seats" }];
    expect((await changeOrder(ctx, { saleId, lines: seats, ...plain })).lines).toMatchObject([
      { name: "Seats" },
      { name: "Chair", open: "5" },
    ]);
  }));

test("lines that nobody named stay, though their product is no longer sold and their unit has other steps", () =>
  inWorkspace(async ({ system: ctx }) => {
    const unitId = await unitNamed(ctx, "kg");
    await editUnit(ctx, { unitId, rounding: qty("0.001") });
    const tea = await product(ctx, { unitId, purchaseUnitId: unitId, listPrice: qty("100"), onHand: 5 });
    const { saleId, lineId } = await confirmed(ctx, "1", { lines: [{ productId: tea.id, quantity: qty("0.335") }] });
    await editUnit(ctx, { unitId, rounding: qty("0.01") });
    await archiveProduct(ctx, { productId: tea.id });
    const ask = (change: object) => changeOrder(ctx, { saleId, ...change, ...plain });
    const asItWas = { lines: [{ quantity: "0.335", open: "0.335" }], totals: { untaxed: "33.50" } };
    expect(await ask({ deliveryDate: day("2031-04-02") })).toMatchObject(asItWas);
    expect(await ask({ lines: [{ id: lineId, name: "Green tea" }] })).toMatchObject(asItWas);
    const more = await ask({ lines: [{ id: lineId, quantity: qty("0.345") }] });
    expect(more).toMatchObject({ lines: [{ name: "Green tea", quantity: "0.35" }] });
  }));

test("payment terms that are none are refused", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId } = await confirmed(ctx, "2");
    const change = changeOrder(ctx, { saleId, paymentTermsId: ctx.newId<"payment_terms">(), ...plain });
    const refusal = { kind: "invalid", code: "reference.unknown", details: { path: "paymentTermsId" } };
    await expect(change).rejects.toMatchObject(refusal);
  }));

test("only orders are changed so", () =>
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
      expect(await tried(ctx, () => changeOrder(ctx, { saleId, ...plain }))).toBe(code);
  }));

test("a customer is told of the new version where that is asked, and his link shows it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId } = await confirmed(ctx, "5");
    const change = { saleId, lines: [{ id: lineId, quantity: qty("4") }], tellCustomer: true };
    expect(await tried(ctx, () => changeOrder(ctx, change))).toBe("sale.customer_without_email");
    await ctx.db.updateTable("contacts").set({ email: "lola@norte.example" }).execute();
    const order = await changeOrder(ctx, change);
    expect(order.portalUrl).toContain("/q/");
    const letters = await ctx.db.selectFrom("messages").select(["toAddress", "subject"]).execute();
    expect(letters).toMatchObject([
      { toAddress: "lola@norte.example", subject: expect.stringContaining(order.number!) },
    ]);
  }));

test("what a file says was ordered on a day to come is changed and told as well, and a clock that is behind confirms", () =>
  inWorkspace(async ({ system: ctx }) => {
    const moment = (after: number) => new Date(Date.parse(ctx.now) + after).toISOString() as typeof ctx.now; // a moment
    const { saleId, lineId } = await confirmed(ctx, "5");
    await ctx.db.updateTable("contacts").set({ email: "lola@norte.example" }).execute();
    const ordered = moment(3_600_000);
    await dateSale(ctx, saleId, ordered);
    const order = await changeOrder(ctx, { saleId, lines: [{ id: lineId, quantity: qty("4") }], tellCustomer: true });
    expect(order).toMatchObject({ confirmedAt: ordered, sentAt: ctx.now, totals: { untaxed: "400.00" } });
    const sent = await sendQuotation(ctx, { saleId: (await quotation(ctx)).id, ...mail });
    await confirmQuotation({ ...ctx, now: moment(-1000) }, { saleId: sent.id });
    expect(await getSale(ctx, { saleId: sent.id })).toMatchObject({ state: "confirmed", confirmedAt: moment(-1000) });
  }));

test("what changed is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { saleId, lineId } = await confirmed(t.system, "2");
    const ana = await t.as({ name: "Ana", reach: "all" });
    await changeOrder(ana, {
      saleId,
      lines: [{ id: lineId, quantity: qty("3") }],
      customerReference: "PO 1",
      ...plain,
    });
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "sale", id: saleId, version: 3 }));
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({
      event: "sale.changed",
      by: "Ana",
      before: { customerReference: null },
      after: { customerReference: "PO 1", untaxed: "300" },
    });
  }));

test("those who sell change what they reach, as they see it now, and do not give it away", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { saleId } = await confirmed(t.system, "2", { salespersonId: ana });
    const change = (ctx: Context) => changeOrder(ctx, { saleId, customerReference: "PO 1", ...plain });
    expect(await whoMay(t, change)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, change)).toBe("record.not_found");
    const asAna = await t.as({ id: ana, reach: "own" });
    expect(await tried(asAna, () => changeOrder(asAna, { saleId, version: 1, ...plain }))).toBe("record.changed");
    const away = { saleId, salespersonId: await t.member(), ...plain };
    expect(await tried(asAna, () => changeOrder(asAna, away))).toBe("permission.missing");
    expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
  }));

test("goods that leave while their order is made smaller either left or were taken off", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { saleId, lineId, deliveryId } = await run((ctx) => confirmed(ctx, "5"));
  const lines = [{ id: lineId, quantity: qty("2") }];
  const [left, changed] = await Promise.allSettled([
    run((ctx) => deliver(ctx, deliveryId)),
    run((ctx) => changeOrder(ctx, { saleId, lines, ...plain })),
  ]);
  expect(left.status).toBe("fulfilled");
  const delivered = changed.status === "fulfilled" ? "2" : "5";
  expect((await run((ctx) => getSale(ctx, { saleId }))).lines[1]).toMatchObject({ delivered, open: "0" });
  expect(await run(verifyStock)).toEqual([]);
  expect(await run(verifyOrders)).toEqual([]);
});

test("lines that are added while their order's goods leave join the delivery, or get one once it left", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { saleId, deliveryId } = await run((ctx) => confirmed(ctx, "2"));
  const lamp = await run((ctx) => product(ctx, { onHand: 5 }));
  const add = () =>
    run((ctx) => changeOrder(ctx, { saleId, lines: [{ productId: lamp.id, quantity: qty("2") }], ...plain }));
  await Promise.all([add(), run((ctx) => deliver(ctx, deliveryId)), add()]);
  const { deliveries, lines } = await run((ctx) => getSale(ctx, { saleId }));
  expect(deliveries.filter(({ state }) => state !== "done").length).toBeLessThanOrEqual(1);
  expect(lines.filter(({ productId }) => productId === lamp.id)).toHaveLength(2);
  expect(await run(async (ctx) => (await figures(ctx, lamp))[2])).toBe(1);
  expect(await run(async (ctx) => [await verifyStock(ctx), await verifyOrders(ctx)])).toEqual([[], []]);
});

test("orders that want each other's products besides are changed at once, and neither waits for the other", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const chair = await run((ctx) => product(ctx, { onHand: 9 }));
  const table = await run((ctx) => product(ctx, { onHand: 9 }));
  const orders = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      run(async (ctx) => {
        const [first, second] = index % 2 ? [chair, table] : [table, chair];
        const { saleId, lineId } = await confirmed(ctx, "1", { lines: [{ productId: first.id }] });
        return { saleId, lines: [{ id: lineId, quantity: qty("2") }, { productId: second.id }] };
      }),
    ),
  );
  await Promise.all(orders.map((asked) => run((ctx) => changeOrder(ctx, { ...asked, ...plain }))));
  expect(await run(async (ctx) => [await figures(ctx, chair), await figures(ctx, table)])).toEqual([
    [9, 9, 0, 0, 18, -9],
    [9, 9, 0, 0, 18, -9],
  ]);
  expect(await run(verifyStock)).toEqual([]);
});
