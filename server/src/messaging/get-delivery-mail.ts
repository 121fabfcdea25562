import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import type { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { deliveryMail } from "@trato/domain/documents/delivery-words.ts";
import { printDeliveryNote } from "../documents/goods/print-delivery.ts";
import { readDelivery } from "../documents/goods/read-delivery.ts";
import type { Context } from "../platform/context.ts";
import { usualMail } from "./usual-mail.ts";

/** What the mail says that brings a delivery note to whoever gets the goods, and what goes with it. */
export async function getDeliveryMail(ctx: Context, { deliveryId }: OneDelivery): Promise<DocumentMail> {
  const { partner, number } = await readDelivery(ctx, { deliveryId });
  const print = await printDeliveryNote(ctx, { deliveryId });
  const reader = partner ?? { email: null, reader: "", language: ctx.workspace.language };
  return usualMail(ctx, deliveryMail, reader, { number, print });
}
