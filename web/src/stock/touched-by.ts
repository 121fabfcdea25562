import type { Change } from "../platform/change.ts";
import type { Transfer } from "./queries.ts";

/** For `touches` of the commands that move goods: the records that are shown together with a transfer. */
export function touchedBy(_: unknown, transfer: Transfer | undefined): Change[] {
  if (!transfer) return [];
  const { saleId, lines } = transfer;
  const purchaseId = "purchaseId" in transfer ? transfer.purchaseId : null;
  return [
    { kind: "transfer", id: transfer.id },
    ...(saleId ? [{ kind: "sale" as const, id: saleId }] : []),
    ...(purchaseId ? [{ kind: "purchase" as const, id: purchaseId }] : []),
    ...lines.map(({ productId }) => ({ kind: "product" as const, id: productId })),
  ];
}
