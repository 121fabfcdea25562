import { useQuery } from "@tanstack/react-query";
import { receiptStatusWords } from "@trato/domain/purchasing/words.ts";
import { PackageCheck, Undo2 } from "lucide-react";
import { memo } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { type Receipt, receiptsOfPurchase } from "../stock/queries.ts";
import { TransferRow } from "../stock/TransferRow.tsx";
import { TransferState } from "../stock/TransferState.tsx";
import { useTransferMoves } from "../stock/use-transfer-moves.tsx";
import { Button } from "../ui/Button.tsx";
import { RecordLink } from "../ui/RecordLink.tsx";
import { CardRow, CardRows, Section } from "../ui/Section.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { purchaseWords } from "./labels.ts";
import type { Purchase } from "./queries.ts";
import { useReceiptTools } from "./use-receipt-tools.ts";

/** What of the purchase has arrived, what went back and what is still awaited. */
export const PurchaseReceipts = memo(function PurchaseReceipts({ purchase }: { purchase: Purchase }) {
  const t = useWords(purchaseWords);
  const statuses = useWords(receiptStatusWords);
  const { data } = useQuery({ ...receiptsOfPurchase(purchase.id), enabled: purchase.receipts.length > 0 });
  const tools = useReceiptTools(purchase);
  if (purchase.receipts.length === 0) return null;
  const { receiptStatus } = purchase;
  return (
    <Section
      title={t.receipts}
      about={receiptStatus && statuses[receiptStatus]}
      tools={tools.map(({ label, obstacle, run }) => (
        <Button key={label} size="sm" tone="ghost" obstacle={obstacle ?? null} onClick={run}>
          {label}
        </Button>
      ))}
    >
      {data ? (
        <CardRows>
          {purchase.receipts.map((entry) => {
            const receipt = data.items.find(({ id }) => id === entry.id);
            return receipt ? (
              <ReceiptRow key={entry.id} receipt={receipt} />
            ) : (
              <PlainRow key={entry.id} entry={entry} />
            );
          })}
        </CardRows>
      ) : (
        <Skeleton className="h-13" />
      )}
    </Section>
  );
});

function ReceiptRow({ receipt }: { receipt: Receipt }) {
  return (
    <TransferRow
      transfer={receipt}
      kind="receipt"
      icon={<PackageCheck className="size-3.75 text-faint max-md:hidden" aria-hidden="true" />}
      moves={useTransferMoves("receipt", receipt)}
      isNext={false}
    />
  );
}

/** What went back to the vendor, or a receipt whose goods are still on their way to the screen. */
function PlainRow({ entry }: { entry: Purchase["receipts"][number] }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const kind = entry.isReturn ? "delivery" : "receipt";
  const Icon = entry.isReturn ? Undo2 : PackageCheck;
  return (
    <CardRow className="gap-x-3 py-2">
      <Icon className="size-3.75 text-faint" aria-hidden="true" />
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
