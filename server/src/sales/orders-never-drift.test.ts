import fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelPurchase } from "../purchasing/cancel-purchase.ts";
import { closePurchaseShort } from "../purchasing/close-purchase-short.ts";
import { confirmPurchase } from "../purchasing/confirm-purchase.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import { getPurchase } from "../purchasing/get-purchase.ts";
import { receiveAgain } from "../purchasing/receive-again.ts";
import { verifyPurchases } from "../purchasing/verify-purchases.ts";
import { cancelDelivery, cancelReceipt } from "../stock/cancel-transfer.ts";
import { getDelivery, getReceipt } from "../stock/list-transfers.ts";
import { releaseQuarantine } from "../stock/returns/release-quarantine.ts";
import { returnDelivery } from "../stock/returns/return-delivery.ts";
import { returnReceipt } from "../stock/returns/return-receipt.ts";
import { validateDelivery } from "../stock/validate-delivery.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelSale } from "./cancel-sale.ts";
import { changeOrder } from "./change-order.ts";
import { closeShort } from "./close-short.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { deliverAgain } from "./deliver-again.ts";
import { deliverServices } from "./deliver-services.ts";
import { getSale } from "./get-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { verifyFigures } from "./progress/verify-figures.ts";
import { verifyOrders } from "./progress/verify-orders.ts";

const verbs = [
  "order",
  "move",
  "move",
  "return",
  "return",
  "giveUp",
  "again",
  "services",
  "cancel",
  "reopen",
  "change",
  "change",
  "release",
  "buy",
  "receive",
  "receive",
  "sendBack",
  "giveUpPurchase",
  "receiveAgain",
  "cancelPurchase",
] as const;

const step = fc.record({
  do: fc.constantFrom(...verbs),
  which: fc.nat(20),
  quantity: fc.integer({ min: 1, max: 12 }).map((halves) => halves / 2),
  isWhole: fc.boolean(),
  isFinal: fc.boolean(),
  place: fc.constantFrom("stock", "scrap", "quarantine"),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

test("after any history of orders, purchases, deliveries, returns and give-ups in several units states, levels and ledger say the same", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 22 }), async (steps) => {
      await inWorkspace(async ({ system: ctx }) => {
        const world = await begin(ctx);
        for (const each of steps) await refusalsAside(() => take(ctx, world, each));
        expect(await verifyStock(ctx)).toEqual([]);
        expect([await verifyOrders(ctx), await verifyPurchases(ctx)]).toEqual([[], []]);
        expect(await verifyFigures(ctx)).toEqual([]);
        for (const saleId of world.sales) await sumsUp(ctx, saleId);
      });
    }),
    { numRuns: Number(process.env["TRATO_SCENARIO_RUNS"] ?? 15), seed: 20261128, endOnFailure: true },
  );
});

type World = Awaited<ReturnType<typeof begin>>;
type SaleId = Awaited<ReturnType<typeof createQuotation>>["id"];
type PurchaseId = Awaited<ReturnType<typeof createPurchase>>["id"];

async function begin(ctx: Context) {
  const kind = "service" as const;
  const [piece, dozen] = [await unitNamed(ctx, "Unit"), await unitNamed(ctx, "Dozen")];
  return {
    piece,
    dozen,
    purchases: [] as PurchaseId[],
    customerId: await customer(ctx),
    chair: await product(ctx, { onHand: 8 }),
    nails: await product(ctx, { onHand: 2, unitId: dozen }),
    advice: await product(ctx, { kind }),
    visit: await product(ctx, { kind, serviceDelivery: "by_hand" }),
    sales: [] as SaleId[],
  };
}

async function take(ctx: Context, world: World, asked: Step): Promise<void> {
  if (asked.do === "order") return orderSome(ctx, world, asked);
  if (asked.do === "buy") return buySome(ctx, world, asked);
  const purchaseId = world.purchases[asked.which % (world.purchases.length || 1)];
  if (purchaseId) await takeOfPurchase(ctx, purchaseId, asked);
  const saleId = world.sales[asked.which % (world.sales.length || 1)];
  if (!saleId) return;
  if (asked.do === "move") await moveSome(ctx, saleId, asked);
  if (asked.do === "return") await returnSome(ctx, saleId, asked);
  if (asked.do === "giveUp") await giveUpSome(ctx, saleId, asked);
  if (asked.do === "again") await deliverAgain(ctx, { saleId });
  if (asked.do === "services") await deliverSome(ctx, saleId, asked);
  if (asked.do === "change") await changeSome(ctx, world, saleId, asked);
  if (asked.do === "cancel") await cancelSale(ctx, { saleId });
  if (asked.do === "reopen") {
    await reopenSale(ctx, { saleId });
    await confirmQuotation(ctx, { saleId });
  }
  if (asked.do === "release") {
    const place = asked.isFinal ? "scrap" : "stock";
    await releaseQuarantine(ctx, { productId: world.chair.id, quantity: qty(asked.quantity), place });
  }
}

async function orderSome(ctx: Context, world: World, asked: Step) {
  const { customerId, chair, advice, visit } = world;
  const back = asked.isFinal ? [{ productId: chair.id, quantity: qty(-1) }] : [];
  const service = { productId: asked.isWhole ? advice.id : visit.id, quantity: qty(2) };
  const lines = [
    ...(asked.which % 3 ? [{ productId: chair.id, quantity: qty(asked.quantity) }] : nailsOf(world, asked)),
    ...back,
    ...(asked.which % 2 ? [service] : []),
  ];
  const { id: saleId } = await createQuotation(ctx, { customerId, lines });
  await confirmQuotation(ctx, { saleId });
  world.sales.push(saleId);
}

/** One product on two lines, in pieces and in the dozens in which it is kept. */
const nailsOf = ({ nails, piece, dozen }: World, { quantity }: Step) => [
  { productId: nails.id, unitId: piece, quantity: qty(quantity * 2) },
  { productId: nails.id, unitId: dozen, quantity: qty(1) },
];

async function buySome(ctx: Context, world: World, asked: Step) {
  const { customerId: vendorId, chair, purchases } = world;
  const chairs = [{ productId: chair.id, quantity: qty(asked.quantity) }];
  const { id: purchaseId } = await createPurchase(ctx, {
    vendorId,
    lines: asked.isWhole ? nailsOf(world, asked) : chairs,
  });
  await confirmPurchase(ctx, { purchaseId });
  purchases.push(purchaseId);
}

async function takeOfPurchase(ctx: Context, purchaseId: PurchaseId, asked: Step): Promise<void> {
  if (asked.do === "receiveAgain") await receiveAgain(ctx, { purchaseId });
  if (asked.do === "giveUpPurchase") await closePurchaseShort(ctx, { purchaseId });
  if (asked.do === "cancelPurchase") await cancelPurchase(ctx, { purchaseId });
  if (asked.do !== "receive" && asked.do !== "sendBack") return;
  const { receipts } = await getPurchase(ctx, { purchaseId });
  const open = asked.do === "receive";
  const receipt = receipts.find(
    ({ state, isReturn }) => !isReturn && (state === "done") !== open && state !== "cancelled",
  );
  if (!receipt) return;
  const [line] = (await getReceipt(ctx, { receiptId: receipt.id })).lines;
  const lines = asked.isWhole ? {} : { lines: [{ lineId: line!.lineId, quantity: qty(asked.quantity) }] };
  const remainder = asked.isFinal ? ("cancel" as const) : ("keep" as const);
  if (open) await validateReceipt(ctx, { receiptId: receipt.id, remainder, force: true, ...lines });
  else await returnReceipt(ctx, { receiptId: receipt.id, final: asked.isFinal, force: true, ...lines });
}

/** Something of it leaves or comes in: all, or so much of the first line, the rest later or never. */
async function moveSome(ctx: Context, saleId: SaleId, { quantity, isWhole, isFinal, which }: Step) {
  const transfer = await someTransfer(ctx, saleId, which, ["waiting", "partial", "ready"]);
  if (!transfer) return;
  const remainder = isFinal ? ("cancel" as const) : ("keep" as const);
  const lines = isWhole ? {} : { lines: [{ lineId: await lineOf(ctx, transfer), quantity: qty(quantity) }] };
  if (transfer.isReturn) await validateReceipt(ctx, { receiptId: transfer.id, remainder, force: true, ...lines });
  else await validateDelivery(ctx, { deliveryId: transfer.id, remainder, force: true, ...lines });
}

async function returnSome(ctx: Context, saleId: SaleId, { quantity, isWhole, isFinal, which, place }: Step) {
  const transfer = await someTransfer(ctx, saleId, which, ["done"]);
  if (!transfer) return;
  const lines = isWhole ? {} : { lines: [{ lineId: await lineOf(ctx, transfer), quantity: qty(quantity) }] };
  if (transfer.isReturn) await returnReceipt(ctx, { receiptId: transfer.id, final: isFinal, force: true, ...lines });
  else await returnDelivery(ctx, { deliveryId: transfer.id, final: isFinal, place, ...lines });
}

async function giveUpSome(ctx: Context, saleId: SaleId, { isWhole, which }: Step) {
  if (isWhole) return closeShort(ctx, { saleId });
  const transfer = await someTransfer(ctx, saleId, which, ["waiting", "partial", "ready"]);
  if (!transfer) return;
  if (transfer.isReturn) await cancelReceipt(ctx, { receiptId: transfer.id });
  else await cancelDelivery(ctx, { deliveryId: transfer.id });
}

async function deliverSome(ctx: Context, saleId: SaleId, { isWhole, which }: Step) {
  const services = (await getSale(ctx, { saleId })).lines.filter((line) => line.isDeliveredByHand);
  const lines = services.map(({ id: lineId }) => ({ lineId, quantity: qty((which % 5) / 2) }));
  await deliverServices(ctx, { saleId, ...(!isWhole && lines.length > 0 && { lines }) });
}

/** More or less of its first line, or another product besides; perhaps on another day. */
async function changeSome(ctx: Context, { chair }: World, saleId: SaleId, { quantity, isWhole, isFinal, which }: Step) {
  const [first] = (await getSale(ctx, { saleId })).lines;
  const line = isWhole ? { productId: chair.id } : { id: first!.id };
  const deliveryDate = isFinal ? ("2031-01-20" as CalendarDate) : null; // so written
  const lines = which % 3 === 0 ? [] : [{ ...line, quantity: qty(quantity * 2) }];
  await changeOrder(ctx, { saleId, lines, deliveryDate, tellCustomer: false });
}

type Transfer = Awaited<ReturnType<typeof getSale>>["deliveries"][number];

async function someTransfer(ctx: Context, saleId: SaleId, which: number, states: Transfer["state"][]) {
  const all = (await getSale(ctx, { saleId })).deliveries.filter(({ state }) => states.includes(state));
  return all[which % (all.length || 1)];
}

async function lineOf(ctx: Context, { id, isReturn }: Transfer) {
  const { lines } = isReturn ? await getReceipt(ctx, { receiptId: id }) : await getDelivery(ctx, { deliveryId: id });
  return lines[0]!.lineId;
}

/** Of every line: what was ordered is with the customer, still to come or given up, unless more left than was ordered. */
async function sumsUp(ctx: Context, saleId: SaleId): Promise<void> {
  const sale = await getSale(ctx, { saleId });
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

/** A refusal changes nothing. */
async function refusalsAside(work: () => Promise<unknown>): Promise<void> {
  await work().catch((error: { kind?: string }) => {
    if (error.kind !== "conflict" && error.kind !== "invalid") throw error;
  });
}
