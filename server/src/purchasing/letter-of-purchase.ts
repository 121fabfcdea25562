import type { OnePurchase } from "@trato/domain/purchasing/inputs.ts";
import { readPartner } from "../documents/read-partner.ts";
import { addressedAs } from "../messaging/templates/addressed.ts";
import type { Letter } from "../messaging/templates/write-letter.ts";
import type { Context } from "../platform/context.ts";
import { getPurchase } from "./get-purchase.ts";

/** What a letter about a purchase may tell its vendor. */
export async function letterOfPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<Letter> {
  const purchase = await getPurchase(ctx, { purchaseId });
  const { vendor, totals, currency } = purchase;
  const { email, language } = await readPartner(ctx, vendor.id);
  return {
    use: "purchase",
    to: email,
    language,
    currency,
    values: {
      purchase: { ...purchase, ...totals, vendor: vendor.name },
      contact: await addressedAs(ctx, vendor.id),
    },
  };
}
