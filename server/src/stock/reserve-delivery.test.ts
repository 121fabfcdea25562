import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { getDelivery } from "./list-transfers.ts";
import { reserveDelivery } from "./reserve-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;
const suppliers = ["back_office", "manager", "administrator"];

test("looking again reserves nothing that others wait for longer", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 2 });
    const waiting = await order(ctx, [[table, 5]]);
    const looked = await reserveDelivery(ctx, waiting);
    expect(looked).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("goods that nobody gave out go to who waits longest, whoever looks", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const soon = await order(t.system, [[table, 3]], { on: "2031-06-01" });
    const late = await order(t.system, [[table, 4]], { on: "2031-06-02" });
    await t.db
      .updateTable("stockLevels")
      .set({ onHand: qty(5) })
      .where("productId", "=", table.id)
      .execute();
    const berta = await t.as({ role: "back_office", name: "Berta" });
    expect(await reserveDelivery(berta, late)).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
    expect(await getDelivery(berta, soon)).toMatchObject({ state: "ready", lines: [{ reserved: "3" }] });
    expect(await figures(berta, table)).toEqual([5, 5, 0, 0, 7, -2]);
    const told = berta.changes.filter(({ kind }) => kind === "transfer").map((change) => change.id);
    expect(told.toSorted()).toEqual([soon.deliveryId, late.deliveryId].toSorted());
    expect(await diaryOf(t, late.deliveryId)).toEqual([
      { event: "delivery.reserved", by: "Berta", before: { state: "waiting" }, after: { state: "partial" } },
    ]);
  }));

test("nothing is set aside for what has left or was given up", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const [left, givenUp] = [await order(t.system, [[table, 2]]), await order(t.system, [[table, 2]])];
    await validateDelivery(t.system, { deliveryId: left.deliveryId, ...asked });
    await cancelDelivery(t.system, givenUp);
    expect(await tried(t.system, (ctx) => reserveDelivery(ctx, left))).toBe("transfer.done");
    expect(await tried(t.system, (ctx) => reserveDelivery(ctx, givenUp))).toBe("transfer.cancelled");
  }));

test("who keeps the stock looks again, for deliveries that he reaches", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 2 });
    const waiting = await order(t.system, [[table, 5]], { salespersonId: await t.member() });
    const receiptId = await expected(t.system, table, 2, "2031-01-05");
    const look = (ctx: Context) => reserveDelivery(ctx, waiting);
    expect(await whoMay(t, look)).toEqual(suppliers);
    expect(await triedBy(t, { reach: "own" }, look)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, look)).toBe("record.not_found");
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => reserveDelivery(ctx, { deliveryId: receiptId }))).toBe("record.not_found");
  }));
