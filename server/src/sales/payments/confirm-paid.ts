import type { Id } from "@trato/domain/ids.ts";
import { isAwaitingUs } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { lockRow } from "../../platform/rows.ts";
import { confirmLockedSale } from "../confirm-quotation.ts";
import { confirmYes } from "../portal/answer-customer.ts";
import { obstacleOfOurs } from "../portal/answer-offer.ts";
import { obstacleOfPayment } from "./standing-of-sale.ts";

/**
 * The customer has said yes and paid what was asked: it is an order now, unless something of ours still stands in the way. Asked again it
 * finds an order, and leaves it alone.
 */
export async function confirmPaid(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  if (!isAwaitingUs(sale) || (await obstacleOfPayment(ctx, sale))) return;
  if (await obstacleOfOurs(ctx, sale)) return;
  await confirmYes(ctx, await confirmLockedSale(ctx, sale), sale.acceptedBy ?? "");
}
