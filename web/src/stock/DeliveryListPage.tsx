import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { DeliveryDetails } from "./DeliveryDetails.tsx";
import { transferWords } from "./labels.ts";
import { NoTransfers } from "./NoTransfers.tsx";
import { type Delivery, deliveryCount, deliveryPages, deliveryQuery } from "./queries.ts";
import { TransferList } from "./TransferList.tsx";
import { TransferListPage } from "./TransferListPage.tsx";
import { TransferPanel } from "./TransferPanel.tsx";

const page = getRouteApi("/w/$slug/deliveries");

/** What leaves the warehouse, by day. */
export function DeliveryListPage() {
  const t = useWords(transferWords);
  const { open, ...filters } = page.useSearch();
  const navigate = page.useNavigate();
  const change = (changes: Partial<ReturnType<typeof page.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  return (
    <TransferListPage
      title={t.deliveries}
      toDo={t.toDeliver}
      kind="delivery"
      filters={filters}
      change={change}
      count={useCount(deliveryCount(filters))}
      panel={open && <OpenDelivery key={open} id={open} onClose={() => change({ open: undefined })} />}
    >
      <TransferList<Delivery>
        {...usePages(deliveryPages(filters))}
        label={t.deliveries}
        kind="delivery"
        originOf={({ saleNumber }) => saleNumber}
        addressOf={({ id }) => paths.delivery(id)}
        openId={open}
        onPeek={({ id }) => change({ open: id })}
        empty={
          <NoTransfers
            filters={filters}
            every={deliveryCount({ state: "all" })}
            text={t.noDeliveries}
            allDone={t.allDelivered}
            action={<Button render={<Link to={paths.orders()} />}>{t.seeOrders}</Button>}
            onClear={() => void navigate({ search: {} })}
          />
        }
      />
    </TransferListPage>
  );
}

function OpenDelivery({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: delivery } = useQuery(deliveryQuery(id));
  return (
    <TransferPanel kind="delivery" transfer={delivery} address={paths.delivery(id)} onClose={onClose}>
      {delivery && <DeliveryDetails delivery={delivery} />}
    </TransferPanel>
  );
}
