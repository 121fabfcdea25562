import type { Transfer } from "./queries.ts";

/** The order or purchase behind a transfer; the order that came back behind a return. */
export function originOf(transfer: Transfer) {
  const { saleId, saleNumber } = transfer;
  if ("purchaseId" in transfer && transfer.purchaseId) {
    return { kind: "purchase" as const, id: transfer.purchaseId, number: transfer.purchaseNumber };
  }
  return saleId ? { kind: "sale" as const, id: saleId, number: saleNumber } : null;
}
