import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { paths } from "../../platform/paths.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { QuickCapture } from "../../capture/quick/QuickCapture.tsx";
import { BulkHistory } from "../../bulk/BulkHistory.tsx";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { NothingFound } from "../../ui/lists/NothingFound.tsx";
import { ListTools } from "../../ui/lists/ListTools.tsx";
import { useListColumns } from "../../fields/use-list-columns.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { UnassignedSwitch } from "../assignment/UnassignedSwitch.tsx";
import { useCreateButton } from "../../ui/use-create-button.tsx";
import { opportunityWords } from "../labels.ts";
import { filtersOf, isFiltered, usualSort } from "./list-search.ts";
import { foundText } from "./found-text.ts";
import { leadCount, leadPages } from "../queries.ts";
import { RecordList } from "./RecordList.tsx";
import { useLeadColumns } from "./use-lead-columns.tsx";
import { useListFilters } from "./use-list-filters.ts";

const page = getRouteApi("/w/$slug/leads");

/** First contacts, newest first, until somebody knows whether there is a deal in them. */
export function LeadListPage() {
  const t = useWords(opportunityWords);
  const f = useFormat();
  const { search, change, clear } = useUrlFilters(page);
  const filters = filtersOf(search);
  const isQueue = search.unassigned === true;
  const usual = usualSort(search);
  const sort = search.sort ?? usual;
  const columns = useListColumns("leads", useLeadColumns(isQueue));
  const asked = { ...filters, ...(sort !== "-createdAt" && { sort }) };
  const found = useQuery(leadCount(filters)).data;
  const isPhone = useIsPhone();
  const queue = <UnassignedSwitch isOn={isQueue} change={change} />;
  const filterBar = useListFilters(search, change, ["lost", "archived"]).filter(
    ({ id }) => !isQueue || id !== "salesperson",
  ); // the switch says so
  const create = useCreateButton(
    useCan("opportunity.edit") && {
      id: "lead.create",
      label: t.newLead,
      group: t.leads,
      run: () => change({ new: "yes" }),
    },
  );
  return (
    <>
      <PageHeader title={t.leads} about={foundText(found, f)}>
        {!isPhone && queue}
        <ListTools columns={columns} file="leads" filters={asked} />
        {create}
      </PageHeader>
      {isPhone && <div className="flex px-3 pt-2.5">{queue}</div>}
      <FilterBar search={search.search} onSearch={(text) => change({ search: text })} filters={filterBar}>
        <BulkHistory />
      </FilterBar>
      <RecordList
        list="leads"
        label={t.leads}
        filters={filters}
        query={leadPages(asked)}
        sort={sort}
        onSort={(next) => change({ sort: next === usual ? undefined : (next as typeof search.sort) })}
        columns={columns.shown}
        addressOf={(row) => paths.lead(row.id)}
        peekId={search.peek}
        onPeek={(peek) => change({ peek })}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={leadCount({ state: "open" })} onClear={clear} />
          ) : (
            <EmptyState text={t.noLeads} primary={create} secondary={<ImportButton />} preview={<GhostRows />} />
          )
        }
      />
      {search.new && <QuickCapture onClose={() => change({ new: undefined })} />}
    </>
  );
}
