import { expect, test } from "vitest";
import { testOrigin, inWorkspace } from "../../../../test/factories.ts";
import { acceptedOffer } from "../../../../test/factories-payments.ts";
import { quotation } from "../../../../test/factories-sales.ts";
import { qty } from "../../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../../test/trying.ts";
import type { Context } from "../../../platform/context.ts";
import { confirmQuotation } from "../../confirm-quotation.ts";
import { recordPayment } from "../record-payment.ts";
import { tellingAddress } from "./kept-card-provider.ts";
import { openPage } from "./open-page.ts";
import { refundPayment } from "./refund-payment.ts";
import { giveUpRefund, sendRefund, settleRefunds } from "./send-refund.ts";
import { settlePortalPayment } from "./settle-portal-payment.ts";
import { takeTold } from "./take-told.ts";

async function paidByCard() {
  const offer = await acceptedOffer();
  const { edge, token, run, saleId, stripe } = offer;
  await openPage(edge, { token }, testOrigin);
  const requests = run(({ db }) =>
    db.selectFrom("paymentRequests").select("sessionId").where("saleId", "=", saleId).execute(),
  );
  const { payment_intent: intent } = stripe.pay((await requests)[0]?.sessionId ?? "");
  await settlePortalPayment(edge, { token }, testOrigin);
  const paymentId = (await offer.paid()).items[0]!.id; // just paid
  const address = await run(async (ctx) => tellingAddress(ctx.site, ctx.workspace.id));
  const tell = (kind: string, object: object) =>
    takeTold(edge, testOrigin, { token: address.split("/").at(-1) ?? "", ...stripe.tells(kind, object) });
  const refund = async (amount?: string) => {
    const { items } = await run((ctx) => refundPayment(ctx, { paymentId, ...(amount && { amount: qty(amount) }) }));
    return items[0]!.refunds.at(-1)!.id; // just asked
  };
  return { ...offer, paymentId, intent: intent ?? "", tell, refund };
}

const shown = (payments: Awaited<ReturnType<typeof refundPayment>>) => ({
  paid: payments.paid,
  refunded: payments.refunded,
  refunds: payments.items[0]?.refunds.map(({ amount, state }) => `${amount} ${state}`),
});

test("a part goes back to the card, once, and then the rest; no more than came", async () => {
  const { run, paid, refund, stripe, paymentId } = await paidByCard();
  const first = await refund("20");
  expect(shown(await paid())).toEqual({ paid: "52.60", refunded: "20.00", refunds: ["20.00 pending"] });
  await Promise.all([sendRefund(run, first), sendRefund(run, first)]);
  await sendRefund(run, first);
  expect([...stripe.refunds.values()].filter(({ metadata }) => metadata["trato_refund"] === first)).toHaveLength(1);
  expect(stripe.written).toContainEqual({ path: "/v1/refunds", key: `refund ${first}` });
  await sendRefund(run, await refund());
  expect(shown(await paid())).toEqual({ paid: "0.00", refunded: "72.60", refunds: ["20.00 done", "52.60 done"] });
  await expect(run((ctx) => refundPayment(ctx, { paymentId }))).rejects.toMatchObject({ code: "payment.all_refunded" });
});

test("what the provider tells of a refund is kept in whatever order, one that failed counts no more", async () => {
  const { run, paid, refund, stripe, tell } = await paidByCard();
  stripe.refundsAre = "pending";
  const id = await refund("20");
  await sendRefund(run, id);
  stripe.refundsAre = "succeeded";
  const told = [...stripe.refunds.values()].find(({ metadata }) => metadata["trato_refund"] === id)!; // just made
  await tell("refund.updated", { ...told, status: "succeeded" });
  await tell("refund.created", { ...told, status: "pending" });
  expect(shown(await paid()).refunds).toEqual(["20.00 done"]);
  await tell("refund.failed", { ...told, status: "failed" });
  expect(shown(await paid())).toEqual({ paid: "72.60", refunded: "0.00", refunds: ["20.00 failed"] });
});

test("what somebody gives back at the provider is known here too", async () => {
  const { run, paid, stripe, tell, intent } = await paidByCard();
  const made = {
    id: "re_by_hand",
    object: "refund" as const,
    amount: 1_000,
    currency: "eur",
    payment_intent: intent,
    status: "succeeded",
    metadata: {},
  };
  stripe.refunds.set(made.id, made);
  await tell("charge.refunded", { object: "charge", id: "ch_1", payment_intent: intent });
  await settleRefunds(run, intent);
  await tell("refund.created", made);
  expect(shown(await paid())).toEqual({ paid: "62.60", refunded: "10.00", refunds: ["10.00 done"] });
  expect((await paid()).items[0]?.refunds[0]?.askedBy).toBeNull();
});

test("what the provider refuses, or never answered, has failed", async () => {
  const { run, paid, refund, stripe, intent } = await paidByCard();
  stripe.refunds.set("re_all", {
    id: "re_all",
    object: "refund",
    amount: 7_260,
    currency: "eur",
    payment_intent: intent,
    status: "succeeded",
    metadata: {},
  });
  await sendRefund(run, await refund("20"));
  await giveUpRefund(run, await refund("30"));
  expect(shown(await paid()).refunds).toEqual(["20.00 failed", "30.00 failed"]);
});

test("what went back after all counts, though its answer was given up", async () => {
  const { run, paid, refund, tell, intent } = await paidByCard();
  const late = await refund("20");
  await giveUpRefund(run, late);
  expect(shown(await paid())).toEqual({ paid: "72.60", refunded: "0.00", refunds: ["20.00 failed"] });
  const succeeded = (id: string, amount: number) =>
    tell("refund.updated", {
      id: `re_${id}`,
      object: "refund",
      amount,
      currency: "eur",
      payment_intent: intent,
      status: "succeeded",
      metadata: { trato_refund: id },
    });
  await succeeded(late, 2_000);
  expect(shown(await paid())).toEqual({ paid: "52.60", refunded: "20.00", refunds: ["20.00 done"] });

  const done = await refund("30");
  await succeeded(done, 3_000);
  await giveUpRefund(run, done);
  expect(shown(await paid()).refunds).toEqual(["20.00 done", "30.00 done"]);
});

async function paidOrder(ctx: Context) {
  const { id: saleId } = await quotation(ctx);
  await confirmQuotation(ctx, { saleId });
  return (await recordPayment(ctx, { saleId, amount: qty("100") })).items[0]!.id; // just recorded
}

test("of a transfer it is noted that it went back; no more than came, and nothing finer than its currency", () =>
  inWorkspace(async ({ system: ctx }) => {
    const paymentId = await paidOrder(ctx);
    const refund = (amount: string) => tried(ctx, () => refundPayment(ctx, { paymentId, amount: qty(amount) }));
    expect([await refund("100.01"), await refund("0.001")]).toEqual(["payment.more_than_came", "payment.too_fine"]);
    expect(shown(await refundPayment(ctx, { paymentId, amount: qty("40") }))).toEqual({
      paid: "60.00",
      refunded: "40.00",
      refunds: ["40.00 done"],
    });
  }));

test("those who lead give money back, of their own company", () =>
  inWorkspace(async (t) => {
    const paymentId = await paidOrder(t.system);
    const refund = (ctx: Context) => refundPayment(ctx, { paymentId });
    expect(await whoMay(t, refund)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, refund)).toBe("record.not_found");
  }));
