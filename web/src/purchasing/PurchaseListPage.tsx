import { getRouteApi } from "@tanstack/react-router";
import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { DocumentList } from "../documents/DocumentList.tsx";
import { useDocumentColumns } from "../documents/use-document-columns.tsx";
import { useListColumns } from "../fields/use-list-columns.ts";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { useCreateButton } from "../ui/use-create-button.tsx";
import { purchaseWords } from "./labels.ts";
import { NewPurchase } from "./NewPurchase.tsx";
import { purchaseCount, purchasePages, type PurchaseRow } from "./queries.ts";
import { usePurchaseLook } from "./use-purchase-look.tsx";

const page = getRouteApi("/w/$slug/purchases");

/** What is bought, newest first. */
export function PurchaseListPage() {
  const t = useWords(purchaseWords);
  const states = useWords(purchaseStateWords);
  const f = useFormat();
  const { search: asked, change, clear } = useUrlFilters(page);
  const { new: isNew, ...search } = asked;
  const count = useCount(purchaseCount(given(search)));
  const look = usePurchaseLook();
  const columns = useListColumns("purchases", useDocumentColumns(look));
  const create = useCreateButton(
    useCan("purchase.edit") && {
      id: "purchase.create",
      label: t.newPurchase,
      group: t.purchases,
      run: () => change({ new: "yes" }),
    },
  );
  const stateFilter = {
    id: "state",
    label: t.state,
    value: search.state,
    options: (["draft", "confirmed", "done", "cancelled"] as const).map((value) => ({ value, label: states[value] })),
    onChange: (value: string | undefined) => change({ state: value as typeof search.state }), // one of its options
  };
  return (
    <>
      <PageHeader title={t.purchases} about={count !== undefined && f.count(count)}>
        <ListTools columns={columns} file="purchases" filters={search} />
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[stateFilter, ...useContactFilter(t.vendor, search.vendorId, (vendorId) => change({ vendorId }))]}
      >
        <BulkHistory />
      </FilterBar>
      <DocumentList<PurchaseRow>
        list="purchases"
        label={t.purchases}
        filters={given(search)}
        total={count}
        query={purchasePages(given(search))}
        columns={columns.shown}
        look={look}
        addressOf={({ id }) => paths.purchase(id)}
        empty={
          Object.values(search).some((value) => value !== undefined) ? (
            <NothingFound unfiltered={purchaseCount({})} onClear={clear} />
          ) : (
            <EmptyState text={t.noneYet} primary={create} preview={<GhostRows />} />
          )
        }
      />
      {isNew !== undefined && <NewPurchase onClose={() => change({ new: undefined })} />}
    </>
  );
}

/** Without what is not set. */
function given<T extends object>(filters: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const set = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  return set as { [K in keyof T]: Exclude<T[K], undefined> }; // what is left of them
}
