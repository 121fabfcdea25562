import { call } from "../platform/api.ts";
import { giveUp } from "../platform/given-up.ts";
import { currentLanguage, wordsIn } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import { type Transfer, type TransferKind, transferRoutes, which } from "./queries.ts";
import { touchedBy } from "./touched-by.ts";

/** Cancels what is left of a delivery or receipt, unless it is undone in time. */
export function giveUpTransfer(kind: TransferKind, transfer: Transfer): void {
  const { id, number } = transfer;
  giveUp({
    id,
    said: wordsIn(currentLanguage(), transferWords).cancelled(number),
    touched: touchedBy(null, transfer),
    cancel: (options) => call(transferRoutes[kind].cancel, which(kind, id), options),
  });
}
