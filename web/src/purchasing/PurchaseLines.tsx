import { Plus } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { noteOfLine } from "../documents/DraftNotes.tsx";
import { LineHead } from "../documents/LineHead.tsx";
import { LockedLine } from "../documents/LockedLine.tsx";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useIsPhone } from "../ui/media.ts";
import { DrawnLines } from "../ui/lists/DrawnLines.tsx";
import { Button } from "../ui/Button.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "./line-columns.ts";
import { PurchaseLineRow } from "./PurchaseLineRow.tsx";
import type { Purchase } from "./queries.ts";
import { newPurchaseLine, type PurchaseDraft } from "./use-purchase-draft.ts";

type PurchaseLinesProps = { purchase: Purchase; draft: PurchaseDraft; amounts: readonly Decimal[]; isLocked: boolean };

/** The lines of a purchase: ghost cells on a wide window, cards on a phone. */
export function PurchaseLines({ purchase, draft, amounts, isLocked }: PurchaseLinesProps) {
  const t = useWords(purchaseWords);
  const isPhone = useIsPhone();
  const [focused, setFocused] = useState<string | null>(null);
  const { moves, priced } = draft;
  const add = useCallback(
    (after?: string) => {
      const line = newPurchaseLine();
      moves.insertLine(line, after);
      setFocused(line.id);
    },
    [moves],
  );
  const received = useMemo(() => new Map(purchase.lines.map((line) => [line.id as string, line.received])), [purchase]);
  const shown = { keyOf: ({ id }: { id: string }) => id, focused, lineHeight: isPhone ? 62 : 37 };
  return (
    <section aria-label={t.product}>
      <LineHead columns={lineColumns} quantity={t.quantity} price={t.price} discount={t.discount} />
      <DrawnLines
        {...shown}
        lines={draft.lines}
        renderLine={(line, index, place) =>
          isLocked ? (
            <LockedLine
              key={line.id}
              {...place}
              line={line}
              index={index}
              columns={lineColumns}
              amount={amounts[index]}
              goods={<Received quantity={received.get(line.id) ?? nothing} />}
            />
          ) : (
            <PurchaseLineRow
              key={line.id}
              {...place}
              line={line}
              index={index}
              amount={amounts[index]}
              moves={moves}
              priced={priced}
              note={noteOfLine(draft.unsent, line.id)}
              startsFocused={focused === line.id}
              onAdd={add}
            />
          )
        }
      />
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
  if (quantity === nothing) return null;
  return <span className="text-sm text-ok">{t.receivedOf(f.quantity(quantity))}</span>;
}
