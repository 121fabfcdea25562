import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { CreateQuotation } from "@trato/domain/sales/inputs.ts";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { quotation, sentOffer } from "../../../test/factories-sales.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { getSale } from "../get-sale.ts";
import { acceptQuotation } from "../portal/answer-offer.ts";
import { editProduct } from "../../products/edit-product.ts";
import { setParts } from "../../products/kits/set-parts.ts";
import { confirmHeld, confirmPaid } from "./confirm-paid.ts";
import { recordPayment } from "./record-payment.ts";

const deposit = { kind: "deposit", percent: qty("30") } as const;
const offered = (paymentAsked: CreateQuotation["paymentAsked"] = deposit) =>
  sentOffer((ctx) => quotation(ctx, { paymentAsked }));
const accept = ({ edge, token, sale }: Awaited<ReturnType<typeof offered>>) =>
  acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
const stateOf = (ctx: Context, saleId: Parameters<typeof getSale>[1]["saleId"]) =>
  getSale(ctx, { saleId }).then(({ state, isAwaitingUs }) => [state, isAwaitingUs]);

test("an accepted quotation is an order once what it asks for has come, in however many parts, and once only", async () => {
  const offer = await offered();
  const { run, saleId, sale } = offer;
  expect(await accept(offer)).toMatchObject({ state: "sent", acceptedBy: "Eva Robles" });
  const pay = (amount: string) => run((ctx) => recordPayment(ctx, { saleId, amount: qty(amount) }));
  const confirm = () => run((ctx) => confirmPaid(ctx, saleId));
  expect(await pay("50")).toMatchObject({ amountAsked: "72.60", due: "22.60", paid: "50.00", open: "192.00" });
  await confirm();
  expect(await run((ctx) => stateOf(ctx, saleId))).toEqual(["sent", true]);
  expect(await pay("22.6")).toMatchObject({ due: "0.00", paid: "72.60", open: "169.40" });
  await Promise.all([confirm(), confirm(), confirm()]);
  const { state, number, deliveries } = await run((ctx) => getSale(ctx, { saleId }));
  expect([state, number, deliveries.length]).toEqual(["confirmed", sale.number, 1]);
  const told = await run((ctx) =>
    ctx.db.selectFrom("diary").select("event").where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect(told.map(({ event }) => event).slice(-4)).toEqual([
    "sale.acceptance_unpaid",
    "sale.paid",
    "sale.paid",
    "sale.confirmed",
  ]);
});

test("what is paid while something of ours is in the way is told, and an order as soon as that is not", async () => {
  const offer = await offered();
  const { edge, run, saleId, sale } = offer;
  const productId = sale.lines[1]!.productId!; // of the quotation
  const block = (saleBlock: string | null) => run((ctx) => editProduct(ctx, { productId, saleBlock }));
  await accept(offer);
  await block("Recalled");
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("72.6") }));
  await run((ctx) => confirmPaid(ctx, saleId));
  await confirmHeld(edge, testOrigin);
  expect(await run((ctx) => stateOf(ctx, saleId))).toEqual(["sent", true]);
  const told = await run((ctx) =>
    ctx.db.selectFrom("diary").select("event").where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect(told.map(({ event }) => event).slice(-2)).toEqual(["sale.paid", "sale.payment_held"]);
  await block(null);
  await confirmHeld(edge, testOrigin);
  expect(await run((ctx) => stateOf(ctx, saleId))).toEqual(["confirmed", false]);
});

test("what is paid and cannot be ordered for whatever reason is held too, and nothing of the attempt is left", async () => {
  const offer = await sentOffer(async (ctx) => {
    const half = await product(ctx, { name: "Half", storable: false });
    const lines = [{ productId: half.id, quantity: qty("1.5"), unitPrice: qty("10") }];
    return createQuotation(ctx, { customerId: await customer(ctx), lines, paymentAsked: { kind: "whole" } });
  });
  const { edge, run, saleId, sale } = offer;
  await accept(offer);
  const productId = sale.lines[0]!.productId!; // as made
  await run(async (ctx) => {
    const part = await product(ctx, { name: "Part" });
    await setParts(ctx, { productId, parts: [{ productId: part.id, quantity: qty("1") }] }); // a kit is sold whole
  });
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty(sale.totals.total) }));
  await run((ctx) => confirmPaid(ctx, saleId));
  await confirmHeld(edge, testOrigin);
  expect(await run((ctx) => stateOf(ctx, saleId))).toEqual(["sent", true]);
  const told = run((ctx) =>
    ctx.db.selectFrom("diary").select("event").where("subjectId", "=", saleId).orderBy("id").execute(),
  );
  expect((await told).map(({ event }) => event).slice(-2)).toEqual(["sale.paid", "sale.payment_held"]);
});
test("what was paid before the yes counts for it; money alone is no yes", async () => {
  const offer = await offered({ kind: "whole" });
  const { run, saleId } = offer;
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("242") }));
  await run((ctx) => confirmPaid(ctx, saleId));
  expect(await run((ctx) => stateOf(ctx, saleId))).toEqual(["sent", false]);
  expect(await accept(offer)).toMatchObject({ state: "confirmed" });
});

test("a member may confirm without the money, and it may come later", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx, { paymentAsked: deposit });
    await confirmQuotation(ctx, { saleId });
    expect(await recordPayment(ctx, { saleId, amount: qty("300") })).toMatchObject({
      due: "0.00",
      open: "0.00",
      surplus: "58.00",
    });
  }));

test("money for what was cancelled stands aside with its reason, and counts for nothing", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { id: saleId } = await quotation(ctx);
    await confirmQuotation(ctx, { saleId });
    await cancelSale(ctx, { saleId });
    const { items, paid } = await recordPayment(ctx, { saleId, amount: qty("10") });
    expect([paid, items]).toMatchObject(["0.00", [{ amount: "10.00", asideBecause: "cancelled" }]]);
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.payment_aside" });
  }));

test("what has no number, an amount too fine and a day to come are refused", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    const pay = (given: object = {}) => tried(ctx, () => recordPayment(ctx, { saleId, amount: qty("10"), ...given }));
    expect(await pay()).toBe("sale.not_sent");
    await confirmQuotation(ctx, { saleId });
    expect(await pay({ amount: qty("10.005") })).toBe("payment.too_fine");
    expect(await pay({ receivedOn: "2100-01-01" as CalendarDate })).toBe("payment.not_yet");
  }));

test("those who keep the books record payments of what they reach", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    await confirmQuotation(t.system, { saleId });
    const pay = (ctx: Context) => recordPayment(ctx, { saleId, amount: qty("10") });
    expect(await whoMay(t, pay)).toEqual(["back_office", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, pay)).not.toBe("done");
    expect(await whoeverIsElsewhere(t, pay)).toBe("record.not_found");
  }));
