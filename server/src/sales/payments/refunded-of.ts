import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** What of a payment has gone back, or is on its way. */
export const refundedOfPayment = sql<Decimal>`(
  select coalesce(sum(r.amount), 0) from refunds r
  where r.workspace_id = payments.workspace_id and r.payment_id = payments.id and r.state <> 'failed')`;

export async function refundedOf(ctx: Context, paymentId: Id<"payments">): Promise<Decimal> {
  const payment = own(ctx, "payments").select(refundedOfPayment.as("refunded")).where("id", "=", paymentId);
  return found(await payment.executeTakeFirst()).refunded;
}
