import { useState } from "react";
import { useWords } from "../app/words.ts";
import { transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import type { Delivery } from "./queries.ts";
import { Remainder } from "./Remainder.tsx";
import { useQuantities } from "./use-quantities.ts";
import { needsForce, useValidateDelivery } from "./use-transfer.ts";

/** What leaves the warehouse now; proposes what is set aside. */
export function DeliverGoods({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useWords(transferWords);
  const lines = delivery.lines.filter((line) => line.state === "open");
  const quantities = useQuantities(lines, (line) => line.reserved);
  const [remainder, setRemainder] = useState<"keep" | "cancel">("keep");
  const validate = useValidateDelivery(onClose);
  const isForced = needsForce(validate.error);
  return (
    <MoveGoods
      title={t.deliverTitle(delivery.number)}
      text={t.deliverText}
      lines={lines}
      quantities={quantities}
      mostOf={(line) => line.quantity}
      primary={{ label: isForced ? t.anyway : t.deliver, isBusy: validate.isRunning, isBad: isForced }}
      problem={validate.error?.message}
      onSubmit={() => validate.run({ deliveryId: delivery.id, lines: quantities.asked, remainder, force: isForced })}
      onClose={onClose}
    >
      {quantities.leavesRest((line) => line.quantity) && <Remainder value={remainder} onChange={setRemainder} />}
    </MoveGoods>
  );
}
