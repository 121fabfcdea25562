import { getRouteApi } from "@tanstack/react-router";
import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { Plus } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { purchaseWords } from "./labels.ts";
import { NewPurchase } from "./NewPurchase.tsx";
import { PurchaseList } from "./PurchaseList.tsx";
import { purchaseCount } from "./queries.ts";

const page = getRouteApi("/w/$slug/purchases");

/** What is bought, newest first. */
export function PurchaseListPage() {
  const t = useWords(purchaseWords);
  const states = useWords(purchaseStateWords);
  const f = useFormat();
  const { new: isNew, ...search } = page.useSearch();
  const navigate = page.useNavigate();
  const mayCreate = useCan("purchase.edit");
  const count = useCount(purchaseCount(given(search)));
  const change = (changes: Partial<ReturnType<typeof page.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  const open = () => change({ new: "yes" });
  useAction(
    mayCreate && { id: "purchase.create", keys: "c", label: t.newPurchase, group: t.purchases, icon: Plus, run: open },
  );
  const create = mayCreate && (
    <Button tone="primary" icon={<Plus />} onClick={open}>
      {t.newPurchase}
    </Button>
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
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[stateFilter, ...useContactFilter(t.vendor, search.vendorId, (vendorId) => change({ vendorId }))]}
      />
      <PurchaseList
        filters={given(search)}
        empty={
          Object.values(search).some((value) => value !== undefined) ? (
            <NothingFound unfiltered={purchaseCount({})} onClear={() => void navigate({ search: {} })} />
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
