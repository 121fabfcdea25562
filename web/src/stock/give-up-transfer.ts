import { call } from "../platform/api.ts";
import { currentLanguage, wordsIn } from "../platform/words.ts";
import { giveUp } from "../platform/given-up.ts";
import { transferWords } from "./labels.ts";
import type { Delivery, Receipt } from "./queries.ts";
import { touchedBy } from "./touched-by.ts";

/** Cancels what is left of a delivery, unless it is undone in time. */
export function giveUpDelivery(delivery: Delivery): void {
  const which = { deliveryId: delivery.id };
  giveUp({ ...saidOf(delivery), cancel: (options) => call("POST /deliveries/:deliveryId/cancel", which, options) });
}

/** Cancels what is left of a receipt, unless it is undone in time. */
export function giveUpReceipt(receipt: Receipt): void {
  const which = { receiptId: receipt.id };
  giveUp({ ...saidOf(receipt), cancel: (options) => call("POST /receipts/:receiptId/cancel", which, options) });
}

function saidOf(transfer: Delivery | Receipt) {
  const t = wordsIn(currentLanguage(), transferWords);
  return { id: transfer.id, said: t.cancelled(transfer.number), touched: touchedBy(null, transfer) };
}
