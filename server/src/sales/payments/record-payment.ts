import { refuseIf } from "@trato/domain/errors.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { isCancelled } from "@trato/domain/sales/lifecycle.ts";
import type { RecordPayment } from "@trato/domain/sales/payments/payment-inputs.ts";
import { obstacleOfAmount, obstacleToRecord } from "@trato/domain/sales/payments/payment-obstacles.ts";
import type { SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockRow } from "../../platform/rows.ts";
import { keepPayment } from "./keep-payment.ts";
import { listSalePayments } from "./list-sale-payments.ts";

/** A transfer has come: what is paid of its document, which is an order now if its customer has accepted it and this was missing. */
export async function recordPayment(
  ctx: Context,
  { saleId, id, amount, ...given }: RecordPayment,
): Promise<SalePayments> {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "payment.record");
  refuseIf(obstacleToRecord(sale));
  const receivedOn = given.receivedOn ?? ctx.today;
  const { currency } = sale;
  const { currencyDecimals: decimals } = inCurrency(ctx.workspace, currency);
  refuseIf(obstacleOfAmount({ amount, receivedOn }, { currency, decimals, today: ctx.today }));
  await keepPayment(ctx, sale, {
    id: id ?? ctx.newId<"payments">(),
    method: "transfer",
    amount,
    currency,
    receivedOn,
    asideBecause: isCancelled(sale) ? "cancelled" : null,
  });
  return listSalePayments(ctx, { saleId });
}
