import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { uiWords } from "../labels.ts";
import { type CountQuery, useCount } from "./use-count.ts";

type NothingFoundProps = {
  /** Counts what would be there without the filters. */
  unfiltered: CountQuery;
  onClear: () => void;
};

/** Filtered to empty: says how much the filters hide. */
export function NothingFound({ unfiltered, onClear }: NothingFoundProps) {
  const t = useWords(uiWords);
  const f = useFormat();
  const hidden = useCount(unfiltered) ?? 0;
  return (
    <EmptyState
      text={hidden > 0 ? t.hidden(f.count(hidden)) : t.noneFound}
      primary={<Button onClick={onClear}>{t.clearFilters}</Button>}
    />
  );
}
