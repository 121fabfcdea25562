import type { Decimal } from "@trato/domain/decimal.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import { useQuantity } from "../use-quantity.ts";

type StockBarProps = { onHand: Decimal; reserved: Decimal; unitName: string };

/** How much of what is there is promised: dark what is reserved, green what is free. */
export function StockBar({ onHand, reserved, unitName }: StockBarProps) {
  const t = useWords(stockWords);
  const f = useFormat();
  const say = useQuantity();
  const isAny = Number(onHand) > 0;
  const share = isAny ? Math.min(Number(reserved) / Number(onHand), 1) : 0;
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden="true" className="flex h-2 gap-px overflow-hidden rounded-full bg-hover">
        <span className="bg-faint" style={{ width: `${share * 100}%` }} />
        {isAny && <span className="flex-1 bg-ok opacity-70" />}
      </div>
      <p className="text-xs text-faint">
        {isAny ? t.reservedOf(f.quantity(reserved), say(onHand, unitName)) : t.nothingThere}
      </p>
    </div>
  );
}
