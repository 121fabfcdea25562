import { refuseIf } from "@trato/domain/errors.ts";
import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { obstacleToEditPurchase } from "@trato/domain/purchasing/lifecycle.ts";
import type { Purchase } from "@trato/domain/purchasing/records.ts";
import { keepLines } from "../documents/keep-lines.ts";
import { refuseFormerCurrency } from "../documents/money/former-currency.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { positionMove } from "../products/fiscal-positions/moved-position.ts";
import { amountsOf } from "./compute-purchase.ts";
import { editLines } from "./edit-lines.ts";
import { getPurchase } from "./get-purchase.ts";
import { changedPurchaseMoney } from "./money/purchase-money.ts";
import { purchaseLines, readVendor, tellProducts } from "./store.ts";

/** Changes a purchase that has not been ordered yet; another vendor's terms make new prices, another day moves every line. */
export async function editPurchase(ctx: Context, input: EditPurchase): Promise<Purchase> {
  const { purchaseId, version, lines, lineEdits, ...asked } = input;
  const purchase = await lockRow(ctx, "purchases", purchaseId);
  authorize(ctx, "purchase.edit");
  refuseIf(obstacleToEditPurchase(purchase));
  const subject = { kind: "purchase", id: purchaseId } as const; // one of the subjects
  await refuseFormerCurrency(ctx, subject, purchase, { version, lines, lineEdits });
  const { expectedOn, ...header } = purchase;
  const before = { ...header, expectedAt: expectedOn };
  const vendorId = asked.vendorId === purchase.vendorId ? undefined : asked.vendorId;
  const expectedAt = asked.expectedAt === expectedOn ? undefined : asked.expectedAt;
  if (vendorId) await readVendor(ctx, vendorId);
  const move = await positionMove(ctx, { ...purchase, partnerId: purchase.vendorId }, asked, vendorId);
  const money = await changedPurchaseMoney(ctx, purchase, asked, { vendorId, areLines: Boolean(lines ?? lineEdits) });
  const edited = await editLines(ctx, purchase, { lines, lineEdits, version, vendorId, expectedAt, move, money });
  const wanted = { ...asked, ...move.columns, ...money, ...(edited?.touched && { lines: edited.lines }) };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: wanted, version, merged: ["lines"] });
  if (!changes) return getPurchase(ctx, { purchaseId });

  const { lines: _, expectedAt: __, ...fields } = changes;
  const changed = { ...fields, ...(edited && amountsOf(edited)) };
  await writeRow(ctx, "purchases", purchase, { ...changed, ...(edited && { totals: JSON.stringify(edited.totals) }) });
  if (edited?.touched) await keepLines(ctx, purchaseLines, purchaseId, edited.lines);

  tellOthers(ctx, "purchase", purchaseId, purchase.version + 1);
  tellProducts(ctx, edited ? [...edited.former, ...edited.lines] : []);
  const { expectedOn: day = expectedOn, ...rest } = changed;
  const after = { ...before, ...rest, expectedAt: day, version: purchase.version + 1 };
  const touched = edited?.touched;
  await recordInDiary(ctx, "purchase.edited", subject, {
    before: { ...before, ...(touched && { lines: touched.before }) },
    after: { ...after, ...(touched && { lines: touched.after }) },
  });
  return getPurchase(ctx, { purchaseId });
}
