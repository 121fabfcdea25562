import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { SaleDraft } from "../use-sale-draft.ts";
import { discountWords } from "./discount-labels.ts";

/** Takes a discount away, of a section or of the whole; that can be taken back. */
export function useRemoveDiscount({ moves, now }: Pick<SaleDraft, "moves" | "now">): (lineId: string | null) => void {
  const t = useWords(discountWords);
  return (lineId) => {
    const { header, lines } = now();
    if (lineId === null) {
      const { discount } = header;
      moves.changeHeader({ discount: null });
      toast(t.removed, { undo: () => moves.changeHeader({ discount }) });
      return;
    }
    const sectionDiscount = lines.find(({ id }) => id === lineId)?.sectionDiscount ?? null;
    moves.changeLine(lineId, { sectionDiscount: null });
    toast(t.removed, { undo: () => moves.changeLine(lineId, { sectionDiscount }) });
  };
}
