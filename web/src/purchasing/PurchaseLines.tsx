import { Plus } from "lucide-react";
import { useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { LineHead } from "../documents/LineHead.tsx";
import { LockedLine } from "../documents/LockedLine.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "./line-columns.ts";
import { PurchaseLineRow } from "./PurchaseLineRow.tsx";
import type { Purchase } from "./queries.ts";
import type { PurchaseDraft } from "./use-purchase-draft.ts";

type PurchaseLinesProps = { purchase: Purchase; draft: PurchaseDraft; amounts: readonly Decimal[]; isLocked: boolean };

/** The lines of a purchase: ghost cells on a wide window, cards on a phone. */
export function PurchaseLines({ purchase, draft, amounts, isLocked }: PurchaseLinesProps) {
  const t = useWords(purchaseWords);
  const [focused, setFocused] = useState<string | null>(null);
  const add = (after?: string) => setFocused(draft.addLine(after));
  return (
    <section aria-label={t.product}>
      <LineHead columns={lineColumns} quantity={t.quantity} price={t.price} discount={t.discount} />
      <ul>
        {isLocked
          ? purchase.lines.map((line, index) => (
              <LockedLine
                key={line.id}
                line={line}
                index={index}
                columns={lineColumns}
                amount={amounts[index]}
                goods={line.received !== "0" && <Received quantity={line.received} />}
              />
            ))
          : draft.lines.map((line, index) => (
              <PurchaseLineRow
                key={line.id}
                line={line}
                index={index}
                amount={amounts[index]}
                draft={draft}
                startsFocused={focused === line.id}
                onAdd={() => add(line.id)}
              />
            ))}
      </ul>
      {!isLocked && (
        <Button tone="ghost" icon={<Plus />} onClick={() => add()} className="my-2">
          {t.addProduct}
        </Button>
      )}
    </section>
  );
}

function Received({ quantity }: { quantity: Decimal }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return <span className="text-sm text-ok">{t.receivedOf(f.quantity(quantity))}</span>;
}
