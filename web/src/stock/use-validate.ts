import type { OutputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { transferWords } from "./labels.ts";
import { touchedBy } from "./touched-by.ts";

type Moved = OutputOf<"POST /deliveries/:deliveryId/validate"> | OutputOf<"POST /receipts/:receiptId/validate">;

/** Delivers all or a part and says where the rest waits; with `onDone` a refusal is shown by the dialog that asks. */
export function useValidateDelivery(onDone?: () => void) {
  return useCommand("POST /deliveries/:deliveryId/validate", useValidation("delivered", onDone));
}

/** Receives all or a part and says where the rest waits. */
export function useValidateReceipt(onDone?: () => void) {
  return useCommand("POST /receipts/:receiptId/validate", useValidation("received", onDone));
}

function useValidation(what: "delivered" | "received", onDone: (() => void) | undefined) {
  const t = useWords(transferWords);
  return {
    touches: touchedBy,
    failed: () => onDone !== undefined,
    done: ({ number, backorder }: Moved) => {
      const text = t[what](number);
      toast(backorder ? t.restIn(text, backorder.number) : text);
      onDone?.();
    },
  };
}
