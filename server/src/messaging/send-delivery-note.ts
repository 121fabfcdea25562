import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { obstacleToSendNote } from "@trato/domain/stock/lifecycle.ts";
import { originOf } from "@trato/domain/stock/origin.ts";
import type { SendDeliveryNote } from "@trato/domain/messaging/inputs.ts";
import { printDeliveryNote } from "../documents/goods/print-delivery.ts";
import { readDelivery } from "../documents/goods/read-delivery.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { sendDocument } from "./send-document.ts";

/** A mail tells what is delivered, with the delivery note as a PDF; it stands in the history of the document behind it. */
export async function sendDeliveryNote(ctx: Context, { deliveryId, ...mail }: SendDeliveryNote) {
  authorize(ctx, "message.send");
  const delivery = await readDelivery(ctx, { deliveryId });
  refuseIf(obstacleToSendNote(delivery));
  const about = originOf(delivery);
  if (!about) throw new Refusal("not_found", "record.not_found");
  const draft = { ...mail, language: delivery.partner?.language };
  return sendDocument(ctx, about, draft, await printDeliveryNote(ctx, { deliveryId }));
}
