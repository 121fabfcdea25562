import { useSyncExternalStore } from "react";
import { call } from "../api.ts";
import { expectEcho, refreshFollowers } from "../app/live.ts";
import { currentLanguage, wordsIn } from "../app/words.ts";
import { doLater } from "../later.ts";
import { toast, toastError } from "../ui/toasts.ts";
import { transferWords } from "./labels.ts";
import type { Delivery, Receipt } from "./queries.ts";
import { touchedBy } from "./touched-by.ts";

// What is being cancelled: on screen at once, on the server when the time to think again is over.
const givenUp = new Set<string>();
const listeners = new Set<() => void>();

/** Whether somebody here has just cancelled it; until the server has it there is time to think again. */
export function useIsGivenUp(transferId: string): boolean {
  return useSyncExternalStore(subscribe, () => givenUp.has(transferId));
}

/** Cancels what is left of a delivery in eight seconds, unless it is undone before. */
export function giveUpDelivery(delivery: Delivery): void {
  giveUp(delivery, (options) => call("POST /deliveries/:deliveryId/cancel", { deliveryId: delivery.id }, options));
}

/** Cancels what is left of a receipt in eight seconds, unless it is undone before. */
export function giveUpReceipt(receipt: Receipt): void {
  giveUp(receipt, (options) => call("POST /receipts/:receiptId/cancel", { receiptId: receipt.id }, options));
}

function giveUp(
  transfer: Delivery | Receipt,
  cancel: (options: { isLeaving: boolean }) => Promise<Delivery | Receipt>,
): void {
  const { id, number } = transfer;
  change(() => givenUp.add(id));
  const comesBack = () => change(() => givenUp.delete(id));
  const later = doLater((isLeaving) => {
    const touched = touchedBy(null, transfer);
    expectEcho(touched);
    void cancel({ isLeaving })
      .catch(toastError)
      .then(() => refreshFollowers(touched))
      .finally(comesBack);
  });
  toast(wordsIn(currentLanguage(), transferWords).cancelled(number), {
    undo: () => void (later.cancel() && comesBack()),
  });
}

function change(doIt: () => void): void {
  doIt();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
