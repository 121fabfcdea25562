import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { DeliveryDetails } from "./DeliveryDetails.tsx";
import { transferWords } from "./labels.ts";
import { deliveryQuery } from "./queries.ts";
import { TransferPage } from "./TransferPage.tsx";

const page = getRouteApi("/w/$slug/deliveries/$deliveryId");

export function DeliveryPage() {
  const t = useWords(transferWords);
  const { deliveryId } = page.useParams();
  const { data: delivery } = useSuspenseQuery(deliveryQuery(deliveryId));
  return (
    <TransferPage kind="delivery" transfer={delivery} back={{ label: t.deliveries, address: paths.deliveries() }}>
      <DeliveryDetails key={delivery.id} delivery={delivery} />
    </TransferPage>
  );
}
