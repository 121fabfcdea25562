import { useState } from "react";
import { useWords } from "../app/words.ts";
import { transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import type { Receipt } from "./queries.ts";
import { Remainder } from "./Remainder.tsx";
import { useQuantities } from "./use-quantities.ts";
import { needsForce, useValidateReceipt } from "./use-transfer.ts";

/** What has arrived; proposes all that is awaited. */
export function ReceiveGoods({ receipt, onClose }: { receipt: Receipt; onClose: () => void }) {
  const t = useWords(transferWords);
  const lines = receipt.lines.filter((line) => line.state === "open");
  const quantities = useQuantities(lines, (line) => line.quantity);
  const [remainder, setRemainder] = useState<"keep" | "cancel">("keep");
  const validate = useValidateReceipt(onClose);
  const isForced = needsForce(validate.error);
  return (
    <MoveGoods
      title={t.receiveTitle(receipt.number)}
      text={t.receiveText}
      lines={lines}
      quantities={quantities}
      mostOf={(line) => line.quantity}
      primary={{ label: isForced ? t.anyway : t.receive, isBusy: validate.isRunning, isBad: isForced }}
      problem={validate.error?.message}
      onSubmit={() => validate.run({ receiptId: receipt.id, lines: quantities.asked, remainder, force: isForced })}
      onClose={onClose}
    >
      {quantities.leavesRest((line) => line.quantity) && <Remainder value={remainder} onChange={setRemainder} />}
    </MoveGoods>
  );
}
