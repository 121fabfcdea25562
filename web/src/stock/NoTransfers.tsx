import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { kindWords } from "./labels.ts";
import { transferCount, type TransferFilters, type TransferKind } from "./queries.ts";

type NoTransfersProps = { kind: TransferKind; filters: TransferFilters; onClear: () => void };

/** An empty list of transfers: nothing yet, nothing left to do, or hidden by the filters. */
export function NoTransfers({ kind, filters: { search, state, late }, onClear }: NoTransfersProps) {
  const t = useWords(kindWords[kind]);
  const every = transferCount(kind, { state: "all" });
  const count = useCount(every);
  const canOpen = useCan(kind === "delivery" ? "sale.read" : "purchase.read");
  if (search || late || (state && state !== "all")) return <NothingFound unfiltered={every} onClear={onClear} />;
  if (count === undefined) return null;
  if (count > 0) return <EmptyState text={t.allDone} />;
  const origins = kind === "delivery" ? paths.orders() : paths.purchases();
  return (
    <EmptyState
      text={t.none}
      primary={canOpen && <Button render={<Link to={origins} />}>{t.seeOrigins}</Button>}
      preview={<GhostRows />}
    />
  );
}
