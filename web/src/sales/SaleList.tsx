import type { SaleState as State } from "@trato/domain/sales/lifecycle.ts";
import { saleStateWords } from "@trato/domain/sales/words.ts";
import type { ReactNode } from "react";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { DocumentList } from "../documents/DocumentList.tsx";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import type { UrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import type { Column } from "../ui/lists/columns.ts";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { deliveryStatusWords, saleWords } from "./labels.ts";
import { saleCount, type SaleFilters, salePages, type SaleRow } from "./queries.ts";
import { SaleState } from "./SaleState.tsx";

type SaleListProps<S extends State> = {
  kind: "quotation" | "order";
  /** The states that it may be narrowed to. */
  states: readonly S[];
  address: UrlFilters<Omit<SaleFilters, "state"> & { state?: S | undefined }>;
  /** Said where there is none yet. */
  none: ReactNode;
};

/** Quotations or orders as rows, newest first, with their filters. */
export function SaleList<S extends State>({ kind, states, address, none }: SaleListProps<S>) {
  const t = useWords(saleWords);
  const stateWords = useWords(saleStateWords);
  const { search, change, clear } = address;
  const filters = { ...search, state: search.state ?? kind };
  const total = useCount(saleCount(filters));
  const isFiltered = Boolean(search.search || search.state || search.salespersonId || search.customerId);
  return (
    <>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[
          {
            id: "state",
            label: t.state,
            value: search.state,
            options: states.map((value) => ({ value, label: stateWords[value] })),
            onChange: (value) => change({ state: states.find((each) => each === value) }),
          },
          ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
        ]}
      >
        <BulkHistory />
      </FilterBar>
      <DocumentList<SaleRow>
        list={kind === "order" ? "orders" : "quotations"}
        label={kind === "order" ? t.orders : t.quotations}
        filters={filters}
        total={total}
        query={salePages(filters)}
        look={useLook(kind)}
        addressOf={({ id }) => paths.sale(id)}
        empty={
          isFiltered ? (
            <EmptyState text={t.noneFound} primary={<Button onClick={clear}>{t.clearFilters}</Button>} />
          ) : (
            none
          )
        }
      />
    </>
  );
}

function useLook(kind: "quotation" | "order") {
  const t = useWords(saleWords);
  const f = useFormat();
  const renderDay = (sale: SaleRow) => f.shortDate(f.dayOf(sale.confirmedAt ?? sale.createdAt));
  const delivery = useWords(deliveryStatusWords);
  const day = (id: "validUntil" | "deliveryDate"): Column<SaleRow> => ({
    id,
    label: t[id],
    width: "112px",
    from: "xl",
    render: (sale) => sale[id] && f.shortDate(sale[id]),
  });
  const ofOrder: Column<SaleRow>[] = [
    {
      id: "deliveryStatus",
      label: t.deliveryState,
      width: "152px",
      render: ({ deliveryStatus }) => deliveryStatus && delivery[deliveryStatus],
    },
    day("deliveryDate"),
    {
      id: "customerReference",
      label: t.reference,
      width: "128px",
      from: "xl",
      render: ({ customerReference }) => customerReference,
    },
  ];
  const columns: Column<SaleRow>[] = [
    { id: "date", label: t.date, width: "104px", from: "lg", render: renderDay },
    ...(kind === "order" ? ofOrder : [day("validUntil")]),
    {
      id: "salesperson",
      label: t.salesperson,
      width: "160px",
      from: kind === "order" ? "xl" : "lg",
      render: (sale) => <Salesperson sale={sale} />,
    },
  ];
  return {
    partnerLabel: t.customer,
    partnerOf: (sale: SaleRow) => sale.customerName,
    renderState: (sale: SaleRow) => <SaleState sale={sale} />,
    renderDay,
    columns,
  };
}

function Salesperson({ sale }: { sale: SaleRow }) {
  if (!sale.salespersonId || !sale.salespersonName) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar id={sale.salespersonId} name={sale.salespersonName} isDecorative />
      <span className="truncate">{sale.salespersonName}</span>
    </span>
  );
}
