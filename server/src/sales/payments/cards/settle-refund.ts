import { refundAfter } from "@trato/domain/sales/payments/card-obstacles.ts";
import type { Selectable } from "kysely";
import type { Context } from "../../../platform/context.ts";
import type { RefundsTable } from "../../../platform/database/tables.ts";
import { nothingToRecord } from "../../../platform/diary.ts";
import { insertOwn, lockRow, own, updateOwn } from "../../../platform/rows.ts";
import { tellOfPayment } from "../keep-payment.ts";
import type { RefundStanding } from "./card-provider.ts";

export type RefundRecord = Selectable<RefundsTable>;

/** What became of money that goes back, whoever asked for it: here, or at the provider. Of a payment that is not ours nothing is known. */
export async function settleRefund(ctx: Context, told: RefundStanding): Promise<void> {
  nothingToRecord(ctx);
  const payment = await own(ctx, "payments")
    .selectAll()
    .where("providerPayment", "=", told.providerPayment)
    .executeTakeFirst();
  if (!payment) return;
  const sale = await lockRow(ctx, "sales", payment.saleId);
  await lockRow(ctx, "payments", payment.id);
  const known = await knownRefund(ctx, payment.id, told);
  const state = refundAfter(known ? heardOf(known) : null, told.state);
  if (known && state === known.state && known.providerRefund !== null) return;
  if (known)
    await updateOwn(ctx, "refunds")
      .set({ state, providerRefund: told.providerRefund })
      .where("id", "=", known.id)
      .execute();
  else await keepForeign(ctx, payment.id, told);
  const { currency, receivedOn } = payment;
  const isNews = !known || state !== known.state;
  const event = state === "failed" ? "sale.refund_failed" : "sale.refunded";
  if (isNews && state !== "pending")
    await tellOfPayment(ctx, sale, event, { amount: told.amount, currency, receivedOn });
}

/** Under which name one has failed of which the provider was never heard. */
export const unheard = (refundId: RefundRecord["id"]): string => `failed ${refundId}`;

/** What the provider said of it last: who gave up waiting for its answer may hear later that it went back after all. */
const heardOf = ({ id, state, providerRefund }: RefundRecord): RefundRecord["state"] =>
  providerRefund === unheard(id) ? "pending" : state;

async function knownRefund(
  ctx: Context,
  paymentId: RefundRecord["paymentId"],
  { refundId, providerRefund }: RefundStanding,
) {
  const refunds = await own(ctx, "refunds").selectAll().where("paymentId", "=", paymentId).execute();
  return (
    refunds.find((refund) => refund.providerRefund === providerRefund) ?? refunds.find(({ id }) => id === refundId)
  );
}

/** Somebody gave it back at the provider. */
async function keepForeign(ctx: Context, paymentId: RefundRecord["paymentId"], told: RefundStanding): Promise<void> {
  const { amount, state, providerRefund } = told;
  const refund = {
    id: ctx.newId<"refunds">(),
    paymentId,
    amount,
    state,
    providerRefund,
    askedAt: ctx.now,
    askedBy: null,
  };
  await insertOwn(ctx, "refunds", refund).execute();
}
