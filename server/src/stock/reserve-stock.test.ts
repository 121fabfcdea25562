import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { expected, figures, order, product } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { getDelivery } from "./list-transfers.ts";

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

test("a workspace may refuse to confirm what is not there", () =>
  inWorkspace(async (t) => {
    const ctx = { ...t.system, workspace: { ...t.workspace, refusesWithoutStock: true } };
    const table = await product(ctx, { onHand: 1 });
    await expect(order(ctx, [[table, 2]])).rejects.toMatchObject({ code: "stock.missing" });
  }));
