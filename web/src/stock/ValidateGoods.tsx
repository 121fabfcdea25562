import { useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { keepUnsent } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import { needsForce } from "./needs-force.ts";
import { type Transfer, type TransferKind, type TransferLine, which } from "./queries.ts";
import { Remainder } from "./Remainder.tsx";
import { useQuantities } from "./use-quantities.ts";
import { useValidate } from "./use-validate.ts";

type ValidateGoodsProps = { kind: TransferKind; transfer: Transfer; onClose: () => void };

/** What leaves the warehouse now, or what has arrived: all or a part of what was asked for, and what becomes of the rest. */
export function ValidateGoods({ kind, transfer, onClose }: ValidateGoodsProps) {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  const place = `goods ${transfer.id}`;
  const { run, isRunning, error } = useValidate(kind, () => {
    keepUnsent(place, null);
    onClose();
  });
  const lines = transfer.lines.filter((line) => line.state === "open");
  const quantities = useQuantities(lines, place, proposed[kind]);
  const [remainder, setRemainder] = useState<"keep" | "cancel">("keep");
  const [sent, setSent] = useState<string | null>(null);
  const wanted = JSON.stringify(quantities.asked);
  const refusal = sent === wanted ? error : null; // a refusal is about the quantities that were sent
  const isForced = needsForce(refusal);
  return (
    <MoveGoods
      title={own.validateTitle(transfer.number)}
      text={own.validateText}
      lines={lines}
      quantities={quantities}
      mostOf={(line) => line.quantity}
      primary={{
        label: isForced ? t.anyway(own.validate) : own.validate,
        isBusy: isRunning,
        isBad: isForced,
      }}
      problem={refusal?.message}
      onSubmit={() => {
        setSent(wanted);
        run({ ...which(kind, transfer.id), lines: quantities.asked, remainder, force: isForced });
      }}
      onClose={onClose}
    >
      {quantities.leavesRest((line) => line.quantity) && <Remainder value={remainder} onChange={setRemainder} />}
    </MoveGoods>
  );
}

/** How many of a line are proposed: what is set aside, all that is awaited. */
const proposed: Record<TransferKind, (line: TransferLine) => Decimal> = {
  delivery: (line) => line.reserved,
  receipt: (line) => line.quantity,
};
