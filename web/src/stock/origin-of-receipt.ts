import type { Receipt } from "./queries.ts";

/** The purchase that was ordered, or the order that came back. */
export function originOfReceipt({ purchaseId, purchaseNumber, saleId, saleNumber }: Receipt) {
  if (purchaseId) return { kind: "purchase" as const, id: purchaseId, number: purchaseNumber };
  return saleId ? { kind: "sale" as const, id: saleId, number: saleNumber } : null;
}
