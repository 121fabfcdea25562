import type { Moment } from "../dates.ts";
import { isAwaitingUs, isCancelled, isChangeAsked, isOrder, type SaleState } from "../sales/lifecycle.ts";
import type { StopReason } from "./machine.ts";

type Standing = {
  state: SaleState;
  acceptedAt: Moment | null;
  declinedAt: Moment | null;
  changesAskedAt: Moment | null;
};

/** Why an offer is not followed up any more; null as long as its customer has it and has not answered. */
export function whyOver(sale: Standing): StopReason | null {
  if (isOrder(sale)) return "ordered";
  if (isAwaitingUs(sale)) return "accepted";
  if (isCancelled(sale)) return sale.declinedAt ? "declined" : "withdrawn";
  if (sale.state === "draft") return "withdrawn";
  return isChangeAsked(sale) ? "answered" : null;
}
