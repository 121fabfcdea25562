import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { AssignPayment, OnePayment } from "@trato/domain/sales/payments/payment-inputs.ts";
import { obstacleToAssign, obstacleToUndo } from "@trato/domain/sales/payments/payment-obstacles.ts";
import type { SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, own, writeRow } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
import { confirmSoon, tellOfPayment } from "./keep-payment.ts";
import { listSalePayments } from "./list-sale-payments.ts";
import { refundedOf } from "./refunded-of.ts";

/** It was recorded by mistake: it counts for nothing, and stays in sight. An order that it made stays an order. */
export async function undoPayment(ctx: Context, { paymentId, version }: OnePayment): Promise<SalePayments> {
  const { sale, payment } = await lockPayment(ctx, paymentId);
  authorize(ctx, "payment.record");
  refuseStale(payment, version);
  refuseIf(obstacleToUndo({ ...payment, refunded: await refundedOf(ctx, paymentId) }));
  await writeRow(ctx, "payments", payment, { undoneAt: ctx.now });
  await tellOfPayment(ctx, sale, "sale.payment_undone", payment);
  return listSalePayments(ctx, { saleId: sale.id });
}

/** A payment that stands aside goes to the document that somebody says it is for, and counts there. */
export async function assignPayment(ctx: Context, { paymentId, version, ...to }: AssignPayment): Promise<SalePayments> {
  const { sale: from, to: sale, payment } = await lockPayment(ctx, paymentId, to.saleId);
  authorize(ctx, "payment.record");
  refuseStale(payment, version);
  refuseIf(obstacleToAssign(payment, sale));
  await writeRow(ctx, "payments", payment, { saleId: sale.id, asideBecause: null });
  if (sale.id !== from.id) await tellOfPayment(ctx, from, "sale.payment_assigned", payment);
  await tellOfPayment(ctx, sale, "sale.payment_assigned", payment);
  await confirmSoon(ctx, sale);
  return listSalePayments(ctx, { saleId: sale.id });
}

/** A payment with its document, and the one that it is to go to, all locked: the documents first, in the order of their ids. */
export async function lockPayment(ctx: Context, paymentId: Id<"payments">, toId?: Id<"sales">) {
  const { saleId } = found(await own(ctx, "payments").select("saleId").where("id", "=", paymentId).executeTakeFirst());
  const locked = new Map<Id<"sales">, SaleRecord>();
  for (const id of [...new Set([saleId, toId ?? saleId])].toSorted()) locked.set(id, await lockRow(ctx, "sales", id));
  const payment = await lockRow(ctx, "payments", paymentId);
  if (payment.saleId !== saleId) throw new Refusal("conflict", "record.changed", { version: payment.version });
  return { sale: found(locked.get(saleId)), to: found(locked.get(toId ?? saleId)), payment };
}
