import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { without } from "@trato/domain/fields/field-lists.ts";
import { purchaseListFields } from "@trato/domain/purchasing/list-fields.ts";
import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { DocumentList } from "../documents/DocumentList.tsx";
import { useDocumentColumns } from "../documents/use-document-columns.tsx";
import { sumsText } from "../documents/sums-text.ts";
import { useDocumentFilters } from "../documents/use-document-filters.ts";
import { useListColumns } from "../fields/use-list-columns.ts";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCreateButton } from "../ui/use-create-button.tsx";
import { purchaseWords } from "./labels.ts";
import { filtersOf, isFiltered } from "./list-search.ts";
import { NewPurchase } from "./NewPurchase.tsx";
import { purchaseCount, purchasePages, type PurchaseRow } from "./queries.ts";
import { usePurchaseLook } from "./use-purchase-look.tsx";

const page = getRouteApi("/w/$slug/purchases");

const withoutVendor = without(purchaseListFields, ["vendorId"]);

/** What is bought, newest first. */
export function PurchaseListPage() {
  const t = useWords(purchaseWords);
  const states = useWords(purchaseStateWords);
  const f = useFormat();
  const { search, change, clear } = useUrlFilters(page);
  const { sort, ...filters } = filtersOf(search);
  const found = useQuery(purchaseCount(filters)).data;
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
  const filterBar = useDocumentFilters({
    search,
    change,
    fields: withoutVendor,
    states: (["draft", "confirmed", "done", "cancelled"] as const).map((value) => ({ value, label: states[value] })),
  });
  return (
    <>
      <PageHeader title={t.purchases} about={sumsText(found, f)}>
        <ListTools columns={columns} file="purchases" filters={{ ...filters, sort }} />
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[...filterBar, ...useContactFilter(t.vendor, search.vendorId, (vendorId) => change({ vendorId }))]}
      >
        <BulkHistory />
      </FilterBar>
      <DocumentList<PurchaseRow>
        list="purchases"
        label={t.purchases}
        filters={filters}
        total={found?.count}
        query={purchasePages({ ...filters, ...(sort && { sort }) })}
        sort={sort}
        onSort={(next) => change({ sort: next as typeof sort })} // of its columns
        columns={columns.shown}
        look={look}
        addressOf={({ id }) => paths.purchase(id)}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={purchaseCount({})} onClear={clear} />
          ) : (
            <EmptyState text={t.noneYet} primary={create} preview={<GhostRows />} />
          )
        }
      />
      {search.new !== undefined && <NewPurchase onClose={() => change({ new: undefined })} />}
    </>
  );
}
