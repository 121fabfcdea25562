import type { SaleState as State } from "@trato/domain/sales/lifecycle.ts";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { DocumentList } from "../documents/DocumentList.tsx";
import { sumsText } from "../documents/sums-text.ts";
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
import { saleWords } from "./labels.ts";
import { filtersOf, isFiltered, type SaleSearch } from "./list/list-search.ts";
import { saleCount, salePages, type SaleRow } from "./queries.ts";
import { ReadyFilters } from "./list/ReadyFilters.tsx";
import { useSaleFilters } from "./list/use-sale-filters.ts";
import { useSaleLook } from "./list/use-sale-look.tsx";

type SaleListProps = {
  kind: "quotation" | "order";
  /** The states that it may be narrowed to. */
  states: readonly State[];
  address: UrlFilters<SaleSearch>;
  title: string;
  create?: ReactNode;
  /** Said where there is none yet. */
  none: ReactNode;
};

/** Quotations or orders as rows, newest first, with their filters. */
export function SaleList({ kind, states, address, title, create, none }: SaleListProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { search, change, clear } = address;
  const { sort, ...filters } = filtersOf(search, kind);
  const found = useQuery(saleCount(filters)).data;
  const list = kind === "order" ? "orders" : "quotations";
  const look = useSaleLook(kind);
  const columns = useListColumns(list, useDocumentColumns(look));
  return (
    <>
      <PageHeader title={title} about={sumsText(found, f)}>
        <ListTools
          columns={columns}
          file="sales"
          filters={{ ...filters, sort }}
          lines={{ list: "sale-lines", label: t.byLine }}
        />
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={useSaleFilters(kind, states, address)}
      >
        <BulkHistory />
      </FilterBar>
      {kind === "quotation" && <ReadyFilters address={address} />}
      <DocumentList<SaleRow>
        list={list}
        label={title}
        filters={filters}
        total={found?.count}
        query={salePages({ ...filters, ...(sort && { sort }) })}
        sort={sort}
        onSort={(next) => change({ sort: next as SaleSearch["sort"] })} // of its columns
        columns={columns.shown}
        look={look}
        addressOf={({ id }) => paths.sale(id)}
        empty={
          isFiltered(search) ? (
            <EmptyState text={t.noneFound} primary={<Button onClick={clear}>{t.clearFilters}</Button>} />
          ) : (
            none
          )
        }
      />
    </>
  );
}
