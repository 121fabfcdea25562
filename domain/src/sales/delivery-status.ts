import { isOver, type Progress, progressOf } from "../stock/lifecycle.ts";
import type { TransferState } from "../stock/records.ts";
import { isOrder, moves, type SaleState } from "./lifecycle.ts";

/** What deliveries moved of a line; null where it has no goods to deliver. */
export type LineDelivery = { isAnyMoved: boolean | null; isAllMoved: boolean | null };

/** A delivery of an order, or what came back of one. */
export type OrderTransfer = { state: TransferState; returnOfId: string | null };

/** How far the goods of an order have come; null before it is an order, and where it has none. Source: rule R-631. */
export function deliveryStatusOf(
  sale: { state: SaleState },
  lines: readonly LineDelivery[],
  transfers: readonly OrderTransfer[],
): Progress | null {
  if (!isOrder(sale)) return null;
  return progressOf({
    transfers: transfers.filter((transfer) => transfer.returnOfId === null),
    isAnyMoved: lines.some((line) => line.isAnyMoved === true),
    isAllMoved: lines.every((line) => line.isAllMoved !== false),
  });
}

/** With the last goods delivered, or the rest given up, a confirmed order is done. */
export function isFinishedBy(sale: { state: SaleState }, status: Progress | null): boolean {
  const unfinished: readonly SaleState[] = moves.finish.from;
  return unfinished.includes(sale.state) && isOver(status);
}
