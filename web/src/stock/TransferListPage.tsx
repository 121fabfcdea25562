import { getRouteApi } from "@tanstack/react-router";
import type { ShownList } from "@trato/domain/lists.ts";
import { useListColumns } from "../fields/use-list-columns.ts";
import { useFormat } from "../platform/session.ts";
import { type UrlFilters, useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { kindWords } from "./labels.ts";
import { askedOfTransfers, transferCount, type TransferFilters, type TransferKind } from "./queries.ts";
import { TransferList } from "./TransferList.tsx";
import { TransferPanel } from "./TransferPanel.tsx";
import { useTransferColumns } from "./use-transfer-columns.tsx";
import { useTransferFilters } from "./use-transfer-filters.ts";
import { WhichTransfers } from "./WhichTransfers.tsx";

const deliveries = getRouteApi("/w/$slug/deliveries");
const receipts = getRouteApi("/w/$slug/receipts");

/** What leaves the warehouse, by day. */
export const DeliveryListPage = () => <TransferListPage kind="delivery" address={useUrlFilters(deliveries)} />;

/** What arrives at the warehouse, by day; returned goods among it. */
export const ReceiptListPage = () => <TransferListPage kind="receipt" address={useUrlFilters(receipts)} />;

const lists = { delivery: "deliveries", receipt: "receipts" } as const satisfies Record<TransferKind, ShownList>;

type TransferListPageProps = {
  kind: TransferKind;
  /** The filters, and which one is open beside the list. */
  address: UrlFilters<TransferFilters & { open?: string | undefined }>;
};

function TransferListPage({ kind, address: { search, change, clear } }: TransferListPageProps) {
  const t = useWords(kindWords[kind]);
  const f = useFormat();
  const { open, ...filters } = search;
  const columns = useListColumns(lists[kind], useTransferColumns(kind));
  const count = useCount(transferCount(kind, filters));
  return (
    <>
      <PageHeader title={t.title} about={count !== undefined && f.count(count)}>
        <ListTools columns={columns} file={lists[kind]} filters={askedOfTransfers(filters)} />
        <WhichTransfers toDo={t.toDo} state={filters.state} onChange={(state) => change({ state })} />
      </PageHeader>
      <FilterBar
        search={filters.search}
        onSearch={(text) => change({ search: text })}
        filters={useTransferFilters(kind, filters, change)}
      />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <TransferList
            kind={kind}
            filters={filters}
            columns={columns.shown}
            onSort={(sort) => change({ sort })}
            openId={open}
            onPeek={({ id }) => change({ open: id })}
            onClear={clear}
          />
        </div>
        {open && <TransferPanel key={open} kind={kind} id={open} onClose={() => change({ open: undefined })} />}
      </div>
    </>
  );
}
