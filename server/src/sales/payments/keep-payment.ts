import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isAwaitingUs } from "@trato/domain/sales/lifecycle.ts";
import type { ReasonAside } from "@trato/domain/sales/payments/why-aside.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { insertOwn } from "../../platform/rows.ts";
import { type SaleRecord, tellOfSale } from "../store.ts";

export type NewPayment = {
  id: Id<"payments">;
  method: "transfer" | "card";
  amount: Decimal;
  currency: string;
  receivedOn: CalendarDate;
  asideBecause: ReasonAside | null;
  /** Of one that came by a page of the provider: by which, and how the provider calls it. */
  requestId?: Id<"payment_requests">;
  providerPayment?: string;
};

/** Money came for a document that the caller holds locked: kept, told, and where its customer has said yes it may be an order now. */
export async function keepPayment(ctx: Context, sale: SaleRecord, payment: NewPayment): Promise<void> {
  const recordedBy = ctx.actor.memberId;
  await insertOwn(ctx, "payments", { ...payment, saleId: sale.id, recordedAt: ctx.now, recordedBy }).execute();
  await tellOfPayment(ctx, sale, payment.asideBecause === null ? "sale.paid" : "sale.payment_aside", payment);
  if (payment.asideBecause === null) await confirmSoon(ctx, sale);
}

/** What a document's history, and whoever looks at it, is told of a payment. */
export async function tellOfPayment(
  ctx: Context,
  sale: SaleRecord,
  event: DiaryEvent,
  { amount, currency, receivedOn }: Pick<NewPayment, "amount" | "currency" | "receivedOn">,
): Promise<void> {
  tellOfSale(ctx, sale, 0);
  const after = { paidAmount: amount, paidCurrency: currency, receivedOn };
  await recordInDiary(ctx, event, { kind: "sale", id: sale.id }, { after });
}

/** Whoever records a payment may not be one who confirms orders: Trato itself does, as soon as this is committed. */
export async function confirmSoon(ctx: Context, sale: SaleRecord): Promise<void> {
  if (isAwaitingUs(sale)) await enqueueJob(ctx, "confirm_paid", { saleId: sale.id });
}
