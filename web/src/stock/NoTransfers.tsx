import type { ReactNode } from "react";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { type CountQuery, useCount } from "../ui/lists/use-count.ts";
import type { TransferFilters } from "./queries.ts";

type NoTransfersProps = {
  filters: TransferFilters;
  /** Counts all there are. */
  every: CountQuery;
  /** What will stand here. */
  text: string;
  /** Said where all of them are done. */
  allDone: string;
  action: ReactNode;
  onClear: () => void;
};

/** An empty list of transfers: nothing yet, nothing left to do, or hidden by the filters. */
export function NoTransfers({
  filters: { search, state, late },
  every,
  text,
  allDone,
  action,
  onClear,
}: NoTransfersProps) {
  const count = useCount(every);
  if (search || late || (state && state !== "all")) return <NothingFound unfiltered={every} onClear={onClear} />;
  if (count === undefined) return null;
  if (count > 0) return <EmptyState text={allDone} />;
  return <EmptyState text={text} primary={action} preview={<GhostRows />} />;
}
