import { useQuery } from "@tanstack/react-query";
import { receiptStatusWords } from "@trato/domain/purchasing/words.ts";
import { PackageCheck } from "lucide-react";
import { useWords } from "../platform/words.ts";
import { type Receipt, receiptsOfPurchase } from "../stock/queries.ts";
import { TransferRow } from "../stock/TransferRow.tsx";
import { useTransferMoves } from "../stock/use-transfer-moves.tsx";
import { CardRows, Section } from "../ui/Section.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { purchaseWords } from "./labels.ts";
import type { Purchase } from "./queries.ts";

/** What of the purchase has arrived and what is still awaited. */
export function PurchaseReceipts({ purchase }: { purchase: Purchase }) {
  const t = useWords(purchaseWords);
  const statuses = useWords(receiptStatusWords);
  const { data } = useQuery({ ...receiptsOfPurchase(purchase.id), enabled: purchase.receipts.length > 0 });
  if (purchase.receipts.length === 0) return null;
  const { receiptStatus } = purchase;
  return (
    <Section title={t.receipts} about={receiptStatus && statuses[receiptStatus]}>
      {data ? (
        <CardRows>
          {data.items.toReversed().map((receipt) => (
            <ReceiptRow key={receipt.id} receipt={receipt} />
          ))}
        </CardRows>
      ) : (
        <Skeleton className="h-13" />
      )}
    </Section>
  );
}

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
