import { originOf } from "@trato/domain/stock/origin.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useIsWide } from "../ui/media.ts";
import { kindWords } from "./labels.ts";
import { NoTransfers } from "./NoTransfers.tsx";
import { type TransferFilters, type TransferInList, type TransferKind, transferPages } from "./queries.ts";
import { TransferDay } from "./TransferDay.tsx";
import { TransferState } from "./TransferState.tsx";

type TransferListProps = {
  kind: TransferKind;
  filters: TransferFilters;
  columns: readonly Column<TransferInList>[];
  onSort: (sort: TransferFilters["sort"]) => void;
  openId: string | undefined;
  onPeek: (row: TransferInList) => void;
  onClear: () => void;
};

/** Deliveries or receipts; beside the list where there is room, as a page on a phone. */
export function TransferList({ kind, filters, columns, onSort, openId, onPeek, onClear }: TransferListProps) {
  const t = useWords(kindWords[kind]);
  const go = useGo();
  const isWide = useIsWide();
  const usual = usualSort(filters);
  const open = (row: TransferInList) => (isWide ? onPeek(row) : go(paths[kind](row.id)));
  return (
    <List<TransferInList>
      {...usePages(transferPages(kind, filters))}
      label={t.title}
      columns={columns}
      sort={filters.sort ?? usual}
      onSort={(next) => onSort(next === usual ? undefined : (next as TransferFilters["sort"]))} // of its columns
      keyOf={(row) => row.id}
      onOpen={open}
      openId={openId}
      addressOf={(row) => paths[kind](row.id)}
      renderOnPhone={(row) => <TransferCard row={row} kind={kind} />}
      empty={<NoTransfers kind={kind} filters={filters} onClear={onClear} />}
    />
  );
}

/** What is still to be moved goes by its day, the rest by when it was made. */
const usualSort = ({ state = "ready" }: TransferFilters) =>
  ["waiting", "partial", "ready"].includes(state) ? "scheduledOn" : "-createdAt";

function TransferCard({ row, kind }: { row: TransferInList; kind: TransferKind }) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.contact?.name}</span>
        <TransferState transfer={row} kind={kind} />
      </div>
      <div className="flex gap-2 text-sm text-quiet">
        <span className="min-w-0 flex-1 truncate">
          {[row.number, originOf(row)?.number].filter(Boolean).join(" · ")}
        </span>
        <TransferDay transfer={row} />
      </div>
    </div>
  );
}
