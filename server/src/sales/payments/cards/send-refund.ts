import { Stripe } from "stripe";
import type { Context } from "../../../platform/context.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import { found, own } from "../../../platform/rows.ts";
import type { RefundStanding } from "./card-provider.ts";
import { cardProviderOf } from "./kept-card-provider.ts";
import { type RefundRecord, settleRefund, unheard } from "./settle-refund.ts";
import type { Run } from "./settle-requests.ts";

/** The job: the provider is asked to give money back. Asked again it does so once; what it refuses has failed, and is told. */
export async function sendRefund(run: Run, refundId: RefundRecord["id"]): Promise<void> {
  const { provider, refund } = await run(async (ctx) => {
    nothingToRecord(ctx);
    return { refund: await readRefund(ctx, refundId), provider: await cardProviderOf(ctx) };
  });
  if (refund.state !== "pending" || refund.providerRefund !== null || refund.providerPayment === null) return;
  const { providerPayment, amount, currency } = refund;
  const standing = await provider.refund({ refundId, providerPayment, amount, currency }).catch((error: unknown) => {
    if (error instanceof Stripe.errors.StripeInvalidRequestError) return null;
    throw error; // it is tried again
  });
  await run((ctx) => settleRefund(ctx, standing ?? failedOf(refundId, { ...refund, providerPayment })));
}

/** What was tried in vain has failed, unless the provider has told of it meanwhile. */
export async function giveUpRefund(run: Run, refundId: RefundRecord["id"]): Promise<void> {
  await run(async (ctx) => {
    nothingToRecord(ctx);
    const refund = await readRefund(ctx, refundId);
    if (refund.providerPayment === null || refund.providerRefund !== null) return;
    await settleRefund(ctx, failedOf(refundId, { ...refund, providerPayment: refund.providerPayment }));
  });
}

/** The job: somebody gave something back at the provider; what that is, it is asked. */
export async function settleRefunds(run: Run, providerPayment: string): Promise<void> {
  const provider = await run(async (ctx) => {
    nothingToRecord(ctx);
    return cardProviderOf(ctx);
  });
  for (const refund of await provider.refundsOf(providerPayment)) await run((ctx) => settleRefund(ctx, refund));
}

const readRefund = async (ctx: Context, id: RefundRecord["id"]) =>
  found(
    await own(ctx, "refunds as r")
      .innerJoin("payments as p", (join) =>
        join.onRef("p.workspaceId", "=", "r.workspaceId").onRef("p.id", "=", "r.paymentId"),
      )
      .select(["r.state", "r.amount", "r.providerRefund", "p.providerPayment", "p.currency"])
      .where("r.id", "=", id)
      .executeTakeFirst(),
  );

const failedOf = (
  refundId: RefundRecord["id"],
  { providerPayment, amount }: Pick<RefundStanding, "providerPayment" | "amount">,
): RefundStanding => ({ providerRefund: unheard(refundId), refundId, providerPayment, amount, state: "failed" });
