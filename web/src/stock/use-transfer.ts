import { ApiError, type OutputOf } from "../api.ts";
import { useWords } from "../app/words.ts";
import { useCommand } from "../commands.ts";
import { toast } from "../ui/toasts.ts";
import { transferWords } from "./labels.ts";
import type { Delivery, Receipt } from "./queries.ts";

type Moved = OutputOf<"POST /deliveries/:deliveryId/validate"> | OutputOf<"POST /receipts/:receiptId/validate">;

/** The records that are shown together with a transfer. */
export function touchedBy(_: unknown, transfer: Delivery | Receipt | undefined) {
  if (!transfer) return [];
  const { saleId, lines } = transfer;
  const purchaseId = "purchaseId" in transfer ? transfer.purchaseId : null;
  return [
    { kind: "transfer" as const, id: transfer.id },
    ...(saleId ? [{ kind: "sale" as const, id: saleId }] : []),
    ...(purchaseId ? [{ kind: "purchase" as const, id: purchaseId }] : []),
    ...lines.map(({ productId }) => ({ kind: "product" as const, id: productId })),
  ];
}

/** Delivers all or a part and says where the rest waits. */
export function useValidateDelivery(onDone?: () => void) {
  const t = useWords(transferWords);
  const say = useSayMoved();
  return useCommand("POST /deliveries/:deliveryId/validate", {
    touches: touchedBy,
    failed: () => onDone !== undefined,
    done: (delivery) => {
      say(t.delivered(delivery.number), delivery);
      onDone?.();
    },
  });
}

/** Receives all or a part and says where the rest waits. */
export function useValidateReceipt(onDone?: () => void) {
  const t = useWords(transferWords);
  const say = useSayMoved();
  return useCommand("POST /receipts/:receiptId/validate", {
    touches: touchedBy,
    failed: () => onDone !== undefined,
    done: (receipt) => {
      say(t.received(receipt.number), receipt);
      onDone?.();
    },
  });
}

function useSayMoved() {
  const t = useWords(transferWords);
  return (text: string, { backorder }: Moved) => toast(backorder ? t.restIn(text, backorder.number) : text);
}

/** Whether it was refused for being more than was asked for, or than there is: what one may insist on. */
export const needsForce = (error: Error | null): boolean =>
  error instanceof ApiError && ["delivery.more_than_asked", "delivery.beyond_stock"].includes(error.code);
