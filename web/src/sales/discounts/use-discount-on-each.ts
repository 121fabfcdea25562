import type { Decimal } from "@trato/domain/decimal.ts";
import { discountEveryLine } from "@trato/domain/documents/discounts/global-discount.ts";
import { useToldStep } from "../../documents/history/use-told-step.ts";
import { useWords } from "../../platform/words.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";
import { discountWords } from "./discount-labels.ts";

/** Gives each line the same discount in place of its own; that can be taken back. */
export function useDiscountOnEach({ moves }: Pick<SaleDraft, "moves">): (percent: Decimal) => void {
  const t = useWords(discountWords);
  const tell = useToldStep(moves);
  return (percent) => {
    const before = moves.lastStep();
    moves.changeAll({}, (lines) => discountEveryLine(lines, percent).map(typed));
    tell(t.given, before);
  };
}

/** Its discount was typed; its price goes on to follow the list where it did. */
function typed(line: DraftLine): DraftLine {
  return line.follows === "price_and_discount" ? { ...line, follows: "price" } : line;
}
