import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { useQuery } from "@tanstack/react-query";
import { Truck, Undo2 } from "lucide-react";
import { memo } from "react";
import { useAction } from "../platform/actions.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { type Delivery, deliveriesOfSale } from "../stock/queries.ts";
import { TransferRow } from "../stock/TransferRow.tsx";
import { TransferState } from "../stock/TransferState.tsx";
import { useTransferMoves } from "../stock/use-transfer-moves.tsx";
import { Button } from "../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../ui/Section.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";
import { useDeliveryTools } from "./use-delivery-tools.tsx";

/** The deliveries and returns of an order: how far it is, and what the warehouse does next. */
export const SaleDeliveries = memo(function SaleDeliveries({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const statuses = useWords(deliveryStatusWords);
  const { data } = useQuery(deliveriesOfSale(sale.id));
  const { tools, dialog } = useDeliveryTools(sale);
  if (sale.deliveries.length === 0 && (sale.deliveryStatus === null || tools.length === 0)) return null;
  return (
    <Section
      title={t.deliveries}
      about={sale.deliveryStatus && statuses[sale.deliveryStatus]}
      tools={tools.map(({ label, obstacle, run }) => (
        <Button key={label} size="sm" tone="ghost" obstacle={obstacle ?? null} onClick={run}>
          {label}
        </Button>
      ))}
    >
      {sale.deliveries.length > 0 && (
        <CardRows>
          {sale.deliveries.map((entry) => {
            const delivery = data?.items.find(({ id }) => id === entry.id);
            return delivery ? (
              <DeliveryRow key={entry.id} delivery={delivery} isFirst={delivery === data?.items.find(isNext)} />
            ) : (
              <PlainRow key={entry.id} entry={entry} />
            );
          })}
        </CardRows>
      )}
      {dialog}
    </Section>
  );
});

const isNext = ({ can }: Delivery): boolean => can.validate === true;

type DeliveryRowProps = {
  delivery: Delivery;
  /** The one that the key of the page delivers. */
  isFirst: boolean;
};

function DeliveryRow({ delivery, isFirst }: DeliveryRowProps) {
  const t = useWords(saleWords);
  const moves = useTransferMoves("delivery", delivery);
  const { all } = moves;
  useAction(
    isFirst && all && { id: "sale.deliver", keys: "v", label: all.label, group: t.order, icon: Truck, run: all.run },
  );
  return (
    <TransferRow
      transfer={delivery}
      kind="delivery"
      icon={<Truck className="size-3.75 text-faint max-md:hidden" aria-hidden="true" />}
      moves={moves}
      isNext={isFirst}
    />
  );
}

/** A return, or a delivery whose goods are still on their way to the screen. */
function PlainRow({ entry }: { entry: Sale["deliveries"][number] }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const kind = entry.isReturn ? "receipt" : "delivery";
  return (
    <CardRow className="gap-x-3 py-2">
      {entry.isReturn ? (
        <Undo2 className="size-3.75 text-faint" role="img" aria-label={t.return} />
      ) : (
        <Truck className="size-3.75 text-faint max-md:hidden" aria-hidden="true" />
      )}
      <p className="flex min-h-9 flex-wrap items-center gap-2">
        <RecordLink kind={kind} id={entry.id} className="font-medium">
          {entry.number}
        </RecordLink>
        {entry.isReturn && <span className="text-quiet">{t.return}</span>}
        <TransferState transfer={entry} kind={kind} />
        <span className="text-quiet">{entry.doneAt ? f.moment(entry.doneAt) : f.shortDate(entry.scheduledOn)}</span>
      </p>
    </CardRow>
  );
}
