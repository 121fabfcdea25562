import { dayIn } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { type Obstacle, obstacle } from "@trato/domain/errors.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { stepText } from "@trato/domain/money.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
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
  const [asked, payments] = await Promise.all([amountAskedOf(ctx, sale), readCounted(ctx, sale.id)]);
  return paymentStanding({ asked, total: sale.keptTotal ?? sale.total, currencyStep: stepOfSale(ctx, sale), payments });
}

/** What keeps an accepted quotation from being an order as long as less is paid than it asks for. */
export async function obstacleOfPayment(ctx: Context, sale: PaidSale): Promise<Obstacle | null> {
  if (!sale.paymentAsked) return null;
  const { due } = await standingOfSale(ctx, sale);
  return isPaymentMissing({ due }) ? obstacle("conflict", "payment.awaited", { due, currency: sale.currency }) : null;
}

/** How much of it is to be paid before it is an order: of its instalments what is due first counted from the day of the customer's yes, however late he pays. */
export async function amountAskedOf(ctx: Context, sale: PaidSale): Promise<Decimal> {
  const asked = askedOf(sale);
  const document = { total: sale.total, currencyStep: stepOfSale(ctx, sale) };
  if (asked?.kind !== "first_instalment") return amountAsked(asked, { ...document, instalments: [] });
  const kept = sale.instalments as Instalment[]; // kept as instalmentsOf made it
  const day = sale.acceptedAt ? dayIn(ctx.workspace.timeZone, sale.acceptedAt) : ctx.today;
  const instalments = isOrder(sale) ? kept : await instalmentsOfSale(ctx, sale, day);
  return amountAsked(asked, { ...document, instalments });
}

const stepOfSale = (ctx: Context, { currency }: Pick<PaidSale, "currency">): Decimal =>
  stepText(inCurrency(ctx.workspace, currency).currencyDecimals);

async function readCounted(ctx: Context, saleId: PaidSale["id"]) {
  const payments = await own(ctx, "payments")
    .select(["amount", "undoneAt", "asideBecause", refundedOfPayment.as("refunded")])
    .where("saleId", "=", saleId)
    .execute();
  return payments.map(({ amount, refunded, undoneAt, asideBecause }) => ({
    amount,
    refunded,
    isCounted: undoneAt === null && asideBecause === null,
  }));
}
