import { type Decimal, exact, isEqual } from "../../decimal.ts";
import { isAwaitingUs, isCancelled, isOrder, type SaleFacts } from "../lifecycle.ts";
import { isMoreThan } from "./payment-standing.ts";

/** Why a payment goes to no document by itself and waits for somebody: its document was cancelled, says something else by now, is in another currency, asked for another amount, or has less left to pay. */
export const reasonsAside = ["cancelled", "overtaken", "currency", "other_amount", "too_much"] as const;
export type ReasonAside = (typeof reasonsAside)[number];

/** What came: for which version, where it was made for one, and how much of it was asked. */
export type Arrived = { amount: Decimal; currency: string; acceptedVersion: number | null; asked: Decimal };

type Paid = Pick<SaleFacts, "state" | "acceptedAt"> & {
  currency: string;
  acceptedVersion: number | null;
  open: Decimal;
};

/** Null where a payment that came by itself goes to its document: an order, or the very version that its customer has accepted. */
export function whyAside(sale: Paid, payment: Arrived): ReasonAside | null {
  if (isCancelled(sale)) return "cancelled";
  if (sale.currency !== payment.currency) return "currency";
  const isAccepted = isAwaitingUs(sale) && sale.acceptedVersion === payment.acceptedVersion;
  if (!isOrder(sale) && !isAccepted) return "overtaken";
  if (!isEqual(exact(payment.amount), exact(payment.asked))) return "other_amount";
  return isMoreThan(payment.amount, sale.open) ? "too_much" : null;
}
