import { originOf } from "@trato/domain/stock/origin.ts";
import type { Change } from "../platform/change.ts";
import type { Transfer } from "./queries.ts";

/** For `touches` of the commands that move goods: the records that are shown together with a transfer. */
export function touchedBy(_: unknown, transfer: Transfer | undefined): Change[] {
  if (!transfer) return [];
  const { lines } = transfer;
  const origin = originOf(transfer);
  return [
    { kind: "transfer", id: transfer.id },
    ...(origin ? [{ kind: origin.kind, id: origin.id }] : []),
    ...lines.map(({ productId }) => ({ kind: "product" as const, id: productId })),
  ];
}
