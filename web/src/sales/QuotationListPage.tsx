import { getRouteApi } from "@tanstack/react-router";
import { Plus } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { saleStateWords, saleWords } from "./labels.ts";
import { NewQuotation } from "./NewQuotation.tsx";
import { SaleList } from "./SaleList.tsx";

const page = getRouteApi("/w/$slug/quotations");

/** What is offered and not yet decided. */
export function QuotationListPage() {
  const t = useWords(saleWords);
  const states = useWords(saleStateWords);
  const { new: isNew, ...search } = page.useSearch();
  const navigate = page.useNavigate();
  const mayCreate = useCan("sale.edit");
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  const open = () => void navigate({ search: (old) => ({ ...old, new: "yes" }) });
  useAction(
    mayCreate && { id: "sale.create", keys: "c", label: t.newQuotation, group: t.quotations, icon: Plus, run: open },
  );
  const create = (
    <Button tone="primary" icon={<Plus />} onClick={open}>
      {t.newQuotation}
    </Button>
  );
  const isFiltered = Boolean(search.search || search.state || search.salespersonId || search.customerId);
  return (
    <>
      <PageHeader title={t.quotations}>{mayCreate && create}</PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[
          {
            id: "state",
            label: t.state,
            value: search.state,
            options: (["draft", "sent", "cancelled"] as const).map((value) => ({ value, label: states[value] })),
            onChange: (value) => change({ state: value as typeof search.state }), // one of its options
          },
          ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
        ]}
      />
      <SaleList
        label={t.quotations}
        filters={{ ...search, state: search.state ?? "quotation" }}
        empty={
          isFiltered ? (
            <EmptyState
              text={t.noneFound}
              primary={<Button onClick={() => void navigate({ search: {} })}>{t.clearFilters}</Button>}
            />
          ) : (
            <EmptyState text={t.noneYetQuotations} primary={mayCreate && create} preview={<GhostRows />} />
          )
        }
      />
      <NewQuotation
        isOpen={isNew !== undefined}
        onClose={() => void navigate({ search: ({ new: _, ...old }) => old, replace: true })}
      />
    </>
  );
}
