import type { PurchaseState as State } from "@trato/domain/purchasing/records.ts";
import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { useWords } from "../platform/words.ts";
import { useIsGivenUp } from "../platform/given-up.ts";
import { State as Badge, type StateTone } from "../ui/State.tsx";

const tones: Record<State, StateTone> = { draft: "neutral", confirmed: "info", done: "ok", cancelled: "bad" };

/** The state of a purchase in a word. */
export function PurchaseState({ purchase }: { purchase: { id: string; state: State } }) {
  const t = useWords(purchaseStateWords);
  const state = useIsGivenUp(purchase.id) ? "cancelled" : purchase.state;
  return <Badge tone={tones[state]}>{t[state]}</Badge>;
}
