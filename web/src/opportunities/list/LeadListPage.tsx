import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useAction } from "../../platform/actions.ts";
import { paths } from "../../platform/paths.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { FilterBar } from "../../ui/lists/FilterBar.tsx";
import { NothingFound } from "../../ui/lists/NothingFound.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { opportunityWords } from "../labels.ts";
import { filtersOf, isFiltered } from "./list-search.ts";
import { NewLead } from "./NewLead.tsx";
import { leadCount, leadPages } from "../queries.ts";
import { RecordList } from "./RecordList.tsx";
import { useLeadColumns } from "./use-lead-columns.tsx";
import { useListFilters } from "./use-list-filters.ts";

const page = getRouteApi("/w/$slug/leads");

/** First contacts, newest first, until somebody knows whether there is a deal in them. */
export function LeadListPage() {
  const t = useWords(opportunityWords);
  const f = useFormat();
  const search = page.useSearch();
  const navigate = page.useNavigate();
  const mayCreate = useCan("opportunity.edit");
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  const openNew = () => change({ new: "yes" });
  const filters = filtersOf(search);
  const count = useQuery(leadCount(filters)).data?.count;
  const filterBar = useListFilters(search, change, ["lost"]);
  useAction(mayCreate && { id: "lead.create", keys: "c", label: t.newLead, group: t.leads, icon: Plus, run: openNew });
  const create = mayCreate && (
    <Button tone="primary" icon={<Plus />} onClick={openNew}>
      {t.newLead}
    </Button>
  );
  return (
    <>
      <PageHeader title={t.leads} about={count !== undefined && f.count(count)}>
        {create}
      </PageHeader>
      <FilterBar search={search.search} onSearch={(text) => change({ search: text })} filters={filterBar} />
      <RecordList
        label={t.leads}
        query={leadPages(filters)}
        columns={useLeadColumns()}
        addressOf={(row) => paths.lead(row.id)}
        peekId={search.peek}
        onPeek={(peek) => change({ peek })}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={leadCount({ state: "open" })} onClear={() => void navigate({ search: {} })} />
          ) : (
            <EmptyState text={t.noLeads} primary={create} secondary={<ImportButton />} preview={<GhostRows />} />
          )
        }
      />
      {search.new && <NewLead onClose={() => change({ new: undefined })} />}
    </>
  );
}
