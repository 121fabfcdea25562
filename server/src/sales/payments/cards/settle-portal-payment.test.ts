import { expect, test } from "vitest";
import { testOrigin } from "../../../../test/factories.ts";
import { acceptedOffer } from "../../../../test/factories-payments.ts";
import type { Context } from "../../../platform/context.ts";
import { createPaymentTerms } from "../../terms/payment-terms.ts";
import { cancelSale } from "../../cancel-sale.ts";
import { confirmQuotation } from "../../confirm-quotation.ts";
import { getSale } from "../../get-sale.ts";
import { reopenSale } from "../../reopen-sale.ts";
import { confirmPaid } from "../confirm-paid.ts";
import { recordPayment } from "../record-payment.ts";
import { openPage } from "./open-page.ts";
import { settlePortalPayment } from "./settle-portal-payment.ts";
import { settleRequest, settleWaiting } from "./settle-requests.ts";
import { takeTold } from "./take-told.ts";
import { tellingAddress } from "./kept-card-provider.ts";
import { qty } from "../../../../test/factories-stock.ts";

type Offer = Awaited<ReturnType<typeof acceptedOffer>>;

/** The customer is on the page of the provider. */
async function onPage(offer: Offer, origin: typeof testOrigin = testOrigin) {
  const { edge, token, run, saleId, stripe } = offer;
  await openPage(edge, { token }, origin);
  const { id, sessionId } = await run(({ db }) =>
    db
      .selectFrom("paymentRequests")
      .select(["id", "sessionId"])
      .where("saleId", "=", saleId)
      .where("state", "=", "open")
      .executeTakeFirstOrThrow(),
  );
  const page = sessionId ?? "";
  return {
    requestId: id,
    page,
    pay: () => stripe.pay(page),
    back: () => settlePortalPayment(edge, { token }, testOrigin),
    told: (kind: string, given: object = {}) => tell(offer, kind, { ...stripe.sessions.get(page), ...given }),
  };
}

async function tell({ edge, run, stripe }: Offer, kind: string, object: object) {
  const address = await run(async (ctx) => tellingAddress(ctx.site, ctx.workspace.id));
  return takeTold(edge, testOrigin, { token: address.split("/").at(-1) ?? "", ...stripe.tells(kind, object) });
}

const stateOf = ({ run, saleId }: Offer) => run((ctx) => getSale(ctx, { saleId })).then(({ state }) => state);
const later = { ...testOrigin, at: new Date(Date.now() + 3 * 60_000) };

test("who comes back finds his order confirmed; told and returned at once it is paid and confirmed once", async () => {
  const offer = await acceptedOffer();
  const { pay, back, told } = await onPage(offer);
  expect(await back()).toMatchObject({ stage: "due", isUnderWay: true });
  pay();
  await Promise.all([back(), told("checkout.session.completed"), back(), told("checkout.session.completed")]);
  expect(await back()).toMatchObject({ stage: "open", paid: "72.60", open: "169.40", isUnderWay: false });
  expect(await stateOf(offer)).toBe("confirmed");
  expect((await offer.paid()).items).toMatchObject([{ method: "card", amount: "72.60", asideBecause: null }]);
  const diary = await offer.run(({ db }) =>
    db.selectFrom("diary").select("event").where("subjectId", "=", offer.saleId).execute(),
  );
  expect(diary.filter(({ event }) => event === "sale.confirmed")).toHaveLength(1);
});

test("who closes the browser in the middle has paid all the same: the provider is asked", async () => {
  const offer = await acceptedOffer();
  const { pay } = await onPage(offer);
  pay();
  await settleWaiting(offer.edge, testOrigin); // just begun: the customer is still at it
  expect((await offer.paid()).items).toEqual([]);
  await settleWaiting(offer.edge, later);
  expect((await offer.paid()).items).toMatchObject([{ amount: "72.60" }]);
  await offer.run((ctx) => confirmPaid(ctx, offer.saleId));
  expect(await stateOf(offer)).toBe("confirmed");
});

test("a page that asks for what is no longer due is closed", async () => {
  const offer = await acceptedOffer();
  const { page, requestId } = await onPage(offer);
  const { run, saleId } = offer;
  await run((ctx) => recordPayment(ctx, { saleId, amount: qty("72.6") }));
  await settleRequest(run, requestId);
  expect(offer.stripe.sessions.get(page)?.status).toBe("expired");
  const requests = run(({ db }) =>
    db.selectFrom("paymentRequests").select("state").where("id", "=", requestId).execute(),
  );
  expect(await requests).toEqual([{ state: "over" }]);
});

/** Two of a hundred less for whoever pays within ten days. */
async function earlyTerms(ctx: Context) {
  const earlyDiscount = { percentage: qty("2"), days: 10, computation: "included" as const };
  const lines = [{ value: "percent" as const, amount: qty("100"), delayKind: "days_after" as const, days: 30 }];
  return { paymentTermsId: (await createPaymentTerms(ctx, { name: "Early", lines, earlyDiscount })).id };
}

test("who pays the whole on a page that asked for it has paid, though the order takes off a discount by then", async () => {
  const offer = await acceptedOffer({ asked: { kind: "whole" }, terms: earlyTerms });
  const inTwelveDays = { ...testOrigin, at: new Date(Date.now() + 12 * 86_400_000) };
  const { pay, told } = await onPage(offer, inTwelveDays);
  await offer.run((ctx) => confirmQuotation(ctx, { saleId: offer.saleId })); // whose days begin anew
  expect(await offer.paid()).toMatchObject({ open: "237.16" });
  pay();
  await told("checkout.session.completed");
  expect(await offer.paid()).toMatchObject({ open: "0.00", items: [{ amount: "242.00", asideBecause: null }] });
});

test.each([
  ["was cancelled", "cancelled", (offer: Offer) => offer.run((ctx) => cancelSale(ctx, offer))],
  ["was withdrawn", "overtaken", (offer: Offer) => offer.run((ctx) => reopenSale(ctx, offer))],
  [
    "was paid by a transfer",
    "too_much",
    (offer: Offer) => offer.run((ctx) => recordPayment(ctx, { saleId: offer.saleId, amount: qty("200") })),
  ],
] as const)(
  "what is paid for an offer that %s meanwhile stands aside, and is not lost",
  async (_, reason, meanwhile) => {
    const offer = await acceptedOffer();
    const { pay, told } = await onPage(offer);
    await meanwhile(offer);
    pay();
    await told("checkout.session.completed");
    expect((await offer.paid()).items.at(-1)).toMatchObject({ method: "card", amount: "72.60", asideBecause: reason });
  },
);

test("another amount or currency than was asked stands aside; a page of somebody else is nothing to us", async () => {
  const offer = await acceptedOffer();
  const { pay, told } = await onPage(offer);
  pay();
  await told("checkout.session.completed", { amount_total: 100 });
  expect((await offer.paid()).items).toMatchObject([{ amount: "1.00", asideBecause: "other_amount" }]);
  const other = await acceptedOffer();
  const page = await onPage(other);
  page.pay();
  await page.told("checkout.session.completed", { currency: "usd" });
  expect((await other.paid()).items).toMatchObject([{ currency: "USD", asideBecause: "currency" }]);
  const foreign = { ...other.stripe.sessions.get(page.page), id: "cs_other", metadata: { trato_request: "nonsense" } };
  expect(await tell(other, "checkout.session.completed", foreign)).toEqual({ taken: true });
  expect((await other.paid()).items).toHaveLength(1);
});

test("a page of which the payment failed days later is over", async () => {
  const offer = await acceptedOffer();
  const { told, requestId } = await onPage(offer);
  const complete = { status: "complete", payment_status: "unpaid" };
  const state = () =>
    offer.run(({ db }) => db.selectFrom("paymentRequests").select("state").where("id", "=", requestId).execute());
  await told("checkout.session.completed", complete);
  expect(await state()).toEqual([{ state: "open" }]);
  await told("checkout.session.async_payment_failed", complete);
  expect(await state()).toEqual([{ state: "over" }]);
});

test("what is told late changes nothing: unpaid after paid, and over after paid", async () => {
  const offer = await acceptedOffer();
  const { pay, told } = await onPage(offer);
  pay();
  await told("checkout.session.async_payment_succeeded");
  await told("checkout.session.completed", { payment_status: "unpaid" });
  await told("checkout.session.expired", { status: "expired", payment_status: "unpaid" });
  expect((await offer.paid()).items).toMatchObject([{ amount: "72.60", asideBecause: null }]);
});
