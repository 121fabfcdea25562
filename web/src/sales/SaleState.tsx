import type { SaleState as State } from "@trato/domain/sales/lifecycle.ts";
import { saleStateWords } from "@trato/domain/sales/words.ts";
import { useWords } from "../platform/words.ts";
import { State as Badge, type StateTone } from "../ui/State.tsx";
import { saleWords } from "./labels.ts";

const tones: Record<State, StateTone> = {
  draft: "neutral",
  sent: "info",
  confirmed: "ok",
  done: "ok",
  cancelled: "bad",
};

/** The state of a quotation or order in a word. */
export function SaleState({ sale }: { sale: { state: State; isExpired: boolean } }) {
  const t = useWords(saleStateWords);
  const { expired } = useWords(saleWords);
  return sale.isExpired ? (
    <Badge tone="warn">{expired}</Badge>
  ) : (
    <Badge tone={tones[sale.state]}>{t[sale.state]}</Badge>
  );
}
