import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { ChevronLeft } from "lucide-react";
import { useState } from "react";
import { fieldFilters } from "../../fields/list-filters.ts";
import { useReader } from "../../fields/use-reader.ts";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Fact, Facts } from "../../ui/Facts.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { List } from "../../ui/lists/List.tsx";
import { NothingFound } from "../../ui/lists/NothingFound.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { useSelection } from "../../ui/lists/use-selection.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { BulkHistory } from "../../bulk/BulkHistory.tsx";
import { pooledFiltersOf } from "../list/list-search.ts";
import { opportunityWords } from "../labels.ts";
import { placedFilters } from "../list/placed-fields.ts";
import { RowCard } from "../list/RowCard.tsx";
import { TitleCell } from "../list/TitleCell.tsx";
import {
  knownValuesQuery,
  leadListQuery,
  type OpportunityRow,
  pooledCount,
  type PooledFilters,
  type PooledList,
  pooledPages,
} from "../queries.ts";
import { GiveOutBar } from "./GiveOutBar.tsx";
import { poolWords } from "./pool-labels.ts";

const page = getRouteApi("/w/$slug/pool/$listId");

/** A list of the pool: what became of it, and the leads that wait, to be given out. */
export function PooledListPage() {
  const t = useWords(poolWords);
  const bases = useWords(basisWords);
  const f = useFormat();
  const go = useGo();
  const { listId } = page.useParams();
  const { search, change, clear } = useUrlFilters(page);
  const filters: PooledFilters = pooledFiltersOf(search, listId);
  const { data: list, error } = useQuery(leadListQuery(listId));
  const total = useQuery(pooledCount(filters)).data?.count;
  const pages = usePages(pooledPages(filters));
  const [isAsking, setAsking] = useState(false);
  const selection = useSelection({
    rows: pages.rows ?? [],
    idOf: ({ id }) => id,
    nameOf: ({ title }) => title,
    filters,
  });
  if (error && !list) throw error;
  const isFiltered = Object.values(search).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={list?.source ?? t.pool}
        about={list && [bases[list.basis], list.fileName, f.relativeDay(f.dayOf(list.createdAt))].join(" · ")}
        before={<IconButton label={t.pool} icon={<ChevronLeft />} render={<Link to={paths.pool()} />} />}
      />
      <Figures list={list} />
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={usePoolFilters(search, change)}
      >
        <BulkHistory />
      </FilterBar>
      <List<OpportunityRow>
        label={t.waiting}
        {...pages}
        columns={useColumns()}
        keyOf={({ id }) => id}
        addressOf={({ id }) => paths.lead(id)}
        onOpen={({ id }) => go(paths.lead(id))}
        selection={selection}
        renderOnPhone={(row) => <RowCard row={row} />}
        empty={
          isFiltered ? (
            <NothingFound unfiltered={pooledCount({ listId })} onClear={clear} />
          ) : (
            <EmptyState text={t.noLeads} />
          )
        }
      />
      <GiveOutBar selection={selection} filters={filters} total={total} isAsking={isAsking} onAsk={setAsking} />
    </>
  );
}

const figures = ["waiting", "givenOut", "leads", "opportunities", "won", "lost"] as const;

function Figures({ list }: { list: PooledList | undefined }) {
  const t = useWords(poolWords);
  const f = useFormat();
  return (
    <Facts className="grid-cols-6 border-b border-line px-4 py-3 tabular-nums max-md:grid-cols-3 max-md:px-3">
      {figures.map((name) => (
        <Fact key={name} label={t[name]}>
          <span className="text-lg font-semibold">{list ? f.count(list[name]) : "–"}</span>
        </Fact>
      ))}
    </Facts>
  );
}

type Search = ReturnType<typeof page.useSearch>;

function usePoolFilters(search: Search, change: (changes: Partial<Search>) => void) {
  const t = useWords(poolWords);
  const known = useQuery(knownValuesQuery).data;
  const reader = useReader();
  const filtering = { search, change: (changes: object) => change(changes), reader, known };
  const tags = (known?.tags ?? []).map((value) => ({ value, label: value }));
  const tag = {
    id: "tag",
    label: t.tag,
    value: [search.tag ?? []].flat()[0],
    options: tags,
    onChange: (value: string | undefined) => change({ tag: value }),
  };
  return [...(tags.length > 0 || tag.value ? [tag] : []), ...fieldFilters(opportunityFields, placedFilters, filtering)];
}

function useColumns(): Column<OpportunityRow>[] {
  const t = useWords(opportunityWords);
  return [
    { id: "title", label: t.title, width: "minmax(180px, 1.4fr)", render: (row) => <TitleCell row={row} /> },
    { id: "company", label: t.companyName, width: "minmax(120px, 1fr)", render: ({ companyName }) => companyName },
    {
      id: "contact",
      label: t.contactName,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: ({ contactName }) => contactName,
    },
    { id: "city", label: t.city, width: "minmax(100px, 140px)", from: "lg", render: ({ city }) => city },
    { id: "phone", label: t.phone, width: "140px", from: "xl", render: ({ phone }) => phone },
  ];
}
