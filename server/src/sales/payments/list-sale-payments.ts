import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToRefund } from "@trato/domain/sales/payments/card-obstacles.ts";
import { creditorReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import { obstacleToAssign, obstacleToRecord, obstacleToUndo } from "@trato/domain/sales/payments/payment-obstacles.ts";
import type { Payment, SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import type { PaymentStanding } from "@trato/domain/sales/payments/payment-standing.ts";
import type { Context } from "../../platform/context.ts";
import { permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
import { refundedOfPayment } from "./refunded-of.ts";
import { askedOf, standingOfSale } from "./standing-of-sale.ts";

/** What is paid of a quotation or order, payment by payment, and what is left. */
export async function listSalePayments(ctx: Context, { saleId }: OneSale): Promise<SalePayments> {
  const sale = found(await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirst());
  const [standing, items] = await Promise.all([standingOfSale(ctx, sale), readPayments(ctx, saleId)]);
  return {
    asked: askedOf(sale),
    currency: sale.currency,
    currencyDecimals: inCurrency(ctx.workspace, sale.currency).currencyDecimals,
    ...toldStanding(standing),
    reference: referenceOf(sale),
    items,
    can: { record: permissionOf(ctx, "payment.record", obstacleToRecord(sale)) },
  };
}

/** By which its transfers are recognised: an order that got a number of its own keeps that of its quotation. */
export function referenceOf({
  number,
  quotationNumber,
}: Pick<SaleRecord, "number" | "quotationNumber">): string | null {
  const known = quotationNumber ?? number;
  return known === null ? null : creditorReference(known);
}

export const toldStanding = ({ asked, ...standing }: PaymentStanding) => ({ amountAsked: asked, ...standing });

async function readPayments(ctx: Context, saleId: SaleRecord["id"]): Promise<Payment[]> {
  const [rows, refunds] = await Promise.all([selectPayments(ctx, saleId), selectRefunds(ctx, saleId)]);
  return rows.map(({ memberId, memberName, refunded, ...payment }) => {
    const { currencyDecimals } = inCurrency(ctx.workspace, payment.currency);
    const text = (amount: Decimal) => amountText(amount, currencyDecimals);
    const facts = { ...payment, refunded };
    const own = refunds.filter(({ paymentId }) => paymentId === payment.id);
    return {
      ...payment,
      amount: text(payment.amount),
      refunded: text(refunded),
      recordedBy: person(memberId, memberName),
      refunds: own.map((refund) => ({
        id: refund.id,
        amount: text(refund.amount),
        state: refund.state,
        askedAt: refund.askedAt,
        askedBy: person(refund.memberId, refund.memberName),
      })),
      can: {
        undo: permissionOf(ctx, "payment.record", obstacleToUndo(facts)),
        assign: permissionOf(ctx, "payment.record", obstacleToAssign(facts, null)),
        refund: permissionOf(ctx, "payment.refund", obstacleToRefund(facts, null)),
      },
    };
  });
}

const person = (id: Id<"members"> | null, name: string | null) => id && { id, name: name ?? "" };

function selectPayments(ctx: Context, saleId: SaleRecord["id"]) {
  return own(ctx, "payments as payments")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "payments.workspaceId").onRef("m.id", "=", "payments.recordedBy"),
    )
    .select(["payments.id", "saleId", "method", "amount", "currency", "receivedOn", "recordedAt"])
    .select(["asideBecause", "undoneAt", "payments.version", "m.id as memberId", "m.name as memberName"])
    .select(refundedOfPayment.as("refunded"))
    .where("saleId", "=", saleId)
    .orderBy("payments.id")
    .execute();
}

function selectRefunds(ctx: Context, saleId: SaleRecord["id"]) {
  return own(ctx, "refunds as r")
    .innerJoin("payments as p", (join) =>
      join.onRef("p.workspaceId", "=", "r.workspaceId").onRef("p.id", "=", "r.paymentId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "r.workspaceId").onRef("m.id", "=", "r.askedBy"),
    )
    .select(["r.id", "r.paymentId", "r.amount", "r.state", "r.askedAt", "m.id as memberId", "m.name as memberName"])
    .where("p.saleId", "=", saleId)
    .orderBy("r.id")
    .execute();
}
