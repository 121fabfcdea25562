import { PackageCheck } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Receipt } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { TransferDetails } from "./TransferDetails.tsx";
import { originOfReceipt } from "./origin-of-receipt.ts";
import { useReceiptMoves } from "./use-receipt-moves.tsx";

/** A receipt or a return, beside its list or on its page. */
export function ReceiptDetails({ receipt }: { receipt: Receipt }) {
  const t = useWords(transferWords);
  const moves = useReceiptMoves(receipt);
  const { all } = moves;
  useAction(
    all && {
      id: "receipt.receive",
      keys: "v",
      label: all.label,
      group: t.receipt,
      icon: PackageCheck,
      run: all.run,
      ...(all.obstacle && { obstacle: all.obstacle }),
    },
  );
  return (
    <TransferDetails
      transfer={receipt}
      kind="receipt"
      origin={originOfReceipt(receipt)}
      buttons={<TransferButtons moves={moves} number={receipt.number} isPrimary />}
    />
  );
}
