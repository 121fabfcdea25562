import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { confirmed, deliver, takeBack } from "../../../test/factories-sales.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { figures, order, product, qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { getDelivery } from "../list-transfers.ts";
import { readAvailability } from "../read-availability.ts";
import { releaseQuarantine } from "./release-quarantine.ts";
import { verifyStock } from "../verify-stock.ts";

/** Four of ten chairs were sold, and all four came back into quarantine. */
async function putAside(ctx: Context) {
  const { deliveryId, chair } = await confirmed(ctx, "4");
  await deliver(ctx, deliveryId);
  await takeBack(ctx, deliveryId, undefined, { place: "quarantine" });
  return chair.id;
}

test("goods in quarantine are free again or thrown away, a part at a time", () =>
  inWorkspace(async ({ system: ctx }) => {
    const productId = await putAside(ctx);
    expect(await readAvailability(ctx, productId)).toMatchObject({ onHand: "6", free: "6", quarantined: "4" });
    const good = await releaseQuarantine(ctx, { productId, quantity: qty("1"), place: "stock" });
    expect(good).toMatchObject({ number: "INT00001", availability: { onHand: "7", quarantined: "3" } });
    const bad = await releaseQuarantine(ctx, { productId, quantity: qty("3"), place: "scrap", reason: "Broken" });
    expect(bad.availability).toMatchObject({ onHand: "7", free: "7", quarantined: "0" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("thirds of a dozen that came back one by one leave quarantine as the dozen that they are", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [piece, dozen] = [await unitNamed(ctx, "Unit"), await unitNamed(ctx, "Dozen")];
    const egg = await product(ctx, { unitId: dozen, purchaseUnitId: dozen, onHand: 5 });
    const lines = [{ productId: egg.id, unitId: piece, quantity: qty("16") }];
    const { deliveryId } = await confirmed(ctx, "16", { lines });
    await deliver(ctx, deliveryId);
    const third = `0.${"3".repeat(60)}`;
    for (const _ of "four") await takeBack(ctx, deliveryId, third, { place: "quarantine" });
    const release = (quantity: string) =>
      releaseQuarantine(ctx, { productId: egg.id, quantity: qty(quantity), place: "scrap" });
    expect((await release("1")).availability).toMatchObject({ quarantined: third });
    expect((await release("0.333333")).availability).toMatchObject({ quarantined: "0" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what is free again goes to those who wait", () =>
  inWorkspace(async ({ system: ctx }) => {
    const productId = await putAside(ctx);
    const { unitId } = await product(ctx);
    const waiting = await order(ctx, [[{ id: productId, unitId }, 8]]);
    expect(await getDelivery(ctx, waiting)).toMatchObject({ state: "partial" });
    await releaseQuarantine(ctx, { productId, quantity: qty("4"), place: "stock" });
    expect(await getDelivery(ctx, waiting)).toMatchObject({ state: "ready" });
    expect(await figures(ctx, { id: productId })).toEqual([10, 8, 2, 0, 8, 2]);
  }));

test("no more is taken out than is there", () =>
  inWorkspace(async ({ system: ctx }) => {
    const productId = await putAside(ctx);
    const release = releaseQuarantine(ctx, { productId, quantity: qty("4.5"), place: "stock" });
    await expect(release).rejects.toMatchObject({
      code: "stock.more_than_quarantined",
      details: { product: "Chair", quarantined: "4" },
    });
  }));

test("what was taken out is told to others and stands in the diary of the product", () =>
  inWorkspace(async (t) => {
    const productId = await putAside(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await releaseQuarantine(berta, { productId, quantity: qty("2"), place: "scrap", reason: "Broken" });
    expect(berta.changes).toMatchObject([{ kind: "product", id: productId }]);
    expect((await diaryOf(t, productId)).at(-1)).toMatchObject({
      event: "stock.released",
      by: "Berta",
      after: { quantity: "2", place: "scrap", reason: "Broken" },
    });
  }));

test("who counts the stock takes goods out of quarantine", () =>
  inWorkspace(async (t) => {
    const productId = await putAside(t.system);
    const release = (ctx: Context) => releaseQuarantine(ctx, { productId, quantity: qty("1"), place: "stock" });
    expect(await whoMay(t, release)).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, release)).toBe("record.not_found");
  }));

test("goods leave quarantine once, however many take them out at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const productId = await run(putAside);
  const take = () => run((ctx) => releaseQuarantine(ctx, { productId, quantity: qty("3"), place: "stock" }));
  const outcomes = await Promise.allSettled([take(), take(), take()]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await run((ctx) => readAvailability(ctx, productId))).toMatchObject({ onHand: "9", quarantined: "1" });
});
