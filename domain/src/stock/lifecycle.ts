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

/** Goods come back from a delivery that was made, once. */
export function obstacleToReturn(transfer: { state: TransferState; hasReturnable: boolean }): Obstacle | null {
  if (transfer.state !== "done") return obstacle("conflict", "delivery.not_done");
  return transfer.hasReturnable ? null : obstacle("conflict", "delivery.nothing_to_return");
}

/** How far the goods of an order have come; `closed_short` says that the rest will never come. */
export type Progress = "pending" | "partial" | "full" | "closed_short";

/** Nothing more is to come: all was moved, or the rest was given up. */
export const isOver = (progress: Progress | null): boolean => progress === "full" || progress === "closed_short";

export type ProgressFacts = {
  transfers: readonly { state: TransferState }[];
  /** Whether anything of the order's goods was moved, and whether all that was ordered was. Returns do not count against it. */
  isAnyMoved: boolean;
  isAllMoved: boolean;
};

/**
 * The delivery status of an order or the receipt status of a purchase: none without transfers or with all cancelled;
 * else by what is still open. Where nothing is open and goods are missing it is closed short, never full.
 * Source: rules R-631 and R-1212, better than quirk Q-632; a transfer is never done without goods, so nothing is merely started.
 */
export function progressOf({ transfers, isAnyMoved, isAllMoved }: ProgressFacts): Progress | null {
  if (transfers.every((transfer) => transfer.state === "cancelled")) return null;
  if (!transfers.some(isOpen)) return isAllMoved ? "full" : "closed_short";
  return isAnyMoved ? "partial" : "pending";
}
