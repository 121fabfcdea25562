import type { ReactNode } from "react";
import { useGo } from "../platform/navigate.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { queryClient } from "../platform/queries.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { useIsWide } from "../ui/media.ts";
import { goodsText } from "./goods-text.ts";
import { transferWords } from "./labels.ts";
import { type Delivery, deliveryQuery, type Receipt, receiptQuery } from "./queries.ts";
import { TransferDay } from "./TransferDay.tsx";
import { TransferState } from "./TransferState.tsx";

type TransferListProps<T extends Delivery | Receipt> = {
  label: string;
  kind: "delivery" | "receipt";
  rows: readonly T[] | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
  /** The number of the order or purchase behind it. */
  originOf: (row: T) => string | null;
  addressOf: (row: T) => string;
  openId: string | undefined;
  onPeek: (row: T) => void;
  empty: ReactNode;
};

/** Deliveries or receipts by their day; beside the list where there is room, as a page on a phone. */
export function TransferList<T extends Delivery | Receipt>(props: TransferListProps<T>) {
  const { kind, originOf, addressOf, onPeek, ...list } = props;
  const go = useGo();
  const isWide = useIsWide();
  const open = (row: T) => {
    // the row is the whole record already
    if (kind === "delivery") queryClient.setQueryData<T>(deliveryQuery(row.id).queryKey, row);
    else queryClient.setQueryData<T>(receiptQuery(row.id).queryKey, row);
    if (isWide) onPeek(row);
    else go(addressOf(row));
  };
  return (
    <List
      {...list}
      columns={useColumns(kind, originOf)}
      keyOf={(row) => row.id}
      onOpen={open}
      addressOf={addressOf}
      renderOnPhone={(row) => <TransferCard row={row} kind={kind} origin={originOf(row)} />}
    />
  );
}

function useColumns<T extends Delivery | Receipt>(
  kind: "delivery" | "receipt",
  originOf: (row: T) => string | null,
): Column<T>[] {
  const t = useWords(transferWords);
  const f = useFormat();
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
      render: (row) => <span className="text-quiet">{goodsText(row, f)}</span>,
    },
    { id: "origin", label: t.order, width: "96px", from: "xl", render: (row) => originOf(row) },
    { id: "state", label: t.state, width: "128px", render: (row) => <TransferState transfer={row} kind={kind} /> },
    { id: "day", label: t.day, width: "128px", render: (row) => <TransferDay transfer={row} /> },
  ];
}

type TransferCardProps = { row: Delivery | Receipt; kind: "delivery" | "receipt"; origin: string | null };

function TransferCard({ row, kind, origin }: TransferCardProps) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.contact?.name}</span>
        <TransferState transfer={row} kind={kind} />
      </div>
      <div className="flex gap-2 text-sm text-quiet">
        <span className="min-w-0 flex-1 truncate">{[row.number, origin].filter(Boolean).join(" · ")}</span>
        <TransferDay transfer={row} />
      </div>
    </div>
  );
}
