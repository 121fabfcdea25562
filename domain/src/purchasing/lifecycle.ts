import { compare, type Decimal, exact, sign } from "../decimal.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import { type Progress, progressOf } from "../stock/lifecycle.ts";
import type { TransferState } from "../stock/records.ts";
import type { PurchaseState } from "./records.ts";

/** Each move of a purchase: from which states, to which. Source: rule R-1211. */
export const purchaseMoves = {
  confirm: { from: ["draft"], to: "confirmed" },
  cancel: { from: ["draft", "confirmed"], to: "cancelled" },
  finish: { from: ["confirmed"], to: "done" },
} as const satisfies Record<string, { from: readonly PurchaseState[]; to: PurchaseState }>;

/** Vendor, lines and prices may change until it is ordered. */
export function obstacleToEditPurchase(purchase: { state: PurchaseState }): Obstacle | null {
  return obstacleToMove(purchase, ["draft"]);
}

export function obstacleToConfirmPurchase(purchase: {
  state: PurchaseState;
  vendor: { archivedAt: string | null };
  lines: readonly unknown[];
}): Obstacle | null {
  const standing = obstacleToMove(purchase, purchaseMoves.confirm.from);
  if (standing) return standing;
  if (purchase.lines.length === 0) return obstacle("conflict", "purchase.empty");
  return purchase.vendor.archivedAt === null ? null : obstacle("conflict", "purchase.vendor_archived");
}

/** What has arrived cannot be undone by cancelling; what is left is cancelled with its receipt. */
export function obstacleToCancelPurchase(purchase: { state: PurchaseState; isAnyReceived: boolean }): Obstacle | null {
  const standing = obstacleToMove(purchase, purchaseMoves.cancel.from);
  if (standing) return standing;
  return purchase.isAnyReceived ? obstacle("conflict", "purchase.received") : null;
}

function obstacleToMove({ state }: { state: PurchaseState }, from: readonly PurchaseState[]): Obstacle | null {
  if (state === "draft" || from.includes(state)) return null; // a draft may do everything
  return obstacle("conflict", `purchase.${state}`);
}

/** A line's goods, in the product's unit. */
export type LineReceipt = { ordered: Decimal; received: Decimal };

/**
 * How far the goods of a purchase have come: none where none are awaited or it was cancelled; finished with goods missing,
 * or given up one receipt after the other, is closed short. Source: rule R-1212, exceeded.
 */
export function receiptStatusOf(
  purchase: { state: PurchaseState },
  receipts: readonly { state: TransferState }[],
  goods: readonly LineReceipt[],
): Progress | null {
  if (receipts.length === 0 || purchase.state === "cancelled") return null;
  const progress = progressOf({
    transfers: receipts,
    isAnyMoved: goods.some((line) => sign(exact(line.received)) > 0),
    isAllMoved: goods.every((line) => compare(exact(line.received), exact(line.ordered)) >= 0),
  });
  return progress ?? "closed_short";
}
