import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { later } from "../../test/factories-opportunities.ts";
import { confirmed, deliver, orderOf, takeBack } from "../../test/factories-sales.ts";
import { figures } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelDelivery } from "../stock/cancel-transfer.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelSale } from "./cancel-sale.ts";
import { closeShort } from "./close-short.ts";
import { deliverAgain } from "./deliver-again.ts";
import { getSale } from "./get-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { verifyOrders } from "./progress/verify-orders.ts";

test("of five delivered two come back, are told as open, and are delivered again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId, chair } = await confirmed(ctx, "5");
    await deliver(ctx, deliveryId);
    await takeBack(ctx, deliveryId, "2");
    const back = await getSale(ctx, { saleId });
    expect(back).toMatchObject({ state: "confirmed", deliveryStatus: "partial", can: { deliverAgain: true } });
    expect(back.lines[1]).toMatchObject({ delivered: "3", returned: "2", open: "2", givenUp: "0" });
    const again = await deliverAgain(ctx, { saleId });
    expect(again.deliveries.map(({ state, isReturn }) => [state, isReturn])).toEqual([
      ["done", false],
      ["done", true],
      ["ready", false],
    ]);
    expect(again.lines[1]).toMatchObject({ reserved: "2", open: "2" });
    expect(again.can).toMatchObject({ deliverAgain: { code: "sale.nothing_to_deliver" } });
    await deliver(ctx, again.deliveries[2]!.id);
    const done = await getSale(ctx, { saleId });
    expect(done).toMatchObject({ state: "done", deliveryStatus: "full" });
    expect(done.lines[1]).toMatchObject({ delivered: "5", returned: "2", open: "0" });
    expect(await figures(ctx, chair)).toEqual([5, 0, 5, 0, 0, 5]);
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("what was given up is delivered after all, and counts again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId } = await confirmed(ctx, "5");
    await deliver(ctx, deliveryId, "3", "cancel");
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", kept: { untaxed: "300.00" } });
    const again = await deliverAgain(ctx, { saleId });
    expect(again).toMatchObject({ state: "confirmed", deliveryStatus: "partial", kept: { untaxed: "500.00" } });
    expect(again.lines[1]).toMatchObject({ delivered: "3", open: "2", givenUp: "0" });
    expect(again.instalments).toMatchObject([{ amount: again.totals.total }]);
  }));

test("an order all of which came back is cancelled or delivered again, as if nothing had happened", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId, chair } = await confirmed(ctx, "1");
    await deliver(ctx, deliveryId);
    await takeBack(ctx, deliveryId);
    expect(await getSale(ctx, { saleId })).toMatchObject({ deliveryStatus: "returned", can: { cancel: true } });
    expect(await tried(ctx, () => cancelSale(ctx, { saleId }))).toBe("done");
    const again = await deliverAgain(ctx, { saleId });
    await deliver(ctx, again.deliveries[2]!.id);
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", can: { cancel: { code: "sale.done" } } });
    expect(await figures(ctx, chair)).toEqual([9, 0, 9, 0, 0, 9]);
  }));

test("an order that was cancelled, opened and confirmed again knows nothing of its first deliveries", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId } = await confirmed(ctx, "1");
    await deliver(ctx, deliveryId);
    await takeBack(ctx, deliveryId);
    await cancelSale(ctx, { saleId });
    await reopenSale(ctx, { saleId });
    const order = await orderOf(later(ctx), { saleId });
    expect(order).toMatchObject({ state: "confirmed", deliveryStatus: "pending" });
    expect(order.lines[1]).toMatchObject({ delivered: "0", returned: "0", open: "1" });
  }));

test("only an order with something that is neither there nor on its way is delivered again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { saleId, deliveryId } = await confirmed(ctx, "2");
    expect(await tried(ctx, () => deliverAgain(ctx, { saleId }))).toBe("sale.nothing_to_deliver");
    await cancelDelivery(ctx, { deliveryId });
    expect(await tried(ctx, () => deliverAgain(ctx, { saleId }))).toBe("done");
    await cancelSale(ctx, { saleId });
    expect(await tried(ctx, () => deliverAgain(ctx, { saleId }))).toBe("sale.cancelled");
  }));

test("that it will be delivered again is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { saleId } = await confirmed(t.system, "2");
    await closeShort(t.system, { saleId });
    const ana = await t.as({ name: "Ana", reach: "all" });
    await deliverAgain(ana, { saleId });
    expect(ana.changes).toContainEqual(expect.objectContaining({ kind: "sale", id: saleId, version: 4 }));
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.delivered_again",
      by: "Ana",
      before: { state: "done" },
      after: { state: "confirmed" },
    });
  }));

test("those who sell deliver again what they reach, as they see it now", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { saleId } = await confirmed(t.system, "2", { salespersonId: ana });
    await closeShort(t.system, { saleId });
    const again = (ctx: Context) => deliverAgain(ctx, { saleId });
    expect(await whoMay(t, again)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, again)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, again)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, () => deliverAgain(asAna, { saleId, version: 1 }))).toBe("record.changed");
  }));

test("what is missing is delivered again once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { saleId } = await run(async (ctx) => {
    const order = await confirmed(ctx, "2");
    await closeShort(ctx, order);
    return order;
  });
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => run((ctx) => deliverAgain(ctx, { saleId }))),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 3 }, () => "sale.nothing_to_deliver"));
});
