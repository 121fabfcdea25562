import { Share2, X } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useStartBulkChange } from "../../bulk/use-bulk-changes.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { selectedCount } from "../../ui/lists/selection.ts";
import type { RowSelection } from "../../ui/lists/use-selection.ts";
import { GiveOut } from "./GiveOut.tsx";
import { poolWords } from "./pool-labels.ts";
import type { PooledFilters } from "../queries.ts";

type GiveOutBarProps<T> = {
  selection: RowSelection<T>;
  /** What the list is asked for: all of it is meant where nothing is taken. */
  filters: PooledFilters;
  total: number | undefined;
  isAsking: boolean;
  onAsk: (isAsking: boolean) => void;
};

/** Under the leads that wait: gives out those that are taken, or some of all. */
export function GiveOutBar<T>({ selection, filters, total, isAsking, onAsk }: GiveOutBarProps<T>) {
  const t = useWords(poolWords);
  const f = useFormat();
  const start = useStartBulkChange();
  const { isAll, ids } = selection.selection;
  const isSome = isAll || ids.size > 0;
  const count = isSome ? selectedCount(selection.selection, total) : total;
  const ask = () => onAsk(true);
  useAction(count !== 0 && { id: "pool.giveOut", keys: "a", label: t.giveOut, group: t.pool, run: ask });
  if (!count) return null;
  return (
    <div
      role="region"
      aria-label={t.giveOut}
      className="flex min-h-12 shrink-0 flex-wrap items-center gap-2 border-t border-line bg-panel px-4 py-1.5 max-md:px-3"
    >
      <span className="mr-2 font-medium tabular-nums" aria-live="polite">
        {isSome ? t.selected(f.count(count)) : t.waitingOf(f.count(count))}
      </span>
      <Button tone="primary" icon={<Share2 aria-hidden="true" />} onClick={ask}>
        {t.giveOut}
      </Button>
      {isSome && (
        <IconButton label={t.clear} icon={<X aria-hidden="true" />} onClick={selection.clear} className="ml-auto" />
      )}
      {isAsking && (
        <GiveOut
          count={count}
          onClose={() => onAsk(false)}
          onGiveOut={(most, change) => {
            const chosen = isAll || !isSome ? { filters, except: [...ids] } : { ids: [...ids] };
            start({ list: "pool", ...chosen, most, change });
            selection.clear();
            onAsk(false);
          }}
        />
      )}
    </div>
  );
}
