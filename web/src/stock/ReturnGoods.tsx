import { returnableOf } from "@trato/domain/stock/returns.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { useState } from "react";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { toast } from "../platform/toasts.ts";
import { transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import type { Transfer } from "./queries.ts";
import { touchedBy } from "./touched-by.ts";
import { useQuantities } from "./use-quantities.ts";

/** What came back of a delivery; proposes all that is still out. */
export function ReturnGoods({ delivery, onClose }: { delivery: Transfer; onClose: () => void }) {
  const t = useWords(transferWords);
  const lines = delivery.lines.filter((line) => line.state === "done" && returnableOf(line) !== "0");
  const quantities = useQuantities(lines, returnableOf);
  const [reason, setReason] = useState("");
  const giveBack = useCommand("POST /deliveries/:deliveryId/return", {
    touches: touchedBy,
    failed: () => true,
    done: () => {
      toast(t.returned);
      onClose();
    },
  });
  return (
    <MoveGoods
      title={t.returnTitle(delivery.number)}
      text={t.returnText}
      lines={lines}
      quantities={quantities}
      mostOf={returnableOf}
      primary={{ label: t.giveBack, isBusy: giveBack.isRunning }}
      problem={giveBack.error?.message}
      onSubmit={() =>
        giveBack.run({
          deliveryId: delivery.id,
          lines: quantities.asked.filter(({ quantity }) => isPositive(quantity)),
          ...(reason.trim() && { reason: reason.trim() }),
        })
      }
      onClose={onClose}
    >
      <Field label={t.reason}>
        <Input value={reason} onChange={setReason} placeholder={t.reasonHint} />
      </Field>
    </MoveGoods>
  );
}
