import fc from "fast-check";
import { expect, test } from "vitest";
import { sql } from "kysely";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { expected, order, product, qty } from "../../test/factories-stock.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { adjustStock } from "./adjust-stock.ts";
import { cancelDelivery } from "./cancel-transfer.ts";
import { getDelivery, getReceipt } from "./list-transfers.ts";
import { reserveDelivery } from "./reserve-delivery.ts";
import { returnDelivery } from "./returns/return-delivery.ts";
import { validateDelivery } from "./validate-delivery.ts";
import { validateReceipt } from "./validate-receipt.ts";
import { verifyStock } from "./verify-stock.ts";

type Step = {
  do: "count" | "order" | "expect" | "deliver" | "receive" | "return" | "cancel" | "reserve";
  which: number;
  quantity: number;
  keep: boolean;
  force: boolean;
  day: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    "count",
    "order",
    "order",
    "expect",
    "deliver",
    "deliver",
    "receive",
    "return",
    "cancel",
    "reserve",
  ),
  which: fc.nat(20),
  quantity: fc.integer({ min: 0, max: 24 }).map((halves) => halves / 2),
  keep: fc.boolean(),
  force: fc.boolean(),
  day: fc.integer({ min: 1, max: 28 }),
});

test("after any history promises have goods behind them, nothing waits beside free goods, and levels say what moved", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      await inWorkspace(async ({ system: ctx }) => {
        const world = {
          products: [
            await product(ctx),
            await product(ctx, { onHand: 7 }),
            await product(ctx, { onHand: 2, unitId: await unitNamed(ctx, "Dozen") }),
          ],
          piece: await unitNamed(ctx, "Unit"),
          deliveries: [],
          receipts: [],
        };
        for (const each of steps) await refusalsAside(() => take(ctx, world, each));
        expect(await verifyStock(ctx)).toEqual([]);
        expect(await wronglyPromised(ctx)).toEqual([]);
        expect(await wronglyNamed(ctx)).toEqual([]);
      });
    }),
    { numRuns: Number(process.env["TRATO_SCENARIO_RUNS"] ?? 25), seed: 20261124, endOnFailure: true },
  );
});

type World = {
  products: Awaited<ReturnType<typeof product>>[];
  piece: Id<"units">;
  deliveries: Parameters<typeof getDelivery>[1]["deliveryId"][];
  receipts: Parameters<typeof getReceipt>[1]["receiptId"][];
};

async function take(ctx: Context, world: World, { which, quantity, keep, force, day, ...step }: Step): Promise<void> {
  const some = world.products[which % world.products.length]!;
  const inPieces = (own: typeof some) => ({ ...own, unitId: world.piece });
  const on = `2031-01-${String(day).padStart(2, "0")}`;
  const deliveryId = world.deliveries[which % (world.deliveries.length || 1)];
  const receiptId = world.receipts[which % (world.receipts.length || 1)];
  const asked = { remainder: keep ? ("keep" as const) : ("cancel" as const), force };
  if (step.do === "count") await adjustStock(ctx, { productId: some.id, countedQuantity: qty(quantity) });
  if (step.do === "expect" && quantity > 0)
    world.receipts.push(await expected(ctx, day % 2 === 0 ? some : inPieces(some), quantity, on));
  if (step.do === "order" && quantity > 0) {
    const other = world.products[(which + 1) % world.products.length]!;
    const made = await order(
      ctx,
      [
        [some, quantity],
        [other, 1],
        [inPieces(some), 2],
      ],
      { on },
    );
    world.deliveries.push(made.deliveryId);
  }
  if (step.do === "deliver" && deliveryId) {
    const { lines } = await getDelivery(ctx, { deliveryId });
    const said = lines.slice(0, 1).map(({ lineId }) => ({ lineId, quantity: qty(quantity) }));
    const { backorder } = await validateDelivery(ctx, { deliveryId, ...asked, ...(day % 2 === 0 && { lines: said }) });
    if (backorder) world.deliveries.push(backorder.id);
  }
  if (step.do === "receive" && receiptId) {
    const { lines } = await getReceipt(ctx, { receiptId });
    const said = lines.slice(0, 1).map(({ lineId }) => ({ lineId, quantity: qty(quantity) }));
    const { backorder } = await validateReceipt(ctx, { receiptId, ...asked, ...(day % 2 === 0 && { lines: said }) });
    if (backorder) world.receipts.push(backorder.id);
  }
  if (step.do === "return" && deliveryId) await returnDelivery(ctx, { deliveryId });
  if (step.do === "cancel" && deliveryId) await cancelDelivery(ctx, { deliveryId });
  if (step.do === "reserve" && deliveryId) await reserveDelivery(ctx, { deliveryId });
}

/** A refusal changes nothing: in the product the transaction ends, here it has to be taken back to where it was. */
async function refusalsAside(work: () => Promise<void>): Promise<void> {
  await work().catch((error: { kind?: string }) => {
    if (error.kind !== "conflict") throw error;
  });
}

async function wronglyPromised(ctx: Context) {
  const { rows } = await sql`
    select s.product_id from stock_levels s
    where s.reserved < 0 or s.reserved > greatest(s.on_hand, 0) or (s.on_hand > s.reserved and exists (
      select from transfer_lines l where l.product_id = s.product_id and l.state = 'open' and l.kind = 'delivery' and l.reserved < l.quantity))
  `.execute(ctx.db);
  return rows;
}

async function wronglyNamed(ctx: Context) {
  const { rows } = await sql`
    select t.number, t.state from transfers t where t.state in ('waiting', 'partial', 'ready') and t.kind = 'delivery' and t.state <> (
      select case when bool_and(l.reserved = l.quantity) then 'ready' when bool_or(l.reserved > 0) then 'partial' else 'waiting' end
      from transfer_lines l where l.transfer_id = t.id and l.state = 'open')
  `.execute(ctx.db);
  return rows;
}
