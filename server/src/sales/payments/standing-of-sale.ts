import { dayIn } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { type Obstacle, obstacle } from "@trato/domain/errors.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { stepText } from "@trato/domain/money.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { earlyAmount } from "@trato/domain/sales/payments/early-amount.ts";
import { amountAsked, type PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import {
  isPaymentMissing,
  type PaymentStanding,
  paymentStanding,
} from "@trato/domain/sales/payments/payment-standing.ts";
import type { Instalment } from "@trato/domain/sales/records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import type { SaleRecord } from "../store.ts";
import { refundedOfPayment } from "./refunded-of.ts";

/** A document as far as what is paid of it depends on it. */
export type PaidSale = Pick<
  SaleRecord,
  | "id"
  | "state"
  | "total"
  | "untaxed"
  | "companyTotal"
  | "keptTotal"
  | "currency"
  | "paymentTermsId"
  | "paymentAsked"
  | "instalments"
  | "acceptedAt"
>;

export const askedOf = ({ paymentAsked }: Pick<SaleRecord, "paymentAsked">) => paymentAsked as PaymentAsked | null; // kept as it was asked for

/** What is asked of a document, what came of it, and what is left. */
export async function standingOfSale(ctx: Context, sale: PaidSale): Promise<PaymentStanding> {
  const [instalments, payments] = await Promise.all([payableBy(ctx, sale), readCounted(ctx, sale.id)]);
  const document = { total: sale.keptTotal ?? sale.total, currencyStep: stepOfSale(ctx, sale), payments };
  const asked = amountAsked(askedOf(sale), { ...document, total: sale.total, instalments });
  return paymentStanding({ ...document, asked, early: earlyAmount({ ...document, instalments }, ctx.today) });
}

/** What is left of the whole without its discount for early payment: who pays that has paid it. */
export async function openInFull(ctx: Context, sale: PaidSale): Promise<Decimal> {
  const payments = await readCounted(ctx, sale.id);
  const total = sale.keptTotal ?? sale.total;
  return paymentStanding({ total, asked: total, currencyStep: stepOfSale(ctx, sale), payments }).open;
}

/** What keeps an accepted quotation from being an order as long as less is paid than it asks for. */
export async function obstacleOfPayment(ctx: Context, sale: PaidSale): Promise<Obstacle | null> {
  if (!sale.paymentAsked) return null;
  const { due } = await standingOfSale(ctx, sale);
  return isPaymentMissing({ due }) ? obstacle("conflict", "payment.awaited", { due, currency: sale.currency }) : null;
}

/** What is due of it when, however late its customer pays: of an offer counted from the day of his yes, before that from today. */
function payableBy(ctx: Context, sale: PaidSale): Instalment[] | Promise<Instalment[]> {
  if (isOrder(sale)) return sale.instalments as Instalment[]; // kept as instalmentsOf made it
  const day = sale.acceptedAt ? dayIn(ctx.workspace.timeZone, sale.acceptedAt) : ctx.today;
  return instalmentsOfSale(ctx, sale, day);
}

const stepOfSale = (ctx: Context, { currency }: Pick<PaidSale, "currency">): Decimal =>
  stepText(inCurrency(ctx.workspace, currency).currencyDecimals);

/** What is paid on a page of the provider was paid on the day on which that was opened: for so long its amount was asked. */
async function readCounted(ctx: Context, saleId: PaidSale["id"]) {
  const payments = await own(ctx, "payments as payments")
    .leftJoin("paymentRequests as r", (join) =>
      join.onRef("r.workspaceId", "=", "payments.workspaceId").onRef("r.id", "=", "payments.requestId"),
    )
    .select(["payments.amount", "receivedOn", "openedAt", "undoneAt", "asideBecause", refundedOfPayment.as("refunded")])
    .where("payments.saleId", "=", saleId)
    .execute();
  return payments.map(({ amount, refunded, receivedOn, openedAt, undoneAt, asideBecause }) => ({
    amount,
    refunded,
    paidOn: openedAt ? dayIn(ctx.workspace.timeZone, openedAt) : receivedOn,
    isCounted: undoneAt === null && asideBecause === null,
  }));
}
