import fc from "fast-check";
import { sql } from "kysely";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { expect, test } from "vitest";
import { kit } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import "../../reactions.ts";
import { adjustStock } from "../../stock/adjust-stock.ts";
import { cancelDelivery, cancelReceipt } from "../../stock/cancel-transfer.ts";
import { getDelivery, getReceipt } from "../../stock/list-transfers.ts";
import { returnDelivery } from "../../stock/returns/return-delivery.ts";
import { validateDelivery } from "../../stock/validate-delivery.ts";
import { validateReceipt } from "../../stock/validate-receipt.ts";
import { verifyStock } from "../../stock/verify-stock.ts";
import { cancelSale } from "../cancel-sale.ts";
import { changeOrder } from "../change-order.ts";
import { closeShort } from "../close-short.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { deliverAgain } from "../deliver-again.ts";
import { getSale } from "../get-sale.ts";
import { listSales } from "../list-sales.ts";
import { verifyOrders } from "../progress/verify-orders.ts";
import { reopenSale } from "../reopen-sale.ts";

const verbs = [
  "order",
  "order",
  "deliver",
  "deliver",
  "deliver",
  "return",
  "return",
  "giveUp",
  "closeShort",
  "again",
  "cancel",
  "reopen",
  "change",
  "change",
  "count",
  "compose",
] as const;

const step = fc.record({
  do: fc.constantFrom(...verbs),
  which: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 8 }),
  isWhole: fc.boolean(),
  isFinal: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test("after any history of kits and of their parts by themselves states, levels and ledger say the same, and whole kits are told", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 20 }), async (steps) => {
      await inWorkspace(async ({ system: ctx }) => {
        const world = await begin(ctx);
        for (const each of steps) await refusalsAside(() => take(ctx, world, each));
        expect([await verifyStock(ctx), await verifyOrders(ctx), await waitingBesideTheOver(ctx)]).toEqual([
          [],
          [],
          [],
        ]);
        for (const saleId of world.sales) await sumsUp(ctx, saleId);
      });
    }),
    { numRuns: Number(process.env["TRATO_SCENARIO_RUNS"] ?? 15), seed: 20261130, endOnFailure: true },
  );
});

type World = Awaited<ReturnType<typeof begin>>;
type SaleId = Awaited<ReturnType<typeof createQuotation>>["id"];

async function begin(ctx: Context) {
  const dozen = await unitNamed(ctx, "Dozen");
  const top = await product(ctx, { onHand: 6 });
  const legs = await product(ctx, { onHand: 20 });
  const screws = await product(ctx, { onHand: 3, unitId: dozen });
  const glue = await product(ctx, { storable: false });
  return {
    top,
    legs,
    dozen,
    table: await kit(ctx, [
      [top, 1],
      [legs, 4],
      [screws, "0.25"],
      [glue, 1],
    ]),
    stool: await kit(ctx, [[legs, 3]]),
    customerId: await customer(ctx),
    sales: [] as SaleId[],
  };
}

async function take(ctx: Context, world: World, asked: Step): Promise<void> {
  const { table, legs, top } = world;
  if (asked.do === "order") return orderSome(ctx, world, asked);
  if (asked.do === "count")
    return void (await adjustStock(ctx, { productId: legs.id, countedQuantity: qty(asked.quantity * 4) }));
  if (asked.do === "compose") {
    const parts = [{ productId: asked.isFinal ? top.id : legs.id, quantity: qty(asked.quantity) }];
    return void (await setParts(ctx, { productId: table.id, parts: asked.isWhole ? parts : [] }));
  }
  const saleId = world.sales[asked.which % (world.sales.length || 1)];
  if (!saleId) return;
  if (asked.do === "deliver") await moveSome(ctx, saleId, asked);
  if (asked.do === "return") await returnSome(ctx, saleId, asked);
  if (asked.do === "giveUp") await giveUpSome(ctx, saleId, asked);
  if (asked.do === "closeShort") await closeShort(ctx, { saleId });
  if (asked.do === "again") await deliverAgain(ctx, { saleId });
  if (asked.do === "change") await changeSome(ctx, world, saleId, asked);
  if (asked.do === "cancel") await cancelSale(ctx, { saleId });
  if (asked.do === "reopen") {
    await reopenSale(ctx, { saleId });
    await confirmQuotation(ctx, { saleId });
  }
}

/** Kits, another kit or one of their parts by itself, and perhaps kits that the customer gives back. */
async function orderSome(ctx: Context, world: World, { quantity, which, isFinal, isWhole }: Step) {
  const { customerId, table, stool, legs, dozen } = world;
  const lines = [
    { productId: table.id, quantity: qty(quantity), ...(which % 7 === 0 && { unitId: dozen, quantity: qty(1) }) },
    ...(isWhole ? [{ productId: stool.id, quantity: qty(2) }] : [{ productId: legs.id, quantity: qty("1.5") }]),
    ...(isFinal ? [{ productId: stool.id, quantity: qty(-1) }] : []),
  ];
  const { id: saleId } = await createQuotation(ctx, { customerId, lines });
  await confirmQuotation(ctx, { saleId });
  world.sales.push(saleId);
}

/** All of a delivery, or so much of one of its lines; the rest later or never. */
async function moveSome(ctx: Context, saleId: SaleId, { quantity, isWhole, isFinal, which }: Step) {
  const transfer = await someTransfer(ctx, saleId, which, ["waiting", "partial", "ready"]);
  if (!transfer) return;
  const remainder = isFinal ? ("cancel" as const) : ("keep" as const);
  const lines = isWhole ? {} : { lines: [{ lineId: await lineOf(ctx, transfer, which), quantity: qty(quantity) }] };
  if (transfer.isReturn) await validateReceipt(ctx, { receiptId: transfer.id, remainder, force: false, ...lines });
  else await validateDelivery(ctx, { deliveryId: transfer.id, remainder, force: false, ...lines });
}

async function returnSome(ctx: Context, saleId: SaleId, { quantity, isWhole, isFinal, which }: Step) {
  const transfer = await someTransfer(ctx, saleId, which, ["done"]);
  if (!transfer || transfer.isReturn) return;
  const lines = isWhole ? {} : { lines: [{ lineId: await lineOf(ctx, transfer, which), quantity: qty(quantity) }] };
  await returnDelivery(ctx, { deliveryId: transfer.id, final: isFinal, place: "stock", ...lines });
}

async function giveUpSome(ctx: Context, saleId: SaleId, { which }: Step) {
  const transfer = await someTransfer(ctx, saleId, which, ["waiting", "partial", "ready"]);
  if (!transfer) return;
  if (transfer.isReturn) await cancelReceipt(ctx, { receiptId: transfer.id });
  else await cancelDelivery(ctx, { deliveryId: transfer.id });
}

/** More or fewer of its first kits, or others besides. */
async function changeSome(ctx: Context, { stool }: World, saleId: SaleId, { quantity, isWhole }: Step) {
  const [first] = (await getSale(ctx, { saleId })).lines;
  const line = isWhole ? { productId: stool.id } : { id: first!.id };
  await changeOrder(ctx, { saleId, lines: [{ ...line, quantity: qty(quantity) }], tellCustomer: false });
}

type Transfer = Awaited<ReturnType<typeof getSale>>["deliveries"][number];

async function someTransfer(ctx: Context, saleId: SaleId, which: number, states: Transfer["state"][]) {
  const all = (await getSale(ctx, { saleId })).deliveries.filter(({ state }) => states.includes(state));
  return all[which % (all.length || 1)];
}

async function lineOf(ctx: Context, { id, isReturn }: Transfer, which: number) {
  const { lines } = isReturn ? await getReceipt(ctx, { receiptId: id }) : await getDelivery(ctx, { deliveryId: id });
  return lines[which % lines.length]!.lineId;
}

/** Of every line: what was ordered is with the customer, still to come or given up, in whole kits; and the list says how far the order is as it does itself. */
async function sumsUp(ctx: Context, saleId: SaleId): Promise<void> {
  const sale = await getSale(ctx, { saleId });
  const { items } = await listSales(ctx, ListSales.parse({}));
  expect(items.find(({ id }) => id === saleId)?.deliveryStatus ?? null).toBe(sale.deliveryStatus);
  if (sale.state !== "confirmed" && sale.state !== "done") return;
  const lines = sale.lines.map((line) => {
    const [ordered, delivered, open, givenUp] = [line.quantity, line.delivered, line.open, line.givenUp].map((text) =>
      Math.abs(Number(text)),
    );
    return { ordered: ordered!, open: open!, settled: delivered! + givenUp! };
  });
  expect(sale.state === "done").toBe(lines.every(({ open }) => open === 0));
  for (const { ordered, open, settled } of lines) expect(open + settled).toBeCloseTo(Math.max(ordered, settled), 9);
}

/** What is set aside or awaited for orders of which nothing more is to come. */
async function waitingBesideTheOver(ctx: Context) {
  const { rows } = await sql`
    select t.number, t.state from transfers t join sales s on s.workspace_id = t.workspace_id and s.id = t.origin_id
    where t.workspace_id = ${ctx.workspace.id} and t.state in ('waiting', 'partial', 'ready') and s.state not in ('confirmed')`.execute(
    ctx.db,
  );
  return rows;
}

/** A refusal changes nothing. */
async function refusalsAside(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: { kind?: string }) => {
    if (error.kind !== "conflict" && error.kind !== "invalid") throw error;
  });
}
