import { memo } from "react";
import { useWords } from "../platform/words.ts";
import type { LineWords } from "./edited-line.ts";
import { documentWords } from "./labels.ts";

type LineHeadProps = LineWords & {
  /** What stands beside the amount, where something does. */
  beside?: string | undefined;
  /** The widths that it shares with the lines. */
  columns: string;
};

/** What the columns of the lines are called, on a wide window. */
export const LineHead = memo(function LineHead({ columns, quantity, price, discount, beside }: LineHeadProps) {
  const t = useWords(documentWords);
  return (
    <div
      aria-hidden="true"
      className={`grid ${columns} items-center border-b border-line2 py-2 text-xs text-faint max-md:hidden`}
    >
      <span />
      <span className="px-2">{t.product}</span>
      <span className="px-2 text-right">{quantity}</span>
      <span className="px-2 text-right">{price}</span>
      <span className="px-2 text-right">{discount}</span>
      <span className="px-2">{t.taxes}</span>
      <span className="px-2 text-right">{t.amount}</span>
      {beside !== undefined && <span className="px-2 text-right">{beside}</span>}
      <span />
    </div>
  );
});
