import { refuseIf } from "@trato/domain/errors.ts";
import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToEditPurchase } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { type ComputedPurchase, computePurchase } from "./compute-purchase.ts";
import { getPurchase } from "./get-purchase.ts";
import { keepLines } from "./keep-lines.ts";
import { readPurchaseSources } from "./purchase-sources.ts";
import { linesOf, lockPurchase, type PurchaseRecord } from "./store.ts";

/** Changes a purchase that has not been ordered yet; with another vendor prices that were not said follow the new terms. */
export async function editPurchase(ctx: Context, { purchaseId, version, ...asked }: EditPurchase): Promise<Purchase> {
  const purchase = await lockPurchase(ctx, purchaseId);
  authorize(ctx, "purchase.edit");
  refuseIf(obstacleToEditPurchase(purchase));
  const current = { ...purchase, expectedAt: purchase.expectedOn, lines: await linesOf(ctx, purchaseId) };
  const subject = { kind: "purchase" as const, id: purchaseId };
  const changes = await mergeEdit(ctx, subject, { current, version, changes: asked });
  if (!changes) return getPurchase(ctx, { purchaseId });

  const { lines = keptLines(current.lines), expectedAt, ...fields } = changes;
  const vendorId = fields.vendorId ?? purchase.vendorId;
  const sources = await readPurchaseSources(
    ctx,
    vendorId,
    lines.map((line) => line.productId),
  );
  const moved = expectedAt ? lines.map((line) => ({ ...line, expectedAt })) : lines;
  const computed = computePurchase(ctx, sources, { lines: moved, expectedAt: expectedAt ?? undefined });
  const after = await writePurchase(ctx, purchase, computed, fields);
  tellOthers(ctx, "purchase", purchaseId, after.version);
  await recordInDiary(ctx, "purchase.edited", subject, {
    before: current,
    after: { ...after, expectedAt: after.expectedOn, lines: computed.lines },
  });
  return getPurchase(ctx, { purchaseId });
}

type Lines = Awaited<ReturnType<typeof linesOf>>;

/** Lines that nobody touched stay as they are, prices included. */
const keptLines = (lines: Lines) => lines.map(({ expectedOn, ...line }) => ({ ...line, expectedAt: expectedOn }));

type Fields = Pick<EditPurchase, "vendorId" | "vendorReference" | "note">;

async function writePurchase(ctx: Context, purchase: PurchaseRecord, computed: ComputedPurchase, fields: Fields) {
  const { untaxed, tax, total } = computed.totals;
  const changed = { ...fields, untaxed, tax, total, expectedOn: computed.expectedOn, version: purchase.version + 1 };
  await ctx.db
    .updateTable("purchases")
    .set({ ...changed, totals: JSON.stringify(computed.totals) })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", purchase.id)
    .execute();
  await keepLines(ctx, purchase.id, computed.lines);
  return { ...purchase, ...changed };
}
