import { useQuery } from "@tanstack/react-query";
import { Heading, Plus, StickyNote } from "lucide-react";
import { useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { noteOfLine } from "../../documents/DraftNotes.tsx";
import { LineHead } from "../../documents/LineHead.tsx";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { lineColumns } from "./line-columns.ts";
import { QuotedLine } from "./QuotedLine.tsx";
import { saleWords } from "../labels.ts";
import { availabilityQuery, type Sale } from "../queries.ts";
import type { SaleDraft } from "../use-sale-draft.ts";

type LineTableProps = { sale: Sale; draft: SaleDraft; amounts: readonly Decimal[]; isLocked: boolean };

/** The lines of the document: ghost cells on a wide window, cards with a sheet on a phone. */
export function LineTable({ sale, draft, amounts, isLocked }: LineTableProps) {
  const t = useWords(saleWords);
  const [focused, setFocused] = useState<string | null>(null);
  const add = (kind: "product" | "section" | "note", after?: string) => setFocused(draft.addLine(kind, after));
  // prefetched with the document, so that lines do not move when it comes
  const { data: availability } = useQuery({ ...availabilityQuery(sale.id), enabled: !isLocked });
  return (
    <section aria-label={t.product}>
      <LineHead columns={lineColumns} quantity={t.quantity} price={t.price} discount={t.discount} />
      <ul>
        {draft.lines.map((line, index) => (
          <QuotedLine
            key={line.id}
            draft={draft}
            onAdd={add}
            line={line}
            index={index}
            kept={sale.lines.find(({ id }) => id === line.id)}
            found={availability?.items.find(({ lineId }) => lineId === line.id)}
            amount={amounts[index]}
            isLocked={isLocked}
            note={noteOfLine(draft.unsent, line.id)}
            startsFocused={focused === line.id}
          />
        ))}
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
