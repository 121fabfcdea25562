import { Truck } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Delivery } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { TransferDetails } from "./TransferDetails.tsx";
import { useDeliveryMoves } from "./use-delivery-moves.tsx";

/** A delivery, beside its list or on its page. */
export function DeliveryDetails({ delivery }: { delivery: Delivery }) {
  const t = useWords(transferWords);
  const moves = useDeliveryMoves(delivery);
  const { all } = moves;
  const { saleId, saleNumber } = delivery;
  useAction(
    all && {
      id: "delivery.deliver",
      keys: "v",
      label: all.label,
      group: t.delivery,
      icon: Truck,
      run: all.run,
      ...(all.obstacle && { obstacle: all.obstacle }),
    },
  );
  return (
    <TransferDetails
      transfer={delivery}
      kind="delivery"
      origin={saleId && { kind: "sale", id: saleId, number: saleNumber }}
      buttons={<TransferButtons moves={moves} number={delivery.number} isPrimary />}
    />
  );
}
