import { originOf } from "@trato/domain/stock/origin.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useIsWide } from "../ui/media.ts";
import { goodsInList } from "./goods-text.ts";
import { kindWords, transferWords } from "./labels.ts";
import { NoTransfers } from "./NoTransfers.tsx";
import { type TransferFilters, type TransferInList, type TransferKind, transferPages } from "./queries.ts";
import { TransferDay } from "./TransferDay.tsx";
import { TransferState } from "./TransferState.tsx";
import { useQuantity } from "../products/use-quantity.ts";

type TransferListProps = {
  kind: TransferKind;
  filters: TransferFilters;
  openId: string | undefined;
  onPeek: (row: TransferInList) => void;
  onClear: () => void;
};

/** Deliveries or receipts by their day; beside the list where there is room, as a page on a phone. */
export function TransferList({ kind, filters, openId, onPeek, onClear }: TransferListProps) {
  const t = useWords(kindWords[kind]);
  const go = useGo();
  const isWide = useIsWide();
  const open = (row: TransferInList) => (isWide ? onPeek(row) : go(paths[kind](row.id)));
  return (
    <List<TransferInList>
      {...usePages(transferPages(kind, filters))}
      label={t.title}
      columns={useColumns(kind)}
      keyOf={(row) => row.id}
      onOpen={open}
      openId={openId}
      addressOf={(row) => paths[kind](row.id)}
      renderOnPhone={(row) => <TransferCard row={row} kind={kind} />}
      empty={<NoTransfers kind={kind} filters={filters} onClear={onClear} />}
    />
  );
}

function useColumns(kind: TransferKind): Column<TransferInList>[] {
  const t = useWords(transferWords);
  const say = useQuantity();
  return [
    {
      id: "number",
      label: t.number,
      width: "104px",
      render: ({ number }) => <span className="font-medium">{number}</span>,
    },
    {
      id: "contact",
      label: kind === "delivery" ? t.customer : t.from,
      width: "minmax(140px, 1fr)",
      render: ({ contact }) => contact?.name,
    },
    {
      id: "goods",
      label: t.goods,
      width: "minmax(160px, 1.4fr)",
      from: "lg",
      render: (row) => <span className="text-quiet">{goodsInList(row, say)}</span>,
    },
    { id: "origin", label: t.order, width: "96px", from: "xl", render: (row) => originOf(row)?.number },
    { id: "state", label: t.state, width: "128px", render: (row) => <TransferState transfer={row} kind={kind} /> },
    { id: "day", label: t.day, width: "128px", render: (row) => <TransferDay transfer={row} /> },
  ];
}

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
