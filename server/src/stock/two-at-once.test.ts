import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import { type Context, systemActor } from "../platform/context.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";
import { verifyStock } from "./verify-stock.ts";

const asked = { remainder: "keep", force: false } as const;

/** A committed workspace, and how to run commands in it, each in its own transaction. */
async function shop() {
  const edge = await testEdge();
  const { id } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId: id, actor: systemActor }, "write", testOrigin, work);
  return { run };
}

const times = <T>(count: number, make: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => make(index)));

test("fifty confirmations at once share ten pieces: exactly ten are promised, each knows what it got", async () => {
  const { run } = await shop();
  for (let round = 0; round < 20; round++) {
    const table = await run((ctx) => product(ctx, { onHand: 10 }));
    const orders = await times(50, () => run((ctx) => order(ctx, [[table, 1]])));
    const got = orders.map(({ promised }) => promised[0]!);
    expect(got.filter((line) => line.reserved === "1" && line.missing === "0")).toHaveLength(10);
    expect(got.filter((line) => line.reserved === "0" && line.missing === "1")).toHaveLength(40);
    expect(await run((ctx) => figures(ctx, table))).toEqual([10, 10, 0, 0, 50, -40]);
  }
  expect(await run(verifyStock)).toEqual([]);
});

test("goods that nobody touched before are promised once too", async () => {
  const { run } = await shop();
  const table = await run((ctx) => product(ctx));
  await Promise.all([
    ...Array.from({ length: 8 }, () => run((ctx) => order(ctx, [[table, 1]]))),
    run((ctx) => adjustStock(ctx, { productId: table.id, countedQuantity: qty(5) })),
  ]);
  expect(await run((ctx) => figures(ctx, table))).toEqual([5, 5, 0, 0, 8, -3]);
  expect(await run(verifyStock)).toEqual([]);
});

test("deliveries, receipts, cancellations and orders of several products at once neither block nor drift", async () => {
  const { run } = await shop();
  const products = await run(async (ctx) => [
    await product(ctx, { onHand: 12 }),
    await product(ctx, { onHand: 3 }),
    await product(ctx),
  ]);
  const wanted = (index: number) =>
    [0, 1, 2].map((step) => [products[(index + step) % 3]!, 1 + ((index * 7 + step) % 4)] as const);
  const orders = await times(12, (index) => run((ctx) => order(ctx, wanted(index))));
  const receipts = await times(6, (index) => run((ctx) => expected(ctx, products[index % 3]!, 5, "2031-01-01")));
  const outcomes = await Promise.allSettled([
    ...orders.map(({ deliveryId }, index) =>
      run((ctx): Promise<unknown> =>
        index % 3 === 0 ? cancelDelivery(ctx, { deliveryId }) : validateDelivery(ctx, { deliveryId, ...asked }),
      ),
    ),
    ...receipts.map((receiptId) => run((ctx) => validateReceipt(ctx, { receiptId, ...asked }))),
    ...Array.from({ length: 8 }, (_, index) => run((ctx) => order(ctx, wanted(index)))),
    ...products.map(({ id }) => run((ctx) => adjustStock(ctx, { productId: id, countedQuantity: qty(9) }))),
  ]);
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [outcome.reason.code ?? outcome.reason] : [],
  );
  expect(refused.filter((code) => code !== "delivery.nothing_reserved")).toEqual([]);
  expect(await run(verifyStock)).toEqual([]);
});
