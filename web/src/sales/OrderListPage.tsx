import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useContactFilter } from "../contacts/use-contact-filter.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar } from "../ui/lists/FilterBar.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { saleStateWords, saleWords } from "./labels.ts";
import { SaleList } from "./SaleList.tsx";

const page = getRouteApi("/w/$slug/orders");

/** What customers have ordered, until it is delivered and after. */
export function OrderListPage() {
  const t = useWords(saleWords);
  const states = useWords(saleStateWords);
  const search = page.useSearch();
  const navigate = page.useNavigate();
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  const isFiltered = Boolean(search.search || search.state || search.salespersonId || search.customerId);
  return (
    <>
      <PageHeader title={t.orders} />
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={[
          {
            id: "state",
            label: t.state,
            value: search.state,
            options: (["confirmed", "done"] as const).map((value) => ({ value, label: states[value] })),
            onChange: (value) => change({ state: value as typeof search.state }), // one of its options
          },
          ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
        ]}
      />
      <SaleList
        label={t.orders}
        filters={{ ...search, state: search.state ?? "order" }}
        empty={
          isFiltered ? (
            <EmptyState
              text={t.noneFound}
              primary={<Button onClick={() => void navigate({ search: {} })}>{t.clearFilters}</Button>}
            />
          ) : (
            <EmptyState
              text={t.noneYetOrders}
              primary={<Button render={<Link to={paths.quotations()} />}>{t.seeQuotations}</Button>}
              preview={<GhostRows />}
            />
          )
        }
      />
    </>
  );
}
