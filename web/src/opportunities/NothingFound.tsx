import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { opportunityWords } from "./labels.ts";
import type { leadCount } from "./queries.ts";

type NothingFoundProps = {
  /** Counts what would be there without the filters. */
  unfiltered: ReturnType<typeof leadCount>;
  onClear: () => void;
};

/** Filtered to empty: says how much the filters hide. */
export function NothingFound({ unfiltered, onClear }: NothingFoundProps) {
  const t = useWords(opportunityWords);
  const f = useFormat();
  const hidden = useQuery(unfiltered).data?.count ?? 0;
  return (
    <EmptyState
      text={hidden > 0 ? t.hidden(f.count(hidden)) : t.noneFound}
      primary={<Button onClick={onClear}>{t.clearFilters}</Button>}
    />
  );
}
