import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { State } from "../../ui/State.tsx";
import type { DraftLine } from "../use-sale-draft.ts";
import { lineChoiceWords } from "./choice-labels.ts";
import { QuantityRangeDialog } from "./QuantityRangeDialog.tsx";

type LineRangeProps = {
  line: Pick<DraftLine, "quantityRange" | "unitName">;
  /** Left out, it only tells. */
  onSet?: ((range: DraftLine["quantityRange"]) => void) | undefined;
};

/** Says of a line that its customer may change the quantity, and within which bounds. */
export function LineRange({ line: { quantityRange: range, unitName }, onSet }: LineRangeProps) {
  const t = useWords(lineChoiceWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(false);
  if (!range) return null;
  const least = f.quantity(range.least);
  const said = t.customerChooses(range.most === null ? t.atLeast(least) : t.fromTo(least, f.quantity(range.most)));
  if (!onSet) return <State tone="info">{said}</State>;
  return (
    <>
      <Button tone="ghost" size="sm" className="text-info" onClick={() => setOpen(true)}>
        {said}
      </Button>
      {isOpen && <QuantityRangeDialog {...{ range, unitName, onSet }} onClose={() => setOpen(false)} />}
    </>
  );
}
