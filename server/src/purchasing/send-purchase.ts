import { refuseIf } from "@trato/domain/errors.ts";
import type { SendPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToSendPurchase } from "@trato/domain/purchasing/lifecycle.ts";
import { readPartner } from "../documents/read-partner.ts";
import { sendDocument } from "../messaging/send-document.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { getPurchase } from "./get-purchase.ts";
import { printPurchase } from "./print/print-purchase.ts";

/** A mail brings the vendor what is ordered from him, as a PDF. */
export async function sendPurchase(ctx: Context, { purchaseId, ...mail }: SendPurchase) {
  authorize(ctx, "purchase.edit");
  const purchase = await getPurchase(ctx, { purchaseId });
  refuseIf(obstacleToSendPurchase(purchase));
  const { language } = await readPartner(ctx, purchase.vendor.id);
  const about = { kind: "purchase", id: purchaseId } as const; // one of the kinds
  return sendDocument(ctx, about, { ...mail, language }, await printPurchase(ctx, { purchaseId }));
}
