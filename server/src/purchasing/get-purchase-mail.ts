import type { DocumentMail } from "@trato/domain/messaging/records.ts";
import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import { purchaseMail } from "@trato/domain/purchasing/words.ts";
import { readPartner } from "../documents/read-partner.ts";
import { usualMail } from "../messaging/usual-mail.ts";
import type { Context } from "../platform/context.ts";
import { getPurchase } from "./get-purchase.ts";
import { printPurchase } from "./print/print-purchase.ts";

/** What the mail says that brings a purchase to its vendor, and what goes with it. */
export async function getPurchaseMail(ctx: Context, { purchaseId }: OnePurchase): Promise<DocumentMail> {
  const { vendor, number } = await getPurchase(ctx, { purchaseId });
  const print = await printPurchase(ctx, { purchaseId });
  return usualMail(ctx, purchaseMail, await readPartner(ctx, vendor.id), { number, print });
}
