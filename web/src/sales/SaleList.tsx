import type { SaleState as State } from "@trato/domain/sales/lifecycle.ts";
import { saleStateWords } from "@trato/domain/sales/words.ts";
import type { ReactNode } from "react";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { DocumentList } from "../documents/DocumentList.tsx";
import { useDocumentColumns } from "../documents/use-document-columns.tsx";
import { useListColumns } from "../fields/use-list-columns.ts";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import type { UrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { saleWords } from "./labels.ts";
import { saleCount, type SaleFilters, salePages, type SaleRow } from "./queries.ts";
import { useSaleLook } from "./use-sale-look.tsx";

type SaleListProps<S extends State> = {
  kind: "quotation" | "order";
  /** The states that it may be narrowed to. */
  states: readonly S[];
  address: UrlFilters<Omit<SaleFilters, "state"> & { state?: S | undefined }>;
  title: string;
  create?: ReactNode;
  /** Said where there is none yet. */
  none: ReactNode;
};

/** Quotations or orders as rows, newest first, with their filters. */
export function SaleList<S extends State>({ kind, states, address, title, create, none }: SaleListProps<S>) {
  const t = useWords(saleWords);
  const f = useFormat();
  const stateWords = useWords(saleStateWords);
  const { search, change, clear } = address;
  const filters = { ...search, state: search.state ?? kind };
  const total = useCount(saleCount(filters));
  const list = kind === "order" ? "orders" : "quotations";
  const look = useSaleLook(kind);
  const columns = useListColumns(list, useDocumentColumns(look));
  const isFiltered = Boolean(search.search || search.state || search.salespersonId || search.customerId);
  return (
    <>
      <PageHeader title={title} about={total !== undefined && f.count(total)}>
        <ListTools columns={columns} file="sales" filters={filters} />
        {create}
      </PageHeader>
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
        list={list}
        label={title}
        filters={filters}
        total={total}
        query={salePages(filters)}
        columns={columns.shown}
        look={look}
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
