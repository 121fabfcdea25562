import { refuseIf } from "@trato/domain/errors.ts";
import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import type { OneSale } from "@trato/domain/sales/inputs.ts";
import { obstacleToSendOrder } from "@trato/domain/sales/lifecycle.ts";
import { orderMail } from "@trato/domain/sales/words.ts";
import { readPartner } from "../../documents/read-partner.ts";
import { usualMail } from "../../messaging/usual-mail.ts";
import type { Context } from "../../platform/context.ts";
import { getSale } from "../get-sale.ts";
import { printSale } from "../print/print-sale.ts";

/** What the mail says that confirms an order to its customer, and what goes with it. */
export async function getOrderMail(ctx: Context, { saleId }: OneSale): Promise<DocumentMail> {
  const sale = await getSale(ctx, { saleId });
  refuseIf(obstacleToSendOrder(sale));
  const { customer, contactPerson, number } = sale;
  const partner = await readPartner(ctx, customer.id, contactPerson?.id);
  return usualMail(ctx, orderMail, partner, { number, print: await printSale(ctx, saleId) });
}
