import { useToldStep } from "../../documents/history/use-told-step.ts";
import { useWords } from "../../platform/words.ts";
import type { SaleDraft } from "../use-sale-draft.ts";
import { discountWords } from "./discount-labels.ts";

/** Takes a discount away, of a section or of the whole; that can be taken back. */
export function useRemoveDiscount({ moves }: Pick<SaleDraft, "moves">): (lineId: string | null) => void {
  const t = useWords(discountWords);
  const tell = useToldStep(moves);
  return (lineId) => {
    const before = moves.newStep();
    if (lineId === null) moves.changeHeader({ discount: null });
    else moves.changeLine(lineId, { sectionDiscount: null });
    tell(t.removed, before);
  };
}
