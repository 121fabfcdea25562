import type { ReactNode } from "react";
import { useFormat } from "../platform/session.ts";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import type { TransferFilters } from "./queries.ts";
import { useTransferFilters } from "./use-transfer-filters.ts";
import { WhichTransfers } from "./WhichTransfers.tsx";

type TransferListPageProps = {
  title: string;
  /** What those are called that are still to be moved. */
  toDo: string;
  kind: "delivery" | "receipt";
  filters: TransferFilters;
  change: (changes: TransferFilters) => void;
  count: number | undefined;
  children: ReactNode;
  /** The one that is open beside the list. */
  panel: ReactNode;
};

/** What stands around a list of deliveries or receipts. */
export function TransferListPage(props: TransferListPageProps) {
  const { title, toDo, kind, filters, change, count, children, panel } = props;
  const f = useFormat();
  return (
    <>
      <PageHeader title={title} about={count !== undefined && f.count(count)}>
        <WhichTransfers toDo={toDo} state={filters.state} onChange={(state) => change({ state })} />
      </PageHeader>
      <FilterBar
        search={filters.search}
        onSearch={(search) => change({ search })}
        filters={useTransferFilters(kind, filters, change)}
      />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">{children}</div>
        {panel}
      </div>
    </>
  );
}
