import { RecordLink } from "../../ui/RecordLink.tsx";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { TaxLabels } from "../../products/taxes/TaxLabels.tsx";
import { Unit } from "../../products/Unit.tsx";
import { lineColumns } from "./line-columns.ts";
import { saleWords } from "../labels.ts";
import { LineGoods } from "./LineGoods.tsx";
import type { LineProps } from "./LineRow.tsx";

/** One line of a document that no longer changes, with what became of its goods. */
export function LockedLine({ line, index, kept, amount }: LineProps) {
  const t = useWords(saleWords);
  const isProduct = line.kind === "product";
  return (
    <li
      aria-label={t.line(index + 1)}
      className={`grid ${lineColumns} min-h-9 items-center border-b border-line py-1 ${line.kind === "section" ? "bg-panel" : ""}`}
    >
      <span />
      {isProduct ? (
        <Cells line={line} kept={kept} amount={amount} />
      ) : (
        <span
          className={`col-span-6 px-2 ${line.kind === "section" ? "font-semibold" : "whitespace-pre-line text-quiet italic"}`}
        >
          {line.name}
        </span>
      )}
      <span />
    </li>
  );
}

function Cells({ line, kept, amount }: Pick<LineProps, "line" | "kept" | "amount">) {
  const f = useFormat();
  const number = "px-2 text-right tabular-nums";
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center gap-x-3 px-2">
        {line.productId ? (
          <RecordLink kind="product" id={line.productId} className="min-w-0">
            {line.name}
          </RecordLink>
        ) : (
          <span className="min-w-0">{line.name}</span>
        )}
        {kept && <LineGoods line={kept} />}
      </div>
      <span className={number}>
        {f.quantity(line.quantity)}
        <Unit name={line.unitName} />
      </span>
      <span className={number}>{f.price(line.unitPrice)}</span>
      <span className={number}>{line.discount === "0" ? "" : f.percent(line.discount)}</span>
      <div className="px-1">
        <TaxLabels taxIds={line.taxIds} />
      </div>
      <span className={`${number} font-medium`}>{amount !== undefined && f.money(amount)}</span>
    </>
  );
}
