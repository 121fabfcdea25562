import type { TransferState as State } from "@trato/domain/stock/records.ts";
import { useWords } from "../app/words.ts";
import { State as Badge, type StateTone } from "../ui/State.tsx";
import { deliveryStateWords, receiptStateWords } from "./labels.ts";

const tones: Record<State, StateTone> = {
  waiting: "warn",
  partial: "warn",
  ready: "info",
  done: "ok",
  cancelled: "neutral",
};

/** How far a delivery or a receipt is, in a word. */
export function TransferState({ state, kind }: { state: State; kind: "delivery" | "receipt" }) {
  const deliveries = useWords(deliveryStateWords);
  const receipts = useWords(receiptStateWords);
  return <Badge tone={tones[state]}>{kind === "delivery" ? deliveries[state] : receipts[state]}</Badge>;
}
