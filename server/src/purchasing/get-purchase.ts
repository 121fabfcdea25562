import { Refusal } from "@trato/domain/errors.ts";
import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { presentPurchase } from "./present-purchase.ts";
import { readLines, readPurchase, readReceipts } from "./read-purchase.ts";

/** The purchase with its lines, what of them has arrived, and its receipts. */
export async function getPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<Purchase> {
  const [purchase, lines, receipts] = await Promise.all([
    readPurchase(ctx, purchaseId),
    readLines(ctx, purchaseId),
    readReceipts(ctx, purchaseId),
  ]);
  if (!purchase) throw new Refusal("not_found", "record.not_found");
  return presentPurchase(ctx, purchase, lines, receipts);
}
