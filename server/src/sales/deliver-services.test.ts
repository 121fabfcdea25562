import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { deliver, orderOf, type quotation, takeBack } from "../../test/factories-sales.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getProductPage } from "../reports/get-product-page.ts";
import { cancelSale } from "./cancel-sale.ts";
import { closeShort } from "./close-short.ts";
import { createQuotation } from "./create-quotation.ts";
import { deliverServices } from "./deliver-services.ts";
import { getSale } from "./get-sale.ts";
import { verifyOrders } from "./progress/verify-orders.ts";

type Given = Parameters<typeof quotation>[1];

/** A confirmed order of three hours of advice, and of chairs where some are asked for. */
async function advised(
  ctx: Context,
  { chairs, by = "with_goods", ...given }: { chairs?: string; by?: "with_goods" | "by_hand" } & Given = {},
) {
  const advice = await product(ctx, { kind: "service", name: "Advice", serviceDelivery: by, listPrice: qty("50") });
  const chair = await product(ctx, { name: "Chair", listPrice: qty("100"), onHand: 10 });
  const lines = [
    { productId: advice.id, quantity: qty("3") },
    ...(chairs ? [{ productId: chair.id, quantity: qty(chairs) }] : []),
  ];
  const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines, ...given });
  const order = await orderOf(ctx, { saleId });
  return { saleId, lineId: order.lines[0]!.id, deliveryId: order.deliveries[0]?.id };
}

test("an order of services ends when somebody says that they were delivered, and opens when they were not", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId } = await advised(ctx);
    const part = await deliverServices(ctx, { saleId, lines: [{ lineId, quantity: qty("1.5") }] });
    expect(part).toMatchObject({
      state: "confirmed",
      deliveryStatus: "partial",
      lines: [{ delivered: "1.5", open: "1.5" }],
    });
    const whole = await deliverServices(ctx, { saleId });
    expect(whole).toMatchObject({ state: "done", deliveryStatus: "full", lines: [{ delivered: "3", open: "0" }] });
    const none = await deliverServices(ctx, { saleId, lines: [{ lineId, quantity: qty("0") }] });
    expect(none).toMatchObject({ state: "confirmed", deliveryStatus: "pending", can: { cancel: true } });
    expect(await verifyOrders(ctx)).toEqual([]);
  }));

test("goods and services that are ordered in dozens are delivered and told in dozens", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx, { onHand: 18 });
    const lesson = await product(ctx, { kind: "service", serviceDelivery: "by_hand" });
    const dozens = { quantity: qty("2"), unitId: await unitNamed(ctx, "Dozen") };
    const lines = [chair, lesson].map(({ id: productId }) => ({ productId, ...dozens }));
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const order = await orderOf(ctx, { saleId });
    expect(order.lines[0]).toMatchObject({ reserved: "1.5", missing: "0.5", open: "2" });
    await deliver(ctx, order.deliveries[0]!.id, "18");
    const said = [{ lineId: order.lines[1]!.id, quantity: qty("0.25") }];
    expect(await deliverServices(ctx, { saleId, lines: said })).toMatchObject({
      lines: [
        { delivered: "1.5", open: "0.5" },
        { delivered: "0.25", open: "1.75" },
      ],
    });
    const closed = await closeShort(ctx, { saleId });
    expect(closed.lines.map((line) => line.givenUp)).toEqual(["0.5", "1.75"]);
    const { soldLast12Months } = await getProductPage(ctx, { productId: lesson.id });
    expect(soldLast12Months).toBe("3");
    expect(await verifyOrders(ctx)).toEqual([]);
  }));

test("what was given up of a service and then delivered all the same is given up no longer", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId } = await advised(ctx);
    await deliverServices(ctx, { saleId, lines: [{ lineId, quantity: qty("1") }] });
    expect(await closeShort(ctx, { saleId })).toMatchObject({ lines: [{ givenUp: "2" }], kept: { untaxed: "50.00" } });
    const part = await deliverServices(ctx, { saleId, lines: [{ lineId, quantity: qty("2") }] });
    expect(part).toMatchObject({
      lines: [{ givenUp: "1" }],
      deliveryStatus: "closed_short",
      kept: { untaxed: "100.00" },
    });
    const whole = await deliverServices(ctx, { saleId });
    expect(whole).toMatchObject({ lines: [{ givenUp: "0" }], deliveryStatus: "full", kept: { untaxed: "150.00" } });
  }));

test("a service that went with the goods of an order closed incomplete is sold, and without goods it is not", () =>
  inWorkspace(async ({ system: ctx }) => {
    const sold = async (quantity?: string) => {
      const { saleId, deliveryId } = await advised(ctx, { chairs: "2" });
      if (quantity) await deliver(ctx, deliveryId!, quantity);
      const [advice] = (await closeShort(ctx, { saleId })).lines;
      return getProductPage(ctx, { productId: advice!.productId! });
    };
    expect(await sold("1")).toMatchObject({ soldLast12Months: "3" });
    expect(await sold()).toMatchObject({ soldLast12Months: "0" });
    expect(await verifyOrders(ctx)).toEqual([]);
  }));

test("a service goes with the goods of its order, unless its product says that it is delivered by hand", () =>
  inWorkspace(async ({ system: ctx }) => {
    const together = await advised(ctx, { chairs: "2" });
    await deliver(ctx, together.deliveryId!);
    expect(await getSale(ctx, together)).toMatchObject({ state: "done", lines: [{ delivered: "3" }, {}] });
    await takeBack(ctx, together.deliveryId!);
    expect(await getSale(ctx, together)).toMatchObject({ state: "confirmed", lines: [{ delivered: "0" }, {}] });

    const apart = await advised(ctx, { chairs: "2", by: "by_hand" });
    await deliver(ctx, apart.deliveryId!);
    expect(await getSale(ctx, apart)).toMatchObject({ state: "confirmed", deliveryStatus: "partial" });
    expect(await deliverServices(ctx, apart)).toMatchObject({ state: "done", deliveryStatus: "full" });
  }));

test("the rest of a service is given up like goods", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId } = await advised(ctx);
    await deliverServices(ctx, { saleId, lines: [{ lineId, quantity: qty("1") }] });
    expect(await closeShort(ctx, { saleId })).toMatchObject({
      state: "done",
      deliveryStatus: "closed_short",
      kept: { untaxed: "50.00" },
      lines: [{ delivered: "1", givenUp: "2" }],
    });
  }));

test("only services of an order that are delivered by hand are said to be delivered, and no more than was ordered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, lineId } = await advised(ctx);
    const goods = await advised(ctx, { chairs: "1" });
    const say = (quantity: string, line = lineId) => ({ saleId, lines: [{ lineId: line, quantity: qty(quantity) }] });
    for (const [code, input] of [
      ["sale.more_than_ordered", say("4")],
      ["sale.service_unknown", say("1", goods.lineId)],
      ["sale.no_services", { saleId: goods.saleId }],
    ] as const)
      expect(await tried(ctx, () => deliverServices(ctx, input))).toBe(code);
    await cancelSale(ctx, { saleId });
    expect(await tried(ctx, () => deliverServices(ctx, { saleId }))).toBe("sale.cancelled");
  }));

test("that services were delivered is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { saleId } = await advised(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    await deliverServices(ana, { saleId });
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "sale", id: saleId, version: 3 }));
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.services_delivered",
      by: "Ana",
      before: { state: "confirmed" },
      after: { state: "done" },
    });
  }));

test("everybody says what was delivered of orders that he reaches, as he sees them now", () =>
  inWorkspace(async (t) => {
    const { saleId } = await advised(t.system, { salespersonId: await t.member() });
    const say = (ctx: Context) => deliverServices(ctx, { saleId });
    expect(await whoMay(t, say)).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, say)).toBe("record.not_found");
    expect(await triedBy(t, { role: "manager" }, (ctx) => deliverServices(ctx, { saleId, version: 1 }))).toBe(
      "record.changed",
    );
    expect(await whoeverIsElsewhere(t, say)).toBe("record.not_found");
  }));

test("of two who say it at once as they see it, one is told that it has changed", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { saleId } = await run((ctx) => advised(ctx));
  const say = () => run((ctx) => deliverServices(ctx, { saleId, version: 2 }));
  const outcomes = await Promise.allSettled([say(), say()]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(["record.changed"]);
});
