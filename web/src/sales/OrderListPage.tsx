import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { saleWords } from "./labels.ts";
import { SaleList } from "./SaleList.tsx";

const page = getRouteApi("/w/$slug/orders");

/** What customers have ordered, until it is delivered and after. */
export function OrderListPage() {
  const t = useWords(saleWords);
  const address = useUrlFilters(page);
  return (
    <>
      <SaleList
        title={t.orders}
        kind="order"
        states={["confirmed", "done"]}
        address={address}
        none={
          <EmptyState
            text={t.noneYetOrders}
            primary={<Button render={<Link to={paths.quotations()} />}>{t.seeQuotations}</Button>}
            preview={<GhostRows />}
          />
        }
      />
    </>
  );
}
