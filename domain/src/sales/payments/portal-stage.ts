import { type Decimal, exact, nothing, sign } from "../../decimal.ts";
import { isAwaitingUs, isCancelled, isOrder, type SaleFacts } from "../lifecycle.ts";
import type { PaymentStanding } from "./payment-standing.ts";

/** How far a customer is with paying, as his page tells it: nothing to say, something to come with his yes, what is due for it, the rest of an order, all. */
export const portalStages = ["none", "ahead", "due", "open", "paid"] as const;
export type PortalStage = (typeof portalStages)[number];

type Offered = Pick<SaleFacts, "state" | "acceptedAt">;
type Standing = Pick<PaymentStanding, "asked" | "due" | "received" | "open">;

/** The page of an order tells of what is left once something was asked or paid: else it is invoiced, and paid by its terms. */
export function portalStage(sale: Offered, { asked, due, received, open }: Standing): PortalStage {
  const isAsked = isSome(asked);
  if (isCancelled(sale) || (!isAsked && !isSome(received))) return "none";
  if (isOrder(sale)) return isSome(open) ? "open" : "paid";
  if (!isSome(due)) return isAsked && isAwaitingUs(sale) ? "paid" : "none";
  return isAwaitingUs(sale) ? "due" : "ahead";
}

/** How much the customer is to pay now. */
export function toPayAt(stage: PortalStage, { due, open }: Pick<PaymentStanding, "due" | "open">): Decimal {
  if (stage === "due" || stage === "ahead") return due;
  return stage === "open" ? open : nothing;
}

const isSome = (amount: Decimal): boolean => sign(exact(amount)) > 0;
