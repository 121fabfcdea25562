import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useGo } from "../app/navigate.ts";
import { paths } from "../app/paths.ts";
import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { Link } from "../app/Link.tsx";
import { FilterBar } from "../ui/FilterBar.tsx";
import { List } from "../ui/List.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { usePages } from "../ui/pages.ts";
import { Select } from "../ui/Select.tsx";
import { opportunityWords } from "./labels.ts";
import { filtersOf, isFiltered } from "./list-search.ts";
import { NothingFound } from "./NothingFound.tsx";
import { opportunityCount, opportunityPages } from "./queries.ts";
import { RowCard } from "./RowCard.tsx";
import { useListFilters } from "./use-list-filters.ts";
import { useOpportunityColumns } from "./use-opportunity-columns.tsx";
import { useStageFilter } from "./use-stage-filter.ts";

const page = getRouteApi("/w/$slug/opportunities");

/** The pipeline as a list: what may come in, from whom, and when. */
export function OpportunityListPage() {
  const t = useWords(opportunityWords);
  const f = useFormat();
  const go = useGo();
  const { sort, stageId, ...search } = page.useSearch();
  const navigate = page.useNavigate();
  const change = (changes: Partial<ReturnType<typeof page.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  const filters = { ...filtersOf(search), ...(stageId && { stageId }) };
  const count = useQuery(opportunityCount(filters)).data?.count;
  const filterBar = [useStageFilter(stageId, change), ...useListFilters(search, change, ["won", "lost"])];
  return (
    <>
      <PageHeader title={t.opportunities} about={count !== undefined && f.count(count)} />
      <FilterBar search={search.search} onSearch={(text) => change({ search: text })} filters={filterBar}>
        <Select
          aria-label={t.sort}
          value={sort ?? "-createdAt"}
          options={[
            { value: "-createdAt", label: t.newest },
            { value: "-expectedRevenue", label: t.highestRevenue },
            { value: "expectedClosing", label: t.nextClosing },
          ]}
          onChange={(value) => change({ sort: value === "-createdAt" ? undefined : value })}
          className="w-44"
        />
      </FilterBar>
      <List
        label={t.opportunities}
        {...usePages(opportunityPages({ ...filters, ...(sort && { sort }) }))}
        columns={useOpportunityColumns()}
        keyOf={(row) => row.id}
        onOpen={(row) => go(paths.opportunity(row.id))}
        addressOf={(row) => paths.opportunity(row.id)}
        renderOnPhone={(row) => <RowCard row={row} />}
        empty={
          isFiltered(search) || stageId ? (
            <NothingFound
              unfiltered={opportunityCount({ state: "open" })}
              onClear={() => void navigate({ search: {} })}
            />
          ) : (
            <EmptyState
              text={t.noOpportunities}
              primary={<Button render={<Link to={paths.leads()} />}>{t.seeLeads}</Button>}
              preview={<GhostRows />}
            />
          )
        }
      />
    </>
  );
}
