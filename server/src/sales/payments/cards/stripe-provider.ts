import { Refusal } from "@trato/domain/errors.ts";
import { fromMinorUnits, inMinorUnits } from "@trato/domain/sales/payments/minor-units.ts";
import { Stripe } from "stripe";
import type { AskedPage, CardProvider, PageStanding, RefundStanding, Told } from "./card-provider.ts";

/** Stripe behind its own library, at its address or where a test stands in for it. */
export function stripeProvider(secretKey: string, address: string): CardProvider {
  const stripe = clientOf(secretKey, address);
  return {
    tryKey: () => tryKey(stripe),
    openPage: (asked) => openPage(stripe, asked),
    readPage: (sessionId) => readPage(stripe, sessionId),
    closePage: async (sessionId) => standingOf(await stripe.checkout.sessions.expire(sessionId)),
    refund: async ({ refundId, providerPayment, amount, currency }) => {
      const asked = {
        payment_intent: providerPayment,
        amount: unitsOf(amount, currency),
        metadata: { trato_refund: refundId },
      };
      return refundOf(await stripe.refunds.create(asked, { idempotencyKey: `refund ${refundId}` }));
    },
    refundsOf: async (providerPayment) => {
      const { data } = await stripe.refunds.list({ payment_intent: providerPayment, limit: 100 });
      return data.map(refundOf);
    },
  };
}

async function openPage(stripe: Stripe, asked: AskedPage): Promise<PageStanding> {
  const { requestId, amount, currency, title, email, language, backTo } = asked;
  const metadata = { trato_request: requestId };
  const price = { currency: currency.toLowerCase(), unit_amount: unitsOf(amount, currency) };
  const page = stripe.checkout.sessions.create(
    {
      mode: "payment",
      // others may be paid days later, and the customer would be asked again meanwhile
      allowed_payment_method_types: ["card"],
      client_reference_id: requestId,
      line_items: [{ quantity: 1, price_data: { ...price, product_data: { name: title } } }],
      metadata,
      payment_intent_data: { metadata, description: title },
      ...(email !== null && { customer_email: email }),
      locale: language === "es" ? "es" : "en",
      success_url: backTo,
      cancel_url: backTo,
    },
    { idempotencyKey: `page ${requestId}` },
  );
  return standingOf(
    await page.catch((error: unknown) => {
      if (isTooSmall(error)) throw new Refusal("conflict", "payment.not_by_card", { currency });
      throw error;
    }),
  );
}

const isTooSmall = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "amount_too_small";

async function readPage(stripe: Stripe, sessionId: string): Promise<PageStanding | null> {
  try {
    return standingOf(await stripe.checkout.sessions.retrieve(sessionId));
  } catch (error) {
    if (error instanceof Stripe.errors.StripeInvalidRequestError && error.code === "resource_missing") return null;
    throw error;
  }
}

/** What Stripe tells, once its signature on these very bytes is proven; refuses what is not signed, or too old (`webhook.unsigned`). */
export async function readStripeEvent(body: Buffer, signature: string, webhookSecret: string): Promise<Told> {
  const stripe = clientOf("sk_of_nobody", "https://api.stripe.com"); // nothing is asked of it
  const event = await stripe.webhooks.constructEventAsync(body, signature, webhookSecret).catch(() => {
    throw new Refusal("unknown", "webhook.unsigned");
  });
  const { object } = event.data;
  // who paid in some days' time, and could not, finds the page complete for ever
  const failed = event.type === "checkout.session.async_payment_failed" ? { state: "over" as const } : {};
  return {
    id: event.id,
    kind: event.type,
    page: object.object === "checkout.session" ? { ...standingOf(object), ...failed } : null,
    refund: object.object === "refund" ? refundOf(object) : null,
    refundedPayment:
      event.type === "charge.refunded" && object.object === "charge" ? idOf(object.payment_intent) : null,
  };
}

function clientOf(secretKey: string, address: string): Stripe {
  const { protocol, hostname, port } = new URL(address);
  const kind = protocol === "http:" ? "http" : "https";
  return new Stripe(secretKey, {
    host: hostname,
    port: port || (kind === "http" ? "80" : "443"),
    protocol: kind,
    telemetry: false,
    maxNetworkRetries: 2,
    timeout: 20_000,
  });
}

async function tryKey(stripe: Stripe): Promise<void> {
  try {
    await stripe.checkout.sessions.list({ limit: 1 }, { maxNetworkRetries: 0 });
  } catch (error) {
    if (
      error instanceof Stripe.errors.StripeAuthenticationError ||
      error instanceof Stripe.errors.StripePermissionError
    )
      throw new Refusal("invalid", "payment.key_refused", { path: "secretKey" });
    throw new Refusal("conflict", "payment.provider_silent");
  }
}

function unitsOf(amount: Parameters<typeof inMinorUnits>[0], currency: string): number {
  const units = inMinorUnits(amount, currency);
  if (units === null) throw new Refusal("conflict", "payment.not_by_card", { currency });
  return units;
}

function standingOf(page: Stripe.Checkout.Session): PageStanding {
  const currency = (page.currency ?? "").toUpperCase();
  const providerPayment = idOf(page.payment_intent);
  const isPaid = page.payment_status === "paid" && providerPayment !== null && (page.amount_total ?? 0) > 0;
  return {
    sessionId: page.id,
    requestId: page.metadata?.["trato_request"] ?? null,
    state: page.status === "expired" ? "over" : "open",
    url: page.url,
    paid: isPaid ? { amount: fromMinorUnits(page.amount_total ?? 0, currency), currency, providerPayment } : null,
  };
}

function refundOf(refund: Stripe.Refund): RefundStanding {
  return {
    providerRefund: refund.id,
    refundId: refund.metadata?.["trato_refund"] ?? null,
    providerPayment: idOf(refund.payment_intent) ?? "",
    amount: fromMinorUnits(refund.amount, refund.currency.toUpperCase()),
    state: stateOf(refund.status),
  };
}

function stateOf(status: string | null): RefundStanding["state"] {
  if (status === "succeeded") return "done";
  return status === "failed" || status === "canceled" ? "failed" : "pending";
}

/** A record that is told by its id, or whole. */
const idOf = (told: string | { id: string } | null): string | null =>
  typeof told === "string" ? told : (told?.id ?? null);
