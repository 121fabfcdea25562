import { getRouteApi } from "@tanstack/react-router";
import { arrivalStates } from "@trato/domain/capture/lifecycle.ts";
import { sources, sourceWords } from "@trato/domain/capture/sources.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { ArrivalCard, useArrivalColumns } from "./arrival-columns.tsx";
import { ArrivalDialog } from "./ArrivalDialog.tsx";
import { captureWords } from "./labels.ts";
import { useMailboxFilter } from "./mailboxes/use-mailbox-filter.ts";
import { type Arrival, arrivalPages } from "./queries.ts";

const page = getRouteApi("/w/$slug/arrivals");

/** What arrived by itself: what waits for somebody to look at it, and what became of the rest. */
export function ArrivalListPage() {
  const t = useWords(captureWords);
  const language = useLanguage();
  const { search, change, open, clear } = useUrlFilters(page);
  const { state, source, mailbox, arrival } = search;
  const columns = useArrivalColumns();
  const filters = { ...(state && { state }), ...(source && { source }), ...(mailbox && { mailboxId: mailbox }) };
  return (
    <>
      <PageHeader title={t.arrivals} />
      <FilterBar
        filters={[
          {
            id: "state",
            label: t.state,
            value: state,
            options: arrivalStates.map((value) => ({ value, label: t[value] })),
            onChange: (value) => change({ state: value as typeof state }), // one of its options
          },
          {
            id: "source",
            label: t.source,
            value: source,
            options: sources.map((value) => ({ value, label: sourceWords[value][language] })),
            onChange: (value) => change({ source: value as typeof source }), // one of its options
          },
          ...useMailboxFilter(mailbox, (value) => change({ mailbox: value })),
        ]}
      />
      <List<Arrival>
        label={t.arrivals}
        {...usePages(arrivalPages(filters))}
        columns={columns}
        keyOf={({ id }) => id}
        onOpen={({ id }) => open({ arrival: id })}
        renderOnPhone={(each) => <ArrivalCard arrival={each} />}
        empty={
          state || source || mailbox ? (
            <EmptyState
              text={state === "waiting" && !source && !mailbox ? t.allTaken : t.noneFound}
              primary={<Button onClick={clear}>{t.clearFilters}</Button>}
            />
          ) : (
            <EmptyState text={t.none} preview={<GhostRows />} />
          )
        }
      />
      {arrival && <ArrivalDialog arrivalId={arrival} onClose={() => change({ arrival: undefined })} />}
    </>
  );
}
