import { compare, type Decimal, exact, isEqual, roundTo, sign, stepOf, subtract, toText } from "../../decimal.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { isAwaitingUs, isOrder, type SaleFacts } from "../lifecycle.ts";
import { inMinorUnits } from "./minor-units.ts";
import type { PortalStage } from "./portal-stage.ts";

/** A customer pays what is due once he has said yes, and what is left of an order. */
export function obstacleToPayByCard(
  sale: Pick<SaleFacts, "state" | "acceptedAt">,
  { stage, amount, currency }: { stage: PortalStage; amount: Decimal; currency: string },
): Obstacle | null {
  if (!isOrder(sale) && !isAwaitingUs(sale)) return obstacle("conflict", "payment.accept_first");
  if (stage !== "due" && stage !== "open") return obstacle("conflict", "payment.nothing_due");
  return inMinorUnits(amount, currency) === null ? obstacle("conflict", "payment.not_by_card", { currency }) : null;
}

export type RefundState = "pending" | "done" | "failed";

/** What a refund is after something was told of it, which may be old: what is done is pending no more, and what has failed stays so. */
export function refundAfter(known: RefundState | null, told: RefundState): RefundState {
  if (known === null || known === "pending") return told;
  return known === "done" && told === "failed" ? "failed" : known;
}

/** What is left of a payment to give back. */
export const refundable = (amount: Decimal, refunded: Decimal): Decimal =>
  toText(subtract(exact(amount), exact(refunded)));

type Refunded = { amount: Decimal; refunded: Decimal; undoneAt: string | null };

/** No more goes back than came, and nothing of what never came. */
export function obstacleToRefund(
  payment: Refunded,
  asked: { amount: Decimal; decimals: number } | null,
): Obstacle | null {
  if (payment.undoneAt !== null) return obstacle("conflict", "payment.undone");
  const left = refundable(payment.amount, payment.refunded);
  if (sign(exact(left)) <= 0) return obstacle("conflict", "payment.all_refunded");
  if (!asked) return null;
  const amount = exact(asked.amount);
  if (!isEqual(roundTo(amount, stepOf(asked.decimals)), amount))
    return obstacle("invalid", "payment.too_fine", { path: "amount", decimals: asked.decimals });
  return compare(amount, exact(left)) > 0
    ? obstacle("conflict", "payment.more_than_came", { path: "amount", left })
    : null;
}
