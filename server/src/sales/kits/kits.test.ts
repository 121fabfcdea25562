import { ListSales } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { table } from "../../../test/factories-kits.ts";
import { deliver, orderOf, takeBack } from "../../../test/factories-sales.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, expected, figures, product, qty } from "../../../test/factories-stock.ts";
import { tried } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import "../../reactions.ts";
import { forecastStock } from "../../stock/forecast-stock.ts";
import { validateDelivery } from "../../stock/validate-delivery.ts";
import { verifyStock } from "../../stock/verify-stock.ts";
import { cancelSale } from "../cancel-sale.ts";
import { changeOrder } from "../change-order.ts";
import { closeShort } from "../close-short.ts";
import { createQuotation } from "../create-quotation.ts";
import { deliverAgain } from "../deliver-again.ts";
import { getSaleAvailability } from "../get-sale-availability.ts";
import { getSale } from "../get-sale.ts";
import { listSales } from "../list-sales.ts";
import { verifyOrders } from "../progress/verify-orders.ts";
import { reopenSale } from "../reopen-sale.ts";

type Lines = Parameters<typeof createQuotation>[1]["lines"];

async function ordered(ctx: Context, lines: Lines) {
  const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
  const order = await orderOf(ctx, { saleId });
  return { saleId, order, deliveryId: order.deliveries[0]!.id };
}

const of = ({ id }: { id: Parameters<typeof setParts>[1]["productId"] }, quantity: number | string) => ({
  productId: id,
  quantity: qty(quantity),
});

/** Quantity, delivered, reserved, missing, still open and given up of the first line, and the state of the order. */
async function stand(ctx: Context, saleId: Parameters<typeof getSale>[1]["saleId"]) {
  const { lines, state, deliveryStatus } = await getSale(ctx, { saleId });
  const { quantity, delivered, reserved, missing, open, givenUp } = lines[0]!;
  const { items } = await listSales(ctx, ListSales.parse({}));
  expect(items.find(({ id }) => id === saleId)?.deliveryStatus).toBe(deliveryStatus);
  expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  return [[quantity, delivered, reserved, missing, open, givenUp].map(Number), state, deliveryStatus];
}

test("a quotation finds as many kits as its parts make, less what other lines take of them", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit } = await table(ctx, { tops: 5, legs: 20 });
    await expected(ctx, leg, 8, "2031-04-01");
    const lines = [of(leg, 6), of(kit, 3), of(kit, 2)];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    expect((await getSaleAvailability(ctx, { saleId })).items).toMatchObject([
      { productId: leg.id, free: "20", missing: "0" },
      { productId: kit.id, needed: "3", onHand: "5", free: "3", missing: "0", expectedOn: null },
      { productId: kit.id, needed: "2", free: "0", missing: "2", expectedOn: "2031-04-01" },
    ]);
    expect(await forecastStock(ctx, { productId: kit.id })).toEqual({ onHand: "5", days: [] });
    expect(await figures(ctx, top)).toEqual([5, 0, 5, 0, 0, 5]);
  }));

test("an order sets the parts aside once, also those that are sold singly and in another of its kits", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit } = await table(ctx, { tops: 5, legs: 14 });
    const { saleId, order } = await ordered(ctx, [of(kit, 2), of(leg, 3), of(kit, 2)]);
    expect(order.lines.map(({ reserved, missing, isStorable }) => [reserved, missing, isStorable])).toEqual([
      ["2", "0", false],
      ["3", "0", true],
      ["0", "2", false],
    ]);
    expect(order.lines[0]).toMatchObject({
      unitPrice: "300",
      parts: [{ name: "Top" }, { name: "Leg", quantity: "4" }],
    });
    expect([await figures(ctx, leg), await figures(ctx, top)]).toEqual([
      [14, 14, 0, 0, 19, -5],
      [5, 4, 1, 0, 4, 1],
    ]);
    expect(await figures(ctx, kit)).toEqual([3, 3, 0, 0, 5, -2]);
    expect(await stand(ctx, saleId)).toEqual([[2, 0, 2, 0, 2, 0], "confirmed", "pending"]);
  }));

test("a kit that lacks a part is expected with it, though nothing is to come in of its others", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { leg, kit } = await table(ctx, { tops: 2, legs: 5 });
    const { saleId } = await ordered(ctx, [of(kit, 2)]);
    const line = async () => (await getSale(ctx, { saleId })).lines[0];
    expect(await line()).toMatchObject({ reserved: "1", missing: "1", expectedOn: null });
    await expected(ctx, leg, 3, "2031-04-01");
    expect(await line()).toMatchObject({ expectedOn: "2031-04-01", lateSince: null });
    const { saleId: later } = await ordered(ctx, [of(kit, 1)]);
    expect((await getSale(ctx, { saleId: later })).lines[0]).toMatchObject({ missing: "1", expectedOn: null });
  }));

test("delivered are as many kits as the parts that left make; the rest waits, and the last part finishes the order", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { kit } = await table(ctx);
    const { saleId, deliveryId } = await ordered(ctx, [of(kit, 2)]);
    const { backorder } = await deliver(ctx, deliveryId, "2");
    expect(await stand(ctx, saleId)).toEqual([[2, 0, 2, 0, 2, 0], "confirmed", "pending"]);
    expect(await tried(ctx, () => cancelSale(ctx, { saleId }))).toBe("sale.delivered");
    const { backorder: last } = await deliver(ctx, backorder!.id, "5");
    expect(await stand(ctx, saleId)).toEqual([[2, 1, 1, 0, 1, 0], "confirmed", "partial"]);
    await deliver(ctx, last!.id);
    expect(await stand(ctx, saleId)).toEqual([[2, 2, 0, 0, 0, 0], "done", "full"]);
  }));

test("a part that comes back takes its kit back; delivered again is what lacks of it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit } = await table(ctx);
    const { saleId, deliveryId } = await ordered(ctx, [of(kit, 2)]);
    await deliver(ctx, deliveryId);
    await takeBack(ctx, deliveryId, "1");
    expect(await stand(ctx, saleId)).toEqual([[2, 1, 0, 0, 1, 0], "confirmed", "partial"]);
    expect((await getSale(ctx, { saleId })).lines[0]).toMatchObject({ returned: "1" });
    const again = await deliverAgain(ctx, { saleId });
    expect(again.lines[0]).toMatchObject({ reserved: "1", open: "1" });
    expect([await figures(ctx, top), await figures(ctx, leg)]).toEqual([
      [4, 1, 3, 0, 1, 3],
      [12, 0, 12, 0, 0, 12],
    ]);
    await deliver(ctx, again.deliveries.at(-1)!.id);
    expect(await stand(ctx, saleId)).toEqual([[2, 2, 0, 0, 0, 0], "done", "full"]);
  }));

test("with a part that will never come its kit is given up, and nothing of it stays set aside", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit } = await table(ctx);
    const { saleId, deliveryId } = await ordered(ctx, [of(kit, 2)]);
    const [, legs] = (await ctx.db
      .selectFrom("transferLines")
      .select("id as lineId")
      .where("transferId", "=", deliveryId)
      .orderBy("position")
      .execute()) as [unknown, { lineId: never }];
    const lines = [{ ...legs, quantity: qty("8") }];
    await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false, lines });
    await takeBack(ctx, deliveryId, "4", { final: true });
    expect(await stand(ctx, saleId)).toEqual([[2, 0, 1, 0, 1, 1], "confirmed", "pending"]);
    expect([await figures(ctx, top), await figures(ctx, leg)]).toEqual([
      [5, 1, 4, 0, 1, 4],
      [16, 0, 16, 0, 0, 16],
    ]);
    await closeShort(ctx, { saleId });
    expect(await stand(ctx, saleId)).toEqual([[2, 0, 0, 0, 0, 2], "done", "closed_short"]);
    expect(await figures(ctx, top)).toEqual([5, 0, 5, 0, 0, 5]);
  }));

test("an order keeps what its kits consisted of; a line that comes to it has the kit as it is by then", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit } = await table(ctx);
    const { saleId, order } = await ordered(ctx, [of(kit, 1)]);
    await setParts(ctx, { productId: kit.id, parts: [{ productId: leg.id, quantity: qty("3") }] });
    const lines = [{ id: order.lines[0]!.id, quantity: qty("2") }, of(kit, 1)];
    const changed = await changeOrder(ctx, { saleId, lines, tellCustomer: false });
    expect(changed.lines.map(({ parts }) => parts.map(({ name, quantity }) => `${quantity} ${name}`))).toEqual([
      ["1 Top", "4 Leg"],
      ["3 Leg"],
    ]);
    expect([await figures(ctx, top), await figures(ctx, leg)]).toEqual([
      [5, 2, 3, 0, 2, 3],
      [20, 11, 9, 0, 11, 9],
    ]);
    await setParts(ctx, { productId: kit.id, parts: [] });
    const fewer = await changeOrder(ctx, {
      saleId,
      lines: [{ ...lines[0]!, quantity: qty("1") }],
      tellCustomer: false,
    });
    expect(fewer.lines[0]).toMatchObject({ reserved: "1", parts: [{ name: "Top" }, { name: "Leg" }] });
    expect(await figures(ctx, top)).toEqual([5, 1, 4, 0, 1, 4]);
    await cancelSale(ctx, { saleId });
    expect((await reopenSale(ctx, { saleId })).lines.map(({ parts }) => parts)).toEqual([[], []]);
    expect([await figures(ctx, leg), await verifyStock(ctx)]).toEqual([[20, 0, 20, 0, 0, 20], []]);
  }));

test("kits are sold whole, in whatever unit, and given back like other goods", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, kit } = await table(ctx, { tops: 30, legs: 120 });
    const dozen = await unitNamed(ctx, "Dozen");
    expect(await tried(ctx, () => ordered(ctx, [of(kit, "1.5")]))).toBe("kit.not_whole");
    const { saleId, deliveryId } = await ordered(ctx, [{ ...of(kit, 2), unitId: dozen }, of(kit, -1)]);
    expect(await stand(ctx, saleId)).toEqual([[2, 0, 2, 0, 2, 0], "confirmed", "pending"]);
    expect(await figures(ctx, top)).toEqual([30, 24, 6, 1, 24, 7]);
    await deliver(ctx, deliveryId, "12");
    const { lines, deliveries } = await getSale(ctx, { saleId });
    expect(lines.map(({ delivered, open }) => [delivered, open])).toEqual([
      ["0", "2"],
      ["0", "-1"],
    ]);
    expect(deliveries.filter(({ isReturn }) => isReturn)).toHaveLength(1);
  }));

test("what became a kit only after it was ordered is delivered as it was ordered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { leg } = await table(ctx);
    const plain = await product(ctx, { storable: false });
    const { saleId, deliveryId } = await ordered(ctx, [of(plain, 2)]);
    await setParts(ctx, { productId: plain.id, parts: [{ productId: leg.id, quantity: qty("1") }] });
    await deliver(ctx, deliveryId);
    expect(await stand(ctx, saleId)).toEqual([[2, 2, 0, 0, 0, 0], "done", "full"]);
    expect(await figures(ctx, leg)).toEqual([20, 0, 20, 0, 0, 20]);
  }));
