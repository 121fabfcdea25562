import { type Obstacle, obstacle } from "../errors.ts";
import type { TransferState } from "./records.ts";

export const openStates = ["waiting", "partial", "ready"] as const satisfies readonly TransferState[];

export const isOpen = (transfer: { state: TransferState }): boolean =>
  (openStates as readonly TransferState[]).includes(transfer.state);

/** What is done or cancelled stays as it is. */
export function obstacleToChangeTransfer(transfer: { state: TransferState }): Obstacle | null {
  if (isOpen(transfer)) return null;
  return obstacle("conflict", transfer.state === "done" ? "transfer.done" : "transfer.cancelled");
}

/** Whoever gets goods is told of them, as long as they are to come. */
export function obstacleToSendNote(transfer: { state: TransferState }): Obstacle | null {
  return transfer.state === "cancelled" ? obstacle("conflict", "transfer.cancelled") : null;
}

/** Goods come back from a delivery that was made, or go back with a receipt that was: once. What is a return itself is ordered anew. */
export function obstacleToReturn(transfer: {
  state: TransferState;
  hasReturnable: boolean;
  isReturn?: boolean;
}): Obstacle | null {
  if (transfer.isReturn) return obstacle("conflict", "transfer.is_return");
  if (transfer.state !== "done") return obstacle("conflict", "delivery.not_done");
  return transfer.hasReturnable ? null : obstacle("conflict", "delivery.nothing_to_return");
}
