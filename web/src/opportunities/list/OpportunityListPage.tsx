import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { paths } from "../../platform/paths.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { BulkHistory } from "../../bulk/BulkHistory.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { Link } from "../../platform/Link.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { NothingFound } from "../../ui/lists/NothingFound.tsx";
import { ListTools } from "../../ui/lists/ListTools.tsx";
import { useListColumns } from "../../fields/use-list-columns.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { useCreateButton } from "../../ui/use-create-button.tsx";
import { opportunityWords } from "../labels.ts";
import { filtersOf, isFiltered, type ListSearch } from "./list-search.ts";
import { foundText } from "./found-text.ts";
import { NewOpportunity } from "./NewOpportunity.tsx";
import { opportunityCount, opportunityPages } from "../queries.ts";
import { RecordList } from "./RecordList.tsx";
import { useListFilters } from "./use-list-filters.ts";
import { useOpportunityColumns } from "./use-opportunity-columns.tsx";
import { useStageFilter } from "./use-stage-filter.ts";
import { ViewSwitch } from "../ViewSwitch.tsx";

const page = getRouteApi("/w/$slug/opportunities");

/** The pipeline as a list: what may come in, from whom, and when. */
export function OpportunityListPage() {
  const t = useWords(opportunityWords);
  const f = useFormat();
  const { search: asked, change, clear } = useUrlFilters(page);
  const { sort, ...search } = asked;
  const filters = filtersOf(search);
  const columns = useListColumns("opportunities", useOpportunityColumns());
  const create = useCreateButton(
    useCan("opportunity.edit") && {
      id: "opportunity.create",
      label: t.newOpportunity,
      group: t.opportunities,
      isHiddenOnPhone: true,
      run: () => change({ new: "yes" }),
    },
  );
  const found = useQuery(opportunityCount(filters)).data;
  const filterBar = [
    useStageFilter(search.stageId, change),
    ...useListFilters(search, change, ["won", "lost", "archived"]),
  ];
  return (
    <>
      <PageHeader title={t.opportunities} about={foundText(found, f)}>
        <ViewSwitch view="list" filters={onBoard(search)} />
        <ListTools columns={columns} file="opportunities" filters={{ ...filters, sort }} />
        {create}
      </PageHeader>
      <FilterBar search={search.search} onSearch={(text) => change({ search: text })} filters={filterBar}>
        <BulkHistory />
      </FilterBar>
      <RecordList
        list="opportunities"
        label={t.opportunities}
        filters={filters}
        query={opportunityPages({ ...filters, ...(sort && { sort }) })}
        sort={sort ?? "-createdAt"}
        onSort={(next) => change({ sort: next === "-createdAt" ? undefined : (next as typeof sort) })}
        columns={columns.shown}
        addressOf={(row) => paths.opportunity(row.id)}
        peekId={search.peek}
        onPeek={(peek) => change({ peek })}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={opportunityCount({ state: "open" })} onClear={clear} />
          ) : (
            <EmptyState
              text={t.noOpportunities}
              primary={<Button render={<Link to={paths.leads()} />}>{t.seeLeads}</Button>}
              preview={<GhostRows />}
            />
          )
        }
      />
      {search.new && <NewOpportunity onClose={() => change({ new: undefined })} />}
    </>
  );
}

/** What the board filters by too: one of each. */
function onBoard({ search, salespersonId, teamId, tag }: ListSearch) {
  return { search, salespersonId: one(salespersonId), teamId: one(teamId), tag: one(tag) };
}

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? undefined : value);
