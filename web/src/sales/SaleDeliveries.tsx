import { Truck, Undo2 } from "lucide-react";
import { RecordLink } from "../app/RecordLink.tsx";
import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { TransferState } from "../stock/TransferState.tsx";
import { CardRow, CardRows, Section } from "../ui/Section.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

/** The deliveries and returns of an order. */
export function SaleDeliveries({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const f = useFormat();
  if (sale.deliveries.length === 0) return null;
  return (
    <Section title={t.deliveries}>
      <CardRows>
        {sale.deliveries.map((delivery) => (
          <CardRow key={delivery.id}>
            {delivery.isReturn ? (
              <Undo2 className="size-3.75 text-faint" aria-label={t.return} />
            ) : (
              <Truck className="size-3.75 text-faint" aria-hidden="true" />
            )}
            <RecordLink kind={delivery.isReturn ? "receipt" : "delivery"} id={delivery.id} className="font-medium">
              {delivery.number}
            </RecordLink>
            <TransferState state={delivery.state} kind={delivery.isReturn ? "receipt" : "delivery"} />
            <span className="ml-auto text-quiet tabular-nums">
              {f.shortDate(delivery.doneAt ? f.dayOf(delivery.doneAt) : delivery.scheduledOn)}
            </span>
          </CardRow>
        ))}
      </CardRows>
    </Section>
  );
}
