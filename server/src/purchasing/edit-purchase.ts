import { refuseIf } from "@trato/domain/errors.ts";
import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToEditPurchase } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { keepLines } from "../documents/keep-lines.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { amountsOf, type AskedLine, computePurchase } from "./compute-purchase.ts";
import { getPurchase } from "./get-purchase.ts";
import { readPurchaseSources } from "./purchase-sources.ts";
import { linesOf, purchaseLines, type PurchaseRecord, tellProducts } from "./store.ts";

/** Changes a purchase that has not been ordered yet; another vendor's terms make new prices, another day moves every line. */
export async function editPurchase(ctx: Context, { purchaseId, version, ...asked }: EditPurchase): Promise<Purchase> {
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseIf(obstacleToEditPurchase(purchase));
  const kept = await linesOf(ctx, purchaseId);
  const { expectedOn, ...header } = purchase;
  const before = { ...header, expectedAt: expectedOn, ...(asked.lines && { lines: kept }) };
  const subject = { kind: "purchase" as const, id: purchaseId };
  const changes = await mergeEdit(ctx, subject, { current: before, version, changes: asked });
  if (!changes) return getPurchase(ctx, { purchaseId });

  const { lines, expectedAt: _, ...fields } = changes;
  const computed = await recompute(ctx, purchase, kept, changes);
  const changed = { ...fields, ...(computed && amountsOf(computed)) };
  const totals = computed && { totals: JSON.stringify(computed.totals) };
  await writeRow(ctx, "purchases", purchase, { ...changed, ...totals });
  if (computed) await keepLines(ctx, purchaseLines, purchaseId, computed.lines);

  tellOthers(ctx, "purchase", purchaseId, purchase.version + 1);
  tellProducts(ctx, computed ? [...kept, ...computed.lines] : []);
  const { expectedOn: day = expectedOn, ...rest } = changed;
  const after = {
    ...before,
    ...rest,
    expectedAt: day,
    ...(lines && { lines: computed?.lines }),
    version: purchase.version + 1,
  };
  await recordInDiary(ctx, "purchase.edited", subject, { before, after });
  return getPurchase(ctx, { purchaseId });
}

type Lines = Awaited<ReturnType<typeof linesOf>>;
type Changes = Pick<EditPurchase, "vendorId" | "lines" | "expectedAt">;

/** The lines anew where the edit touches them; null where only the header changes. */
async function recompute(ctx: Context, purchase: PurchaseRecord, kept: Lines, changes: Changes) {
  const { vendorId, expectedAt, lines = linesAfter(kept, changes) } = changes;
  if (!lines) return null;
  const productIds = lines.map((line) => line.productId);
  const sources = await readPurchaseSources(ctx, vendorId ?? purchase.vendorId, productIds);
  return computePurchase(ctx, sources, { lines, expectedAt });
}

/** Lines that the edit does not name: with another vendor they are priced anew, on another day they keep their prices. */
function linesAfter(kept: Lines, { vendorId, expectedAt }: Changes): AskedLine[] | null {
  if (vendorId) {
    return kept.map(({ unitPrice, discount, expectedOn: _, ...line }) => ({ ...line, paid: { unitPrice, discount } }));
  }
  return expectedAt ? kept.map((line) => ({ ...line, expectedAt })) : null;
}
