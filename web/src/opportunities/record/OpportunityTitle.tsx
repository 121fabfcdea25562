import { shownState } from "@trato/domain/opportunities/lifecycle.ts";
import { opportunityStates, opportunityTypes } from "@trato/domain/opportunities/words.ts";
import { useRef, useState } from "react";
import { SimilarBadge } from "../../contacts/similar/SimilarBadge.tsx";
import { useAction } from "../../platform/actions.ts";
import { useGo } from "../../platform/navigate.ts";
import { useCan } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { State } from "../../ui/State.tsx";
import { FollowUpMark } from "../follow-up/FollowUpMark.tsx";
import { opportunityWords } from "../labels.ts";
import { MergeOpportunities } from "../merging/MergeOpportunities.tsx";
import { moveWords } from "../move-labels.ts";
import type { EditProps } from "./OpportunityFacts.tsx";
import { recordWords } from "./record-labels.ts";
import { stateTones } from "../state-tones.ts";

/** Its name, edited where it is read, and how it stands. */
export function OpportunityTitle({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(recordWords);
  const move = useWords(moveWords);
  const words = useWords(opportunityWords);
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  const go = useGo();
  const mayMerge = useCan("opportunity.edit") && opportunity.type !== "pooled";
  const [mergedWith, setMergedWith] = useState<string | null>(null);
  const { error, ...bound } = useInPlace(opportunity.title, (title) => edit({ title: title.trim() }), "title");
  useAction(
    !isLocked && {
      id: "opportunity.edit",
      keys: "e",
      label: t.edit,
      group: words[opportunity.type],
      run: () => field.current?.focus(),
    },
  );
  const { state, lostReason } = opportunity;
  const about = opportunity.customer?.name ?? opportunity.companyName ?? opportunity.contactName;
  return (
    <div>
      <h1 className="sr-only">{opportunity.title}</h1>
      <Input
        {...bound}
        ref={field}
        aria-label={t.title}
        aria-invalid={error !== undefined}
        disabled={isLocked}
        className="ghost-cell h-9 text-xl font-semibold"
      />
      {error && <div className="px-2 text-sm text-bad">{error}</div>}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1 px-2 pt-0.5 text-quiet">
        {state === "open" ? (
          <State>{opportunityTypes[opportunity.type][language]}</State>
        ) : (
          <State tone={stateTones[shownState(opportunity)]}>
            {lostReason ? move.lostBecause(lostReason.name) : opportunityStates[shownState(opportunity)][language]}
          </State>
        )}
        <FollowUpMark followUp={opportunity.followUp} isOpen={state === "open"} isLong />
        <SimilarBadge
          contacts={[]}
          deals={opportunity.similar}
          colleagues={opportunity.similarWithColleagues}
          onMerge={mayMerge ? setMergedWith : undefined}
        />
        {about && <span className="truncate">{about}</span>}
      </div>
      {mergedWith && (
        <MergeOpportunities
          ids={[opportunity.id, mergedWith]}
          onMerged={(address) => {
            setMergedWith(null);
            go(address);
          }}
          onClose={() => setMergedWith(null)}
        />
      )}
    </div>
  );
}
