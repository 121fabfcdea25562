import { useQuery } from "@tanstack/react-query";
import { Truck, Undo2 } from "lucide-react";
import { useState } from "react";
import { useAction } from "../platform/actions.ts";
import { obstacleText } from "../platform/obstacle-text.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { type Delivery, deliveriesOfSale } from "../stock/queries.ts";
import { TransferRow } from "../stock/TransferRow.tsx";
import { TransferState } from "../stock/TransferState.tsx";
import { useTransferMoves } from "../stock/use-transfer-moves.tsx";
import { Button } from "../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../ui/Section.tsx";
import { CloseShort } from "./CloseShort.tsx";
import { deliveryStatusWords, saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

/** The deliveries and returns of an order: how far it is, and what the warehouse does next. */
export function SaleDeliveries({ sale }: { sale: Sale }) {
  const t = useWords(saleWords);
  const statuses = useWords(deliveryStatusWords);
  const { data } = useQuery(deliveriesOfSale(sale.id));
  const [isClosing, setClosing] = useState(false);
  const obstacle = obstacleText(sale.can.closeShort);
  const isOpen = sale.state === "confirmed" && sale.deliveries.length > 0;
  useAction(
    isOpen && {
      id: "sale.closeShort",
      label: t.closeShort,
      group: t.order,
      run: () => setClosing(true),
      ...(obstacle && { obstacle }),
    },
  );
  if (sale.deliveries.length === 0) return null;
  return (
    <Section
      title={t.deliveries}
      about={sale.deliveryStatus && statuses[sale.deliveryStatus]}
      tools={
        isOpen && (
          <Button size="sm" tone="ghost" obstacle={obstacle} onClick={() => setClosing(true)}>
            {t.closeShort}
          </Button>
        )
      }
    >
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
      {isClosing && <CloseShort sale={sale} deliveries={data?.items ?? []} onClose={() => setClosing(false)} />}
    </Section>
  );
}

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
