import { useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { ApiError, type InputOf } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import type { Delivery, Receipt, TransferLine } from "./queries.ts";
import { Remainder } from "./Remainder.tsx";
import { useQuantities } from "./use-quantities.ts";

type Asked = Pick<InputOf<"POST /deliveries/:deliveryId/validate">, "lines" | "remainder" | "force">;

type ValidateGoodsProps = {
  transfer: Delivery | Receipt;
  title: string;
  text: string;
  label: string;
  /** How many of a line are proposed. */
  initialOf: (line: TransferLine) => Decimal;
  validate: (asked: Asked) => void;
  isBusy: boolean;
  error: Error | null;
  onClose: () => void;
};

/** All or a part of what a delivery or receipt asks for, and what becomes of the rest. */
export function ValidateGoods({ transfer, initialOf, validate, error, ...rest }: ValidateGoodsProps) {
  const t = useWords(transferWords);
  const lines = transfer.lines.filter((line) => line.state === "open");
  const quantities = useQuantities(lines, initialOf);
  const [remainder, setRemainder] = useState<"keep" | "cancel">("keep");
  const [sent, setSent] = useState<string | null>(null);
  const wanted = JSON.stringify(quantities.asked);
  const refusal = sent === wanted ? error : null; // a refusal is about the quantities that were sent
  const isForced = needsForce(refusal);
  return (
    <MoveGoods
      {...rest}
      lines={lines}
      quantities={quantities}
      mostOf={(line) => line.quantity}
      primary={{
        label: isForced ? t.anyway(rest.label) : rest.label,
        isBusy: rest.isBusy,
        isBad: isForced,
      }}
      problem={refusal?.message}
      onSubmit={() => {
        setSent(wanted);
        validate({ lines: quantities.asked, remainder, force: isForced });
      }}
    >
      {quantities.leavesRest((line) => line.quantity) && <Remainder value={remainder} onChange={setRemainder} />}
    </MoveGoods>
  );
}

/** Whether it was refused for being more than was asked for, or than there is: what one may insist on. */
const needsForce = (error: Error | null): boolean =>
  error instanceof ApiError && ["delivery.more_than_asked", "delivery.beyond_stock"].includes(error.code);
