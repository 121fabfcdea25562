import { Truck, Undo2 } from "lucide-react";
import { Link } from "../app/Link.tsx";
import { recordAddress } from "../app/records.ts";
import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { State, type StateTone } from "../ui/State.tsx";
import { deliveryStateWords, saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

const tones: Record<Sale["deliveries"][number]["state"], StateTone> = {
  waiting: "warn",
  partial: "warn",
  ready: "info",
  done: "ok",
  cancelled: "neutral",
};

/** The deliveries and returns of an order. */
export function SaleDeliveries({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const states = useWords(deliveryStateWords);
  const f = useFormat();
  if (sale.deliveries.length === 0) return null;
  return (
    <section>
      <h2 className="pb-1 text-sm font-medium text-quiet">{t.deliveries}</h2>
      <ul className="rounded-md shadow-card">
        {sale.deliveries.map((delivery) => {
          const address = recordAddress("transfer", delivery.id);
          const number = <span className="font-medium">{delivery.number}</span>;
          return (
            <li key={delivery.id} className="flex h-9 items-center gap-2 border-b border-line px-3 last:border-0">
              {delivery.isReturn ? (
                <Undo2 className="size-3.75 text-faint" aria-label={t.return} />
              ) : (
                <Truck className="size-3.75 text-faint" aria-hidden="true" />
              )}
              {address ? <Link to={address}>{number}</Link> : number}
              <State tone={tones[delivery.state]}>{states[delivery.state]}</State>
              <span className="ml-auto text-quiet tabular-nums">
                {f.shortDate(delivery.doneAt ? f.dayOf(delivery.doneAt) : delivery.scheduledOn)}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
