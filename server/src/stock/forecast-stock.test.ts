import { roles } from "@trato/domain/permissions.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { expected, order, product, qty } from "../../test/factories-stock.ts";
import { tried, whoMay } from "../../test/trying.ts";
import "../reactions.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { forecastStock } from "./forecast-stock.ts";
import { getDelivery } from "./list-transfers.ts";
import { validateDelivery } from "./validate-delivery.ts";

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

test("what was moved or given up is no longer planned, what is left of it is", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 10 });
    const part = await order(ctx, [[table, 4]], { on: "2031-04-02" });
    const givenUp = await order(ctx, [[table, 3]], { on: "2031-04-03" });
    const [line] = (await getDelivery(ctx, part)).lines;
    const lines = [{ lineId: line!.lineId, quantity: qty("1") }];
    await validateDelivery(ctx, { deliveryId: part.deliveryId, remainder: "keep", force: false, lines });
    await cancelDelivery(ctx, givenUp);
    expect(await forecastStock(ctx, { productId: table.id })).toEqual({
      onHand: "9",
      days: [{ on: "2031-04-02", incoming: "0", outgoing: "3", onHand: "6" }],
    });
  }));

test("everybody who works here reads what will be there, and nobody reads it of what is not there", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system, { onHand: 10 });
    expect(await whoMay(t, (ctx) => forecastStock(ctx, { productId }))).toEqual(roles);
    await t.become(t.system);
    expect(await tried(t.system, (ctx) => forecastStock(ctx, { productId: ctx.newId() }))).toBe("record.not_found");
  }));
