import { RecordLink } from "../ui/RecordLink.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { TaxLabels } from "../products/taxes/TaxLabels.tsx";
import { Unit } from "../products/Unit.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "./line-columns.ts";
import type { Purchase } from "./queries.ts";

type LockedPurchaseLineProps = { line: Purchase["lines"][number]; index: number };

/** One line of a purchase that is ordered, with what of it has arrived. */
export function LockedPurchaseLine({ line, index }: LockedPurchaseLineProps) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const number = "px-2 text-right tabular-nums max-md:px-0";
  return (
    <li
      aria-label={t.line(index + 1)}
      className={`grid ${lineColumns} min-h-9 items-center border-b border-line py-1 max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2`}
    >
      <span className="max-md:hidden" />
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 px-2 max-md:w-full max-md:px-0">
        <RecordLink kind="product" id={line.productId} className="min-w-0 max-md:font-medium">
          {line.name}
        </RecordLink>
        {line.received !== "0" && <span className="text-sm text-ok">{t.receivedOf(f.quantity(line.received))}</span>}
      </div>
      <span className={number}>
        {f.quantity(line.quantity)}
        <Unit name={line.unitName} />
        <span className="md:hidden"> ×</span>
      </span>
      <span className={number}>{f.price(line.unitPrice)}</span>
      <span className={number}>{line.discount === "0" ? "" : f.percent(line.discount)}</span>
      <div className="px-1 max-md:hidden">
        <TaxLabels taxIds={line.taxIds} />
      </div>
      <span className={`${number} font-medium max-md:ml-auto`}>{f.money(line.subtotal)}</span>
      <span className="max-md:hidden" />
    </li>
  );
}
