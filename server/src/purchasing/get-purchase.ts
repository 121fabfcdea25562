import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { found } from "../platform/rows.ts";
import { presentPurchase } from "./present-purchase.ts";
import { readLines, readPurchase, readReceipts } from "./read-purchase.ts";

/** The purchase with its lines, what of them has arrived, and its receipts. */
export async function getPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<Purchase> {
  const [purchase, lines, receipts] = await Promise.all([
    readPurchase(ctx, purchaseId),
    readLines(ctx, purchaseId),
    readReceipts(ctx, purchaseId),
  ]);
  return presentPurchase(ctx, found(purchase), lines, receipts);
}
