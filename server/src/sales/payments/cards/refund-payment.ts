import { refuseIf } from "@trato/domain/errors.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { obstacleToRefund, refundable } from "@trato/domain/sales/payments/card-obstacles.ts";
import type { RefundPayment } from "@trato/domain/sales/payments/payment-inputs.ts";
import type { SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import type { Context } from "../../../platform/context.ts";
import { enqueueJob } from "../../../platform/jobs/jobs.ts";
import { authorize } from "../../../platform/permissions.ts";
import { insertOwn } from "../../../platform/rows.ts";
import { tellOfPayment } from "../keep-payment.ts";
import { listSalePayments } from "../list-sale-payments.ts";
import { lockPayment } from "../settle-payment.ts";
import { refundedOf } from "../refunded-of.ts";

/** Money goes back, all that is left of a payment or a part of it: to a card by the provider, as a job; of a transfer it is noted that it went. */
export async function refundPayment(ctx: Context, { paymentId, id, ...asked }: RefundPayment): Promise<SalePayments> {
  const { sale, payment } = await lockPayment(ctx, paymentId);
  authorize(ctx, "payment.refund");
  const refunded = await refundedOf(ctx, paymentId);
  const amount = asked.amount ?? refundable(payment.amount, refunded);
  const { currencyDecimals: decimals } = inCurrency(ctx.workspace, payment.currency);
  refuseIf(obstacleToRefund({ ...payment, refunded }, { amount, decimals }));
  const isByCard = payment.method === "card";
  const refundId = id ?? ctx.newId<"refunds">();
  await insertOwn(ctx, "refunds", {
    id: refundId,
    paymentId,
    amount,
    state: isByCard ? "pending" : "done",
    askedAt: ctx.now,
    askedBy: ctx.actor.memberId,
  }).execute();
  if (isByCard) await enqueueJob(ctx, "send_refund", { refundId });
  const { currency, receivedOn } = payment;
  await tellOfPayment(ctx, sale, isByCard ? "sale.refund_asked" : "sale.refunded", { amount, currency, receivedOn });
  return listSalePayments(ctx, { saleId: sale.id });
}
