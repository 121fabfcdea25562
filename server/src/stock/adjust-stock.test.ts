import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { figures, order, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { getDelivery } from "./list-transfers.ts";
import { verifyStock } from "./verify-stock.ts";

const suppliers = ["back_office", "manager", "administrator"];

test("a count sets what is on hand, and another corrects it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx);
    const first = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("10") });
    expect(first).toMatchObject({ counted: "10", difference: "10", number: "ADJ00001" });
    await adjustStock(ctx, { productId: table.id, countedQuantity: qty("7.5"), reason: "Broken" });
    expect(await figures(ctx, table)).toEqual([7.5, 0, 7.5, 0, 0, 7.5]);
    const same = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("7.500") });
    expect(same).toMatchObject({ difference: "0", number: null });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("services are not counted", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const advice = await product(ctx, { kind: "service" });
    const count = adjustStock(ctx, { productId: advice.id, countedQuantity: qty("1") });
    await expect(count).rejects.toMatchObject({ code: "stock.not_storable" });
  }));

test("a product that is not there is not counted, and named", () =>
  inWorkspace(async ({ system: ctx }) => {
    const productId = ctx.newId<"products">();
    await expect(adjustStock(ctx, { productId, countedQuantity: qty("1") })).rejects.toMatchObject({
      kind: "not_found",
      code: "record.not_found",
      details: { path: "productId", productId },
    });
  }));

test("a count below what is promised takes the latest promises back, and a higher one gives them again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const table = await product(ctx, { onHand: 6 });
    const soon = await order(ctx, [[table, 3]], { on: "2031-02-01" });
    const late = await order(ctx, [[table, 3]], { on: "2031-02-05" });
    const count = await adjustStock(ctx, { productId: table.id, countedQuantity: qty("2") });
    expect(count.changedDeliveries.map((delivery) => delivery.state).toSorted()).toEqual(["partial", "waiting"]);
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "waiting" });
    await adjustStock(ctx, { productId: table.id, countedQuantity: qty("5") });
    expect(await getDelivery(ctx, soon)).toMatchObject({ state: "ready" });
    expect(await getDelivery(ctx, late)).toMatchObject({ state: "partial", lines: [{ reserved: "2" }] });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("a count is told to others and stands in the diary with its reason, also where it found what was known", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 10 });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await adjustStock(berta, { productId: table.id, countedQuantity: qty("7.5"), reason: "Broken" });
    expect(berta.changes).toMatchObject([{ kind: "product", id: table.id }]);
    await adjustStock(berta, { productId: table.id, countedQuantity: qty("7.5") });
    expect((await diaryOf(t, table.id)).slice(-2)).toMatchObject([
      {
        event: "stock.adjusted",
        by: "Berta",
        before: { onHand: "10" },
        after: { onHand: "7.5", reason: "Broken", number: "ADJ00002" },
      },
      { event: "stock.adjusted", after: { number: null } },
    ]);
  }));

test("a count is rounded to what is shown of it", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const counted = await adjustStock(t.system, { productId: table.id, countedQuantity: qty("7.5000004") });
    expect(counted).toMatchObject({ counted: "7.5", difference: "7.5", availability: { onHand: "7.5" } });
  }));

test("counts of one product at once leave what one of them said, each under a number of its own", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const table = await asSystem(workspaceId, (ctx) => product(ctx));
  const said = [3, 8, 5, 13, 1, 21];
  const counts = await Promise.all(
    said.map((quantity) =>
      asSystem(workspaceId, (ctx) => adjustStock(ctx, { productId: table.id, countedQuantity: qty(quantity) })),
    ),
  );
  expect(new Set(counts.map(({ number }) => number)).size).toBe(said.length);
  const [onHand] = await asSystem(workspaceId, (ctx) => figures(ctx, table));
  expect(said).toContain(onHand);
  expect(await asSystem(workspaceId, verifyStock)).toEqual([]);
});

test("who keeps the stock counts it, within his own company", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { onHand: 5 });
    const count = (ctx: Context) => adjustStock(ctx, { productId: table.id, countedQuantity: qty(1) });
    expect(await whoMay(t, count)).toEqual(suppliers);
    expect(await whoeverIsElsewhere(t, count)).toBe("record.not_found");
  }));
