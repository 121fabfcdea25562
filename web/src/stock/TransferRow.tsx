import type { ReactNode } from "react";
import { RecordLink } from "../ui/RecordLink.tsx";
import { CardRow } from "../ui/Section.tsx";
import { goodsText } from "./goods-text.ts";
import type { Transfer, TransferKind } from "./queries.ts";
import { TransferButtons } from "./TransferButtons.tsx";
import { TransferDay } from "./TransferDay.tsx";
import type { TransferMoves } from "./use-transfer-moves.tsx";
import { TransferState } from "./TransferState.tsx";
import { useQuantity } from "../products/use-quantity.ts";

type TransferRowProps = {
  transfer: Transfer;
  kind: TransferKind;
  icon: ReactNode;
  moves: TransferMoves;
  /** The one that is done next. */
  isNext: boolean;
};

/** A delivery or receipt among those of its order: its goods, how far they are, and what to do with them. */
export function TransferRow({ transfer, kind, icon, moves, isNext }: TransferRowProps) {
  return (
    <CardRow className="flex-wrap gap-x-3 gap-y-1 py-2">
      {icon}
      <div className="min-w-50 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <RecordLink kind={kind} id={transfer.id} className="font-medium">
            {transfer.number}
          </RecordLink>
          <TransferState transfer={transfer} kind={kind} />
          <TransferDay transfer={transfer} />
        </p>
        <p className="truncate text-sm text-quiet">{goodsText(transfer, useQuantity())}</p>
      </div>
      <TransferButtons moves={moves} number={transfer.number} size="sm" isPrimary={isNext} />
    </CardRow>
  );
}
