import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { day, expected, order, product, qty } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { availabilityOf } from "./availability-of.ts";

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
      { lineId: "b", needed: "5", onHand: "10", free: "1", forecast: "18", missing: "4", expectedOn: "2031-03-08" },
    ]);
  }));
