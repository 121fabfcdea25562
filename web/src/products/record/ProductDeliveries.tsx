import { RecordLink } from "../../ui/RecordLink.tsx";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { TransferState } from "../../stock/TransferState.tsx";
import { CardRow, CardRows, NoRows, Section } from "../../ui/Section.tsx";
import { stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { Unit } from "../Unit.tsx";

/** Who waits for the product, by day, and what is set aside for them. */
export function ProductDeliveries({ product }: { product: ProductDetails }) {
  const t = useWords(stockWords);
  return (
    <Section title={t.deliveries}>
      {product.deliveries.length === 0 ? (
        <NoRows>{t.noDeliveries}</NoRows>
      ) : (
        <CardRows>
          {product.deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} product={product} delivery={delivery} />
          ))}
        </CardRows>
      )}
    </Section>
  );
}

function DeliveryRow({
  product,
  delivery,
}: {
  product: ProductDetails;
  delivery: ProductDetails["deliveries"][number];
}) {
  const t = useWords(stockWords);
  const f = useFormat();
  const isWhole = delivery.reserved === delivery.quantity;
  return (
    <CardRow className="gap-3">
      <div className="min-w-0 flex-1">
        <p className="flex items-center gap-2">
          <RecordLink kind="delivery" id={delivery.id} className="shrink-0 font-medium">
            {delivery.number}
          </RecordLink>
          <span className="truncate text-quiet">{delivery.customer?.name}</span>
        </p>
        <p className={`text-sm ${delivery.isLate ? "text-bad" : "text-quiet"}`}>
          {f.shortDate(delivery.scheduledOn)}
          {delivery.isLate && ` · ${t.late}`}
        </p>
      </div>
      <TransferState transfer={delivery} kind="delivery" />
      <span className={`text-right tabular-nums ${isWhole ? "" : "text-warn"}`}>
        {isWhole ? f.quantity(delivery.quantity) : t.of(f.quantity(delivery.reserved), f.quantity(delivery.quantity))}
        <Unit name={product.unitName} of={delivery.quantity} />
      </span>
    </CardRow>
  );
}
