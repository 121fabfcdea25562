import { refuseIf } from "@trato/domain/errors.ts";
import type { SendOrder } from "@trato/domain/sales/inputs.ts";
import { obstacleToSendOrder } from "@trato/domain/sales/lifecycle.ts";
import { readPartner } from "../../documents/read-partner.ts";
import { sendDocument } from "../../messaging/send-document.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { getSale } from "../get-sale.ts";
import { printSale } from "../print/print-sale.ts";

/** A mail confirms an order to its customer, with the order as a PDF and, where he has one, the link to his page. */
export async function sendOrder(ctx: Context, { saleId, ...mail }: SendOrder) {
  authorize(ctx, "sale.send");
  const sale = await getSale(ctx, { saleId });
  refuseIf(obstacleToSendOrder(sale));
  const { language } = await readPartner(ctx, sale.customer.id, sale.contactPerson?.id);
  const draft = { ...mail, language, link: sale.portalUrl };
  return sendDocument(ctx, { kind: "sale", id: saleId }, draft, await printSale(ctx, saleId));
}
