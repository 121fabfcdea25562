import { explainDocument } from "@trato/domain/documents/explained/explain-document.ts";
import type { DocumentLineExplained, TotalsExplained } from "@trato/domain/documents/explained/explained-records.ts";
import type { OnePurchase, OnePurchaseLine } from "@trato/domain/purchasing/inputs.ts";
import { explainLineOf } from "../../documents/explained/explain-line-of.ts";
import { readTotalsRules } from "../../documents/read-totals-rules.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { linesOfPurchases, readPurchase } from "../read-purchase.ts";
import { linesOf } from "../store.ts";

/** Why a purchase comes to what it does, by the taxes and the rounding as they are now. */
export async function explainPurchase(ctx: Context, { purchaseId }: OnePurchase): Promise<TotalsExplained> {
  const purchase = found(await own(ctx, "purchases").selectAll().where("id", "=", purchaseId).executeTakeFirst());
  const [lines, rules] = await Promise.all([linesOf(ctx, purchaseId), readTotalsRules(ctx, purchase.currency)]);
  const { currency, untaxed, tax, total } = purchase;
  return explainDocument({ lines, discount: null, currency, kept: { untaxed, tax, total } }, rules);
}

/** Why one of its lines does. */
export async function explainPurchaseLine(
  ctx: Context,
  { purchaseLineId }: OnePurchaseLine,
): Promise<DocumentLineExplained> {
  const line = await linesOfPurchases(ctx).where("l.id", "=", purchaseLineId).executeTakeFirst();
  const { kind, ...kept } = found(line);
  const { vendorId: partnerId, ...document } = found(await readPurchase(ctx, kept.purchaseId));
  return explainLineOf(ctx, { ...kept, isService: kind === "service" }, { ...document, partnerId });
}
