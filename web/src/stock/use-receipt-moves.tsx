import { PackageX } from "lucide-react";
import { isOpen } from "@trato/domain/stock/lifecycle.ts";
import { useState } from "react";
import { obstacleText } from "../platform/obstacle-text.ts";
import { useWords } from "../platform/words.ts";
import { useIsGivenUp } from "../platform/given-up.ts";
import { giveUpReceipt } from "./give-up-transfer.ts";
import { transferWords } from "./labels.ts";
import type { Receipt } from "./queries.ts";
import { ReceiveGoods } from "./ReceiveGoods.tsx";
import type { TransferMoves } from "./transfer-moves.ts";
import { useValidateReceipt } from "./use-validate.ts";

/** What can be done with a receipt now; what cannot bears its reason. */
export function useReceiptMoves(receipt: Receipt): TransferMoves {
  const t = useWords(transferWords);
  const [isAsking, setAsking] = useState(false);
  const isGivenUp = useIsGivenUp(receipt.id);
  const validate = useValidateReceipt();
  const isAwaited = !isGivenUp && isOpen(receipt);
  const change = obstacleText(receipt.can.cancel);
  const cancel = {
    label: t.cancelReceipt,
    icon: <PackageX />,
    isBad: true,
    obstacle: change,
    onSelect: () => giveUpReceipt(receipt),
  };
  return {
    all: isAwaited && {
      label: t.receiveAll,
      obstacle: obstacleText(receipt.can.validate),
      isBusy: validate.isRunning,
      run: () => validate.run({ receiptId: receipt.id }),
    },
    part: isAwaited && { label: t.receivePart, obstacle: change, run: () => setAsking(true) },
    menu: [{ items: isAwaited ? [cancel] : [] }],
    dialog: isAsking && <ReceiveGoods receipt={receipt} onClose={() => setAsking(false)} />,
  };
}
