import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { order, product, qty } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { getDelivery } from "./list-transfers.ts";
import { inProductUnit } from "./product-quantities.ts";
import { readAvailability } from "./read-availability.ts";
import { returnDelivery } from "./returns/return-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { verifyStock } from "./verify-stock.ts";

test("twelve single pieces empty one dozen exactly, and come back as one", () =>
  inWorkspace(async ({ system: ctx }) => {
    const box = await product(ctx, { onHand: 1, unitId: await unitNamed(ctx, "Dozen") });
    const piece = { id: box.id, unitId: await unitNamed(ctx, "Unit") };
    const deliveries = [];
    for (let i = 0; i < 12; i++) deliveries.push((await order(ctx, [[piece, 1]])).deliveryId);
    expect(await readAvailability(ctx, box.id)).toMatchObject({ onHand: "1", reserved: "1", free: "0", forecast: "0" });
    const [first = ctx.newId<"transfers">()] = deliveries;
    const { lines } = await getDelivery(ctx, { deliveryId: first });
    const shown = lines.map(({ lineId }) => ({ lineId, quantity: qty("0.083333") }));
    expect(
      await validateDelivery(ctx, { deliveryId: first, lines: shown, remainder: "keep", force: false }),
    ).toMatchObject({
      state: "done",
      backorder: null,
    });
    for (const deliveryId of deliveries.slice(1)) {
      await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false });
    }
    expect(await readAvailability(ctx, box.id)).toMatchObject({ onHand: "0", reserved: "0", free: "0", forecast: "0" });
    expect(await verifyStock(ctx)).toEqual([]);
    for (const deliveryId of deliveries) await returnDelivery(ctx, { deliveryId });
    expect(await readAvailability(ctx, box.id)).toMatchObject({ onHand: "1", free: "1" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("of a dozen five pieces leave, two of them come back, and a count is told in what is shown of pieces", () =>
  inWorkspace(async ({ system: ctx }) => {
    const box = await product(ctx, { onHand: 2, unitId: await unitNamed(ctx, "Dozen") });
    const piece = { id: box.id, unitId: await unitNamed(ctx, "Unit") };
    const { deliveryId } = await order(ctx, [[piece, 12]]);
    const { lines } = await getDelivery(ctx, { deliveryId });
    const some = (quantity: string) => lines.map(({ lineId }) => ({ lineId, quantity: qty(quantity) }));
    const five = { lines: some("0.416667"), remainder: "keep", force: false } as const;
    expect(await validateDelivery(ctx, { deliveryId, ...five })).toMatchObject({ state: "done" });
    await returnDelivery(ctx, { deliveryId, lines: some("0.166667") });
    expect(await readAvailability(ctx, box.id)).toMatchObject({ onHand: "1.75" });
    await adjustStock(ctx, { productId: box.id, countedQuantity: qty("1.666667") });
    for (let i = 0; i < 2; i++) {
      const last = await order(ctx, [[piece, 10]]);
      await validateDelivery(ctx, { deliveryId: last.deliveryId, remainder: "keep", force: true });
    }
    expect(await readAvailability(ctx, box.id)).toMatchObject({ onHand: "0" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("a count finds nothing to correct in what is shown of a part of a dozen", () =>
  inWorkspace(async ({ system: ctx }) => {
    const box = await product(ctx, { onHand: 1, unitId: await unitNamed(ctx, "Dozen") });
    const { deliveryId } = await order(ctx, [[{ id: box.id, unitId: await unitNamed(ctx, "Unit") }, 5]]);
    await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false });
    const counted = await adjustStock(ctx, { productId: box.id, countedQuantity: qty("0.583333") });
    expect(counted).toMatchObject({ difference: "0", number: null });
  }));

test.each([
  ["kg", "g", "4", "0.004"],
  ["kg", "g", "0.001", "0.000001"],
  ["m", "cm", "33.3", "0.333"],
  ["t", "kg", "0.5", "0.0005"],
  ["Unit", "Dozen", "2.5", "30"],
])("of a product kept in %s, %s: %s is %s", (kept, asked, quantity, own) =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId, unitId } = await product(ctx, { unitId: await unitNamed(ctx, kept), onHand: 50 });
    const line = { productId, quantity: qty(quantity), unitId: await unitNamed(ctx, asked) };
    expect(await inProductUnit(ctx, [line], new Map([[productId, { unitId }]]))).toEqual([own]);
    const { deliveryId } = await order(ctx, [[{ id: productId, unitId: line.unitId }, quantity]]);
    const done = await validateDelivery(ctx, { deliveryId, remainder: "keep", force: false });
    expect(done.lines).toMatchObject([{ moved: own }]);
  }),
);

test("what is counted otherwise is refused", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: productId, unitId } = await product(ctx);
    const line = { productId, quantity: qty("1"), unitId: await unitNamed(ctx, "kg") };
    await expect(inProductUnit(ctx, [line], new Map([[productId, { unitId }]]))).rejects.toMatchObject({
      code: "unit.other_category",
    });
  }));
