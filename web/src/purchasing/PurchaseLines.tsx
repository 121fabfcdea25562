import { Plus } from "lucide-react";
import { useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "./line-columns.ts";
import { LockedPurchaseLine } from "./LockedPurchaseLine.tsx";
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
      <Head />
      <ul>
        {isLocked
          ? purchase.lines.map((line, index) => <LockedPurchaseLine key={line.id} line={line} index={index} />)
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

function Head() {
  const t = useWords(purchaseWords);
  return (
    <div
      aria-hidden="true"
      className={`grid ${lineColumns} items-center border-b border-line2 py-2 text-xs text-faint max-md:hidden [&>*]:px-2`}
    >
      <span />
      <span>{t.product}</span>
      <span className="text-right">{t.quantity}</span>
      <span className="text-right">{t.price}</span>
      <span className="text-right">{t.discount}</span>
      <span>{t.taxes}</span>
      <span className="text-right">{t.amount}</span>
      <span />
    </div>
  );
}
