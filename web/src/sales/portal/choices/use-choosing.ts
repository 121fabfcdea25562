import { useMemo, useState } from "react";
import { type CustomerChoice, withChoice } from "@trato/domain/documents/choices/customer-choice.ts";
import { useCommand } from "../../../platform/commands.ts";
import { queryClient } from "../../../platform/queries.ts";
import { type Offer, offerQuery } from "../../queries.ts";
import { type ShownChoices, shownChoices } from "./shown-choices.ts";

const nothing: readonly CustomerChoice[] = [];

/** The customer's choices under his hands: shown at once, kept by the server one after the other. */
export type ChoosingOffer = ShownChoices & {
  choices: readonly CustomerChoice[];
  /** Whether the server has kept them all. */
  isKept: boolean;
  /** Null where there is nothing to choose, or no more. */
  choose: ((choice: CustomerChoice) => void) | null;
};

export function useChoosing(offer: Offer, token: string): ChoosingOffer {
  const { queryKey } = offerQuery(token);
  const queueId = `choices ${token}`;
  // until the last of them is kept
  const [pending, setPending] = useState<{ choices: readonly CustomerChoice[]; at: Offer["version"] } | null>(null);
  const isPending = pending !== null && offer.choosing !== null && pending.at === offer.version;
  const choices = isPending ? pending.choices : (offer.choosing?.choices ?? nothing);
  const shown = useMemo(() => shownChoices(offer, choices), [offer, choices]);
  const keep = useCommand("POST /portal/:token/choices", {
    queue: { id: queueId, version: () => queryClient.getQueryData<Offer>(queryKey)?.version },
    done: (next, { choices: sent }: { choices: unknown }) => {
      const isOpen = queryClient.getQueryData<Offer>(queryKey)?.choosing;
      if (isOpen) queryClient.setQueryData(queryKey, next);
      setPending((now) => (now?.choices === sent ? null : now));
    },
    failed: () => {
      setPending(null);
      void queryClient.invalidateQueries({ queryKey });
    },
  });
  const choose = (choice: CustomerChoice) => {
    const next = withChoice(offer.lines, choices, choice);
    setPending({ choices: next, at: offer.version });
    keep.run({ token, version: offer.version, choices: next });
  };
  return { ...shown, choices, isKept: !isPending, choose: offer.choosing ? choose : null };
}
