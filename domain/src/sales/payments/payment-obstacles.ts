import type { CalendarDate } from "../../dates.ts";
import { type Decimal, exact, isEqual, roundTo, sign, stepOf } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { isCancelled, type SaleState } from "../lifecycle.ts";

/** A payment as far as its rules need it. */
export type PaymentFacts = {
  method: "transfer" | "card";
  undoneAt: string | null;
  asideBecause: string | null;
  refunded: Decimal;
};

/** Money comes for what was sent at least: a draft has no number by which it could. */
export function obstacleToRecord(sale: { state: SaleState; number: string | null }): Obstacle | null {
  return sale.number === null ? obstacle("conflict", "sale.not_sent") : null;
}

/** An amount that its currency can say, on a day that has come. */
export function obstacleOfAmount(
  { amount, receivedOn }: { amount: Decimal; receivedOn: CalendarDate },
  { currency, decimals, today }: { currency: string; decimals: number; today: CalendarDate },
): Obstacle | null {
  if (!isEqual(roundTo(exact(amount), stepOf(decimals)), exact(amount)))
    return obstacle("invalid", "payment.too_fine", { path: "amount", currency, decimals });
  return receivedOn > today ? obstacle("invalid", "payment.not_yet", { path: "receivedOn" }) : null;
}

/** What came by card is given back, and never undone; so is what was given back in part. */
export function obstacleToUndo({ method, undoneAt, refunded }: PaymentFacts): Obstacle | null {
  if (undoneAt !== null) return obstacle("conflict", "payment.undone");
  if (method === "card") return obstacle("conflict", "payment.by_card");
  return sign(exact(refunded)) > 0 ? obstacle("conflict", "payment.refunded") : null;
}

/** What stands aside goes to a document in its currency that is not cancelled. */
export function obstacleToAssign(
  payment: Omit<PaymentFacts, "refunded"> & { currency: string },
  sale: { state: SaleState; number: string | null; currency: string } | null,
): Obstacle | null {
  if (payment.undoneAt !== null) return obstacle("conflict", "payment.undone");
  if (payment.asideBecause === null) return obstacle("conflict", "payment.assigned");
  if (!sale) return null;
  if (isCancelled(sale)) return obstacle("conflict", "sale.cancelled");
  if (sale.currency !== payment.currency)
    return obstacle("conflict", "payment.other_currency", { currency: payment.currency });
  return obstacleToRecord(sale);
}
