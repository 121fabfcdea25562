import { type Obstacle, obstacle } from "../errors.ts";
import { isOver, type LineProgress, type Progress, progressOf } from "../stock/progress.ts";
import type { PurchaseState } from "./records.ts";

/** Each move of a purchase: from which states, to which. Source: rule R-1211. */
export const purchaseMoves = {
  confirm: { from: ["draft"], to: "confirmed" },
  cancel: { from: ["draft", "confirmed", "done"], to: "cancelled" },
  finish: { from: ["confirmed"], to: "done" },
  resume: { from: ["confirmed", "done"], to: "confirmed" },
} as const satisfies Record<string, { from: readonly PurchaseState[]; to: PurchaseState }>;

export const isCancelledPurchase = (purchase: { state: PurchaseState }): boolean =>
  purchase.state === purchaseMoves.cancel.to;

/** Vendor, lines and prices may change until it is ordered. */
export function obstacleToEditPurchase(purchase: { state: PurchaseState }): Obstacle | null {
  return obstacleToMove(purchase, ["draft"]);
}

export function obstacleToConfirmPurchase(purchase: {
  state: PurchaseState;
  vendor: { archivedAt: string | null };
  lines: readonly { name: string; purchaseBlock: string | null }[];
}): Obstacle | null {
  const standing = obstacleToMove(purchase, purchaseMoves.confirm.from);
  if (standing) return standing;
  if (purchase.lines.length === 0) return obstacle("conflict", "purchase.empty");
  if (purchase.vendor.archivedAt !== null) return obstacle("conflict", "purchase.vendor_archived");
  const blocked = purchase.lines.find((line) => line.purchaseBlock);
  return blocked
    ? obstacle("conflict", "purchase.product_blocked", { product: blocked.name, reason: blocked.purchaseBlock })
    : null;
}

/** Nothing is left of a draft: whatever has a number stays, so that numbers have no holes. */
export function obstacleToRemovePurchase(purchase: { state: PurchaseState; number: string | null }): Obstacle | null {
  return purchase.number === null ? obstacleToMove(purchase, ["draft"]) : obstacle("conflict", "purchase.confirmed");
}

/** What has arrived cannot be undone by cancelling: it goes back first, all of it; or only the rest is given up. */
export function obstacleToCancelPurchase(purchase: { state: PurchaseState; isAnyReceived: boolean }): Obstacle | null {
  const standing = obstacleToMove(purchase, purchaseMoves.cancel.from);
  if (standing || !purchase.isAnyReceived) return standing;
  return obstacle("conflict", purchase.state === "done" ? "purchase.done" : "purchase.received");
}

/** The vendor is told of what is to be ordered too, but not of what was cancelled. */
export function obstacleToSendPurchase(purchase: { state: PurchaseState }): Obstacle | null {
  return isCancelledPurchase(purchase) ? obstacle("conflict", "purchase.cancelled") : null;
}

/** The rest will not be bought: what did not arrive is awaited no longer. */
export function obstacleToClosePurchaseShort(purchase: { state: PurchaseState }): Obstacle | null {
  return obstacleToOrdered(purchase, purchaseMoves.finish.from);
}

/** What went back to the vendor or was given up is wanted after all; what is awaited already needs no second receipt. */
export function obstacleToReceiveAgain(purchase: {
  state: PurchaseState;
  isAnythingUnmoved: boolean;
}): Obstacle | null {
  const standing = obstacleToOrdered(purchase, purchaseMoves.resume.from);
  if (standing) return standing;
  return purchase.isAnythingUnmoved ? null : obstacle("conflict", "purchase.nothing_to_receive");
}

function obstacleToOrdered({ state }: { state: PurchaseState }, from: readonly PurchaseState[]): Obstacle | null {
  if (from.includes(state)) return null;
  return obstacle("conflict", state === "draft" ? "purchase.not_ordered" : `purchase.${state}`);
}

function obstacleToMove({ state }: { state: PurchaseState }, from: readonly PurchaseState[]): Obstacle | null {
  if (state === "draft" || from.includes(state)) return null; // a draft may do everything
  return obstacle("conflict", `purchase.${state}`);
}

/** How far the goods of a purchase have come; null before it is ordered, where it has none, and where it was cancelled. Source: rule R-1212. */
export function receiptStatusOf(purchase: { state: PurchaseState }, goods: readonly LineProgress[]): Progress | null {
  return isOrdered(purchase) ? progressOf(goods) : null;
}

/** A purchase is done when nothing more is awaited, and no longer done when goods went back and others are to come. */
export function stateAfterReceipt(purchase: { state: PurchaseState }, status: Progress | null): PurchaseState {
  if (!isOrdered(purchase) || status === null) return purchase.state;
  return isOver(status) ? purchaseMoves.finish.to : purchaseMoves.resume.to;
}

const isOrdered = ({ state }: { state: PurchaseState }): boolean =>
  purchaseMoves.resume.from.some((from) => from === state);
