import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Receipt } from "./queries.ts";
import { useValidateReceipt } from "./use-validate.ts";
import { ValidateGoods } from "./ValidateGoods.tsx";

/** What has arrived; proposes all that is awaited. */
export function ReceiveGoods({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const t = useWords(transferWords);
  const { run, isRunning, error } = useValidateReceipt(onClose);
  return (
    <ValidateGoods
      transfer={receipt}
      title={t.receiveTitle(receipt.number)}
      text={t.receiveText}
      label={t.receive}
      initialOf={(line) => line.quantity}
      validate={(asked) => run({ receiptId: receipt.id, ...asked })}
      isBusy={isRunning}
      error={error}
      onClose={onClose}
    />
  );
}
