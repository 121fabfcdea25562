import { useQuery } from "@tanstack/react-query";
import { Heading, Plus, StickyNote } from "lucide-react";
import { memo, useState } from "react";
import type { LineTotals } from "@trato/domain/products/totals/worked-line.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { useIsPhone } from "../../ui/media.ts";
import { lineColumns } from "./line-columns.ts";
import { saleWords } from "../labels.ts";
import { LineCard } from "./LineCard.tsx";
import { LockedLine } from "./LockedLine.tsx";
import { LineRow } from "./LineRow.tsx";
import { availabilityQuery, type Sale } from "../queries.ts";
import type { SaleDraft } from "../use-sale-draft.ts";

type LineTableProps = { sale: Sale; draft: SaleDraft; totals: readonly LineTotals[]; isLocked: boolean };

/** The lines of the document: ghost cells on a wide window, cards with a sheet on a phone. */
export function LineTable({ sale, draft, totals, isLocked }: LineTableProps) {
  const t = useWords(saleWords);
  const isPhone = useIsPhone();
  const [focused, setFocused] = useState<string | null>(null);
  const add = (kind: "product" | "section" | "note", after?: string) => setFocused(draft.addLine(kind, after));
  // prefetched with the document, so that lines do not move when it comes
  const { data: availability } = useQuery({ ...availabilityQuery(sale.id), enabled: !isLocked });
  return (
    <section aria-label={t.product}>
      {!isPhone && <Head />}
      <ul>
        {draft.lines.map((line, index) => {
          const kept = sale.lines.find(({ id }) => id === line.id);
          const props = {
            draft,
            onAdd: add,
            line,
            index,
            kept,
            found: availability?.items.find(({ lineId }) => lineId === line.id),
            amount: totals[index]?.subtotal,
            startsFocused: focused === line.id,
          };
          if (isPhone) return <LineCard key={line.id} {...props} isLocked={isLocked} />;
          return isLocked ? <LockedLine key={line.id} {...props} /> : <LineRow key={line.id} {...props} />;
        })}
      </ul>
      {!isLocked && (
        <div className="flex gap-1 py-2">
          <Button tone="ghost" icon={<Plus />} onClick={() => add("product")}>
            {t.addProduct}
          </Button>
          <Button tone="ghost" icon={<Heading />} onClick={() => add("section")}>
            {t.addSection}
          </Button>
          <Button tone="ghost" icon={<StickyNote />} onClick={() => add("note")}>
            {t.addNote}
          </Button>
        </div>
      )}
    </section>
  );
}

const Head = memo(function Head() {
  const t = useWords(saleWords);
  return (
    <div
      aria-hidden="true"
      className={`grid ${lineColumns} items-center border-b border-line2 py-2 text-xs text-faint`}
    >
      <span />
      <span className="px-2">{t.product}</span>
      <span className="px-2 text-right">{t.quantity}</span>
      <span className="px-2 text-right">{t.price}</span>
      <span className="px-2 text-right">{t.discount}</span>
      <span className="px-2">{t.taxes}</span>
      <span className="px-2 text-right">{t.amount}</span>
      <span />
    </div>
  );
});
