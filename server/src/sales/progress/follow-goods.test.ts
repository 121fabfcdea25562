import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { deliver, orderOf, quotation } from "../../../test/factories-sales.ts";
import { diaryOf } from "../../../test/trying.ts";
import "../../reactions.ts";
import { cancelDelivery } from "../../stock/cancel-transfer.ts";
import { getSale } from "../get-sale.ts";

test("an order is done when everything is delivered, in parts too", () =>
  inWorkspace(async ({ system }) => {
    const { id: saleId } = await quotation(system, { onHand: 10, quantity: "5" });
    const order = await orderOf(system, { saleId });
    await deliver(system, order.deliveries[0]!.id, "2");
    const partly = await getSale(system, { saleId });
    expect(partly).toMatchObject({ state: "confirmed", deliveryStatus: "partial" });
    expect(partly.lines[1]).toMatchObject({ delivered: "2", reserved: "3" });
    const rest = partly.deliveries.find(({ state }) => state !== "done");
    await deliver(system, rest!.id);
    expect(await getSale(system, { saleId })).toMatchObject({ state: "done", deliveryStatus: "full" });
  }));

test("it is closed short when the rest is given up, at once or later", () =>
  inWorkspace(async ({ system: ctx }) => {
    const short = { state: "done", deliveryStatus: "closed_short" };
    const { id: atOnce } = await quotation(ctx);
    await deliver(ctx, (await orderOf(ctx, { saleId: atOnce })).deliveries[0]!.id, "1", "cancel");
    expect(await getSale(ctx, { saleId: atOnce })).toMatchObject(short);
    const { id: later } = await quotation(ctx);
    const { backorder } = await deliver(ctx, (await orderOf(ctx, { saleId: later })).deliveries[0]!.id, "1");
    await cancelDelivery(ctx, { deliveryId: backorder!.id });
    expect(await getSale(ctx, { saleId: later })).toMatchObject(short);
  }));

test("screens hear of the order with every part; the diary says how it ended", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const { deliveries } = await orderOf(t.system, { saleId });
    const { id: short } = await quotation(t.system);
    const { deliveries: given } = await orderOf(t.system, { saleId: short });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    const { backorder } = await deliver(berta, deliveries[0]!.id, "1");
    await deliver(berta, backorder!.id);
    expect(berta.changes.filter(({ kind }) => kind === "sale")).toMatchObject([
      { id: saleId, version: 0 },
      { id: saleId, version: 3 },
    ]);
    await deliver(berta, given[0]!.id, "1", "cancel");
    const ends = { by: "Berta", before: { state: "confirmed" }, after: { state: "done" } };
    const lastOf = async (id: string) => (await diaryOf(t, id)).findLast(({ event }) => event.startsWith("sale."));
    expect(await lastOf(saleId)).toEqual({ event: "sale.delivered", ...ends });
    expect(await lastOf(short)).toEqual({ event: "sale.closed_short", ...ends });
  }));
