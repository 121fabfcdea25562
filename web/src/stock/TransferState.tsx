import type { TransferState as State } from "@trato/domain/stock/records.ts";
import { useWords } from "../platform/words.ts";
import { State as Badge, type StateTone } from "../ui/State.tsx";
import { useIsGivenUp } from "../platform/given-up.ts";
import { transferStateWords } from "@trato/domain/stock/transfer-states.ts";
import type { TransferKind } from "./queries.ts";

const tones: Record<State, StateTone> = {
  waiting: "warn",
  partial: "warn",
  ready: "info",
  done: "ok",
  cancelled: "neutral",
};

type TransferStateProps = { transfer: { id: string; state: State }; kind: TransferKind };

/** How far a delivery or a receipt is, in a word. */
export function TransferState({ transfer, kind }: TransferStateProps) {
  const words = useWords(transferStateWords[kind]);
  const state = useIsGivenUp(transfer.id) ? "cancelled" : transfer.state;
  return <Badge tone={tones[state]}>{words[state]}</Badge>;
}
