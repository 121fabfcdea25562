import { useLanguage } from "../../platform/words.ts";
import { shownState } from "@trato/domain/opportunities/lifecycle.ts";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { State } from "../../ui/State.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { stateTones } from "../state-tones.ts";
import type { OpportunityRow } from "../queries.ts";

/** A title in a list, with its first tag, and its state where it is decided. */
export function TitleCell({ row }: { row: OpportunityRow }) {
  const language = useLanguage();
  const [first, ...others] = row.tags;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <span className="min-w-0 truncate font-medium">{row.title}</span>
      {row.state !== "open" && (
        <State tone={stateTones[shownState(row)]}>{opportunityStates[shownState(row)][language]}</State>
      )}
      {first && <Tag className="shrink-0 max-w-28">{first}</Tag>}
      {others.length > 0 && (
        <span className="shrink-0 text-xs text-faint" title={others.join(", ")}>
          +{others.length}
        </span>
      )}
    </span>
  );
}
