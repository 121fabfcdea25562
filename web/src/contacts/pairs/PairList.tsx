import type { ContactPair } from "@trato/domain/contacts/pairs/records.ts";
import { type ReactNode, useState } from "react";
import type { PagedQuery } from "../../platform/queries.ts";
import { useWords } from "../../platform/words.ts";
import { MoreWhenSeen } from "../../reports/MoreWhenSeen.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { pairWords } from "./labels.ts";
import { PairCard, type PairEnd } from "./PairCard.tsx";

type Two<Row> = Pick<ContactPair, "sureness" | "same"> & { first: Row; second: Row };

type PairListProps<Row extends { id: string }> = {
  query: PagedQuery<Two<Row>>;
  endOf: (row: Row) => PairEnd;
  /** Pairs that are gone from the screen before the server has it. */
  hidden: ReadonlySet<string>;
  /** Why the reader may do nothing about them. */
  obstacle: string | null;
  obstacleToMerge?: (first: Row, second: Row) => string | null;
  onTellApart: (firstId: string, secondId: string) => void;
  /** Where two are made one. */
  renderMerge: (merging: { ids: readonly string[]; onMerged: () => void; onClose: () => void }) => ReactNode;
};

/** Pairs of records of one kind, each to be merged or told apart. */
export function PairList<Row extends { id: string }>(props: PairListProps<Row>) {
  const { query, endOf, hidden, obstacle, obstacleToMerge, onTellApart, renderMerge } = props;
  const t = useWords(pairWords);
  const [merged, setMerged] = useState<readonly string[] | null>(null);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(query);
  const shown = rows?.filter(({ first, second }) => !hidden.has(pairKey(first.id, second.id)));
  const close = () => setMerged(null);
  if (!shown) return null;
  if (shown.length === 0 && !hasNextPage) return <EmptyState text={t.none} preview={<GhostRows count={2} />} />;
  return (
    <>
      <ul aria-label={t.duplicates} className="mx-auto flex max-w-240 flex-col gap-3 p-4 max-md:p-3">
        {shown.map(({ first, second, ...pair }) => {
          const ends = [endOf(first), endOf(second)] as const; // two of them
          const names = [ends[0].name, ends[1].name] as const; // as above
          return (
            <PairCard
              key={pairKey(first.id, second.id)}
              {...pair}
              ends={ends}
              actions={
                <>
                  <Button
                    aria-label={t.notSameAs(...names)}
                    obstacle={obstacle}
                    onClick={() => onTellApart(first.id, second.id)}
                  >
                    {t.notSame}
                  </Button>
                  <Button
                    aria-label={t.mergeThese(...names)}
                    obstacle={obstacle ?? obstacleToMerge?.(first, second)}
                    onClick={() => setMerged([first.id, second.id])}
                  >
                    {t.merge}
                  </Button>
                </>
              }
            />
          );
        })}
      </ul>
      {hasNextPage && <MoreWhenSeen isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
      {merged && renderMerge({ ids: merged, onMerged: close, onClose: close })}
    </>
  );
}

const pairKey = (one: string, other: string): string => `${one} ${other}`;

/** Which pairs are hidden, and what hides one: it gives what shows that again. */
export function useHiddenPairs() {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = (one: string, other: string) => {
    const key = pairKey(one, other);
    setHidden((all) => new Set([...all, key]));
    return () => setHidden((all) => new Set([...all].filter((each) => each !== key)));
  };
  return [hidden, hide] as const;
}
