import type { PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import type { Context } from "../src/platform/context.ts";
import { acceptQuotation } from "../src/sales/portal/answer-offer.ts";
import { editCardProvider } from "../src/sales/payments/cards/card-settings.ts";
import { listSalePayments } from "../src/sales/payments/list-sale-payments.ts";
import { testOrigin, testSite } from "./factories.ts";
import { quotation, sentOffer } from "./factories-sales.ts";
import { qty } from "./factories-stock.ts";
import { startStripe, stripeKeys } from "./stripe-stand-in.ts";
import { atEndOfFile } from "./ending.ts";

export const deposit: PaymentAsked = { kind: "deposit", percent: qty("30") };

let started: ReturnType<typeof startStripe> | null = null;

/** The stand-in of this test file, at whose address everybody asks. */
export function stripeHere(): ReturnType<typeof startStripe> {
  started ??= startStripe().then((stripe) => {
    const former = testSite.stripeUrl;
    testSite.stripeUrl = stripe.address;
    atEndOfFile(() => {
      testSite.stripeUrl = former;
      started = null;
    });
    return stripe;
  });
  return started;
}

/** The company takes cards. */
export const takeCards = (ctx: Context, isOn = true) => editCardProvider(ctx, { ...stripeKeys, isOn });

/** A quotation of 242 that asks for 72.60, of a company that takes cards, to which the customer has said yes. */
export async function acceptedOffer({
  asked = deposit,
  isAccepted = true,
  terms = async () => ({}),
}: { asked?: PaymentAsked | null; isAccepted?: boolean; terms?: (ctx: Context) => Promise<object> } = {}) {
  const stripe = await stripeHere();
  const offer = await sentOffer(async (ctx) => {
    await takeCards(ctx);
    return quotation(ctx, { paymentAsked: asked, ...(await terms(ctx)) });
  });
  const { edge, token, sale, run, saleId } = offer;
  if (isAccepted) await acceptQuotation(edge, { token, name: "Eva Robles", version: sale.version }, testOrigin);
  return { ...offer, stripe, paid: () => run((ctx) => listSalePayments(ctx, { saleId })) };
}
