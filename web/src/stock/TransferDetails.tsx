import { originOf } from "@trato/domain/stock/origin.ts";
import { PackageCheck, Truck } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { FilesSection } from "../files/FilesSection.tsx";
import { Unit } from "../products/Unit.tsx";
import { Fact, Facts } from "../ui/Facts.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { kindWords, transferWords } from "./labels.ts";
import type { Transfer, TransferKind, TransferLine } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { TransferDay } from "./TransferDay.tsx";
import { useTransferMoves } from "./use-transfer-moves.tsx";
import { useQuantity } from "../products/use-quantity.ts";

/** A delivery, a receipt or a return: from whom or to whom, when, why, and which goods. */
export function TransferDetails({ kind, transfer }: { kind: TransferKind; transfer: Transfer }) {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  const moves = useTransferMoves(kind, transfer);
  const { contact, reason, address, reference } = transfer;
  const origin = originOf(transfer);
  const { all } = moves;
  useAction(
    all && {
      id: kind === "delivery" ? "delivery.deliver" : "receipt.receive",
      keys: "v",
      label: all.label,
      group: own.one,
      icon: kind === "delivery" ? Truck : PackageCheck,
      run: all.run,
      ...(all.obstacle && { obstacle: all.obstacle }),
    },
  );
  return (
    <div className="flex flex-col gap-5 p-4 max-md:p-3">
      <TransferButtons moves={moves} number={transfer.number} isPrimary />
      <Facts className="grid-cols-2">
        <Fact label={partyOf(kind, transfer, t)}>
          {contact && (
            <RecordLink kind="contact" id={contact.id} className="font-medium">
              {contact.name}
            </RecordLink>
          )}
        </Fact>
        <Fact label={transfer.doneAt ? t.doneOn : t.scheduled}>
          <TransferDay transfer={transfer} />
        </Fact>
        <Fact label={t.order}>{origin && <OriginLink {...origin} />}</Fact>
        {address && <Fact label={t.deliveryAddress}>{address}</Fact>}
        {reference && <Fact label={t.theirReference}>{reference}</Fact>}
        {transfer.place && <Fact label={t.place}>{transfer.place === "scrap" ? t.scrapped : t.inQuarantine}</Fact>}
        {reason && <Fact label={t.reason}>{reason}</Fact>}
      </Facts>
      <section aria-label={t.goods}>
        <h2 className="pb-1 text-sm font-semibold">{t.goods}</h2>
        <ul className="rounded-md bg-card shadow-card">
          {transfer.lines.map((line) => (
            <Line key={line.lineId} line={line} kind={kind} />
          ))}
        </ul>
      </section>
      <FilesSection holder={{ kind, id: transfer.id }} />
    </div>
  );
}

/** The document that it stands for, which leads there for whoever may read it. */
function OriginLink({ kind, id, number }: NonNullable<ReturnType<typeof originOf>>) {
  const isReadable = useCan(`${kind}.read`);
  if (!isReadable) return number;
  return (
    <RecordLink kind={kind} id={id}>
      {number}
    </RecordLink>
  );
}

/** To whom it goes or from whom it comes: a return goes the other way. */
function partyOf(
  kind: TransferKind,
  { isReturn }: Transfer,
  t: { customer: string; from: string; to: string },
): string {
  if (kind === "delivery") return isReturn ? t.to : t.customer;
  return isReturn ? t.customer : t.from;
}

function Line({ line, kind }: { line: TransferLine; kind: TransferKind }) {
  const t = useWords(transferWords);
  const f = useFormat();
  const say = useQuantity();
  const isOpen = line.state === "open";
  const isShort = kind === "delivery" && isOpen && line.reserved !== line.quantity;
  return (
    <li className="flex items-center gap-3 border-b border-line px-3 py-2 last:border-0">
      <div className="min-w-0 flex-1">
        <RecordLink kind="product" id={line.productId} className={line.state === "cancelled" ? "line-through" : ""}>
          {line.productName}
        </RecordLink>
        <p className="flex flex-wrap gap-x-2 text-sm text-quiet empty:hidden">
          {line.reference && <span>{line.reference}</span>}
          {isShort && <span className="text-warn">{t.setAside(say(line.reserved, line.unitName))}</span>}
          {line.returned !== "0" && <span>{t.came(say(line.returned, line.unitName))}</span>}
        </p>
      </div>
      <span className="font-medium tabular-nums">
        {line.state === "done" && line.moved !== line.quantity && `${f.quantity(line.moved)} / `}
        {f.quantity(line.quantity)}
        <Unit name={line.unitName} of={line.quantity} />
      </span>
    </li>
  );
}
