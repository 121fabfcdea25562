import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { creditorReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import { obstacleToAssign, obstacleToRecord, obstacleToUndo } from "@trato/domain/sales/payments/payment-obstacles.ts";
import type { Payment, SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import type { PaymentStanding } from "@trato/domain/sales/payments/payment-standing.ts";
import type { Context } from "../../platform/context.ts";
import { permissionOf } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import type { SaleRecord } from "../store.ts";
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
  const rows = await own(ctx, "payments as p")
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "p.workspaceId").onRef("m.id", "=", "p.recordedBy"),
    )
    .select(["p.id", "p.saleId", "p.method", "p.amount", "p.currency", "p.receivedOn", "p.recordedAt"])
    .select(["p.asideBecause", "p.undoneAt", "p.version", "m.id as memberId", "m.name as memberName"])
    .where("p.saleId", "=", saleId)
    .orderBy("p.id")
    .execute();
  return rows.map(({ memberId, memberName, ...payment }) => {
    const { currencyDecimals } = inCurrency(ctx.workspace, payment.currency);
    const text = (amount: Decimal) => amountText(amount, currencyDecimals);
    const facts = { ...payment, refunded: nothing };
    return {
      ...payment,
      amount: text(payment.amount),
      refunded: text(nothing),
      recordedBy: memberId && { id: memberId, name: memberName ?? "" },
      can: {
        undo: permissionOf(ctx, "payment.record", obstacleToUndo(facts)),
        assign: permissionOf(ctx, "payment.record", obstacleToAssign(facts, null)),
      },
    };
  });
}
