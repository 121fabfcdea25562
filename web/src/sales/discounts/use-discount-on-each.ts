import type { Decimal } from "@trato/domain/decimal.ts";
import { discountEveryLine } from "@trato/domain/documents/discounts/global-discount.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { discountWords } from "./discount-labels.ts";

/** Gives each line the same discount in place of its own; that can be taken back. */
export function useDiscountOnEach({ moves, now }: Pick<SaleDraft, "moves" | "now">): (percent: Decimal) => void {
  const t = useWords(discountWords);
  return (percent) => {
    const former = new Map(now().lines.map((line) => [line.id, line]));
    moves.changeAll({}, (lines) => discountEveryLine(lines, percent).map(typed));
    const back = (line: DraftLine): DraftLine => {
      const { discount, follows } = former.get(line.id) ?? line;
      return { ...line, discount, follows };
    };
    toast(t.given, { undo: () => moves.changeAll({}, (lines) => lines.map(back)) });
  };
}

/** Its discount was typed; its price goes on to follow the list where it did. */
function typed(line: DraftLine): DraftLine {
  return line.follows === "price_and_discount" ? { ...line, follows: "price" } : line;
}
