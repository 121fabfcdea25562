import { Plus } from "lucide-react";
import { useCallback, useMemo, useRef, useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { noteOfLine } from "../documents/DraftNotes.tsx";
import type { PurchaseLine } from "@trato/domain/purchasing/records.ts";
import { total } from "@trato/domain/stock/quantities.ts";
import { LineGrid } from "../documents/grid/LineGrid.tsx";
import { useLineDrops } from "../documents/grid/use-line-drops.ts";
import { LineHead } from "../documents/LineHead.tsx";
import { LockedLine } from "../documents/LockedLine.tsx";
import { WhyLine } from "../documents/why/WhyLine.tsx";
import { useWords } from "../platform/words.ts";
import { useIsPhone } from "../ui/media.ts";
import { DrawnLines } from "../ui/lists/DrawnLines.tsx";
import { Button } from "../ui/Button.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "../documents/line-columns.ts";
import { PurchaseLineRow } from "./PurchaseLineRow.tsx";
import type { Purchase } from "./queries.ts";
import { newPurchaseLine, type PurchaseDraft, type PurchaseDraftLine } from "./use-purchase-draft.ts";
import { useQuantity } from "../products/use-quantity.ts";

type PurchaseLinesProps = {
  purchase: Purchase;
  draft: PurchaseDraft;
  amounts: readonly (Decimal | undefined)[];
  isLocked: boolean;
};

/** Why what a line has is not bought at present, as far as it was saved with it. */
const blockOf = ({ productId }: Pick<PurchaseDraftLine, "productId">, kept: PurchaseLine | undefined) =>
  kept && kept.productId === productId ? kept.purchaseBlock : null;

/** The lines of a purchase: ghost cells on a wide window, cards on a phone. */
export function PurchaseLines({ purchase, draft, amounts, isLocked }: PurchaseLinesProps) {
  const t = useWords(purchaseWords);
  const isPhone = useIsPhone();
  const [focused, setFocused] = useState<string | null>(null);
  const [reached, setReached] = useState<string | null>(null);
  const area = useRef<HTMLElement>(null);
  const { moves, priced } = draft;
  useLineDrops(area, moves);
  const add = useCallback(
    (after?: string) => {
      const line = newPurchaseLine();
      moves.insertLine(line, after);
      setFocused(line.id);
    },
    [moves],
  );
  const { fiscalPositionId, isFiscalPositionSet, vendor } = draft.header;
  const partnerId = vendor.id;
  const whose = useMemo(
    () => ({ fiscalPositionId, isFiscalPositionSet, partnerId }),
    [fiscalPositionId, isFiscalPositionSet, partnerId],
  );
  const kept = useMemo(() => new Map(purchase.lines.map((line) => [line.id as string, line])), [purchase]);
  const shown = { keyOf: ({ id }: { id: string }) => id, focused, reached, lineHeight: isPhone ? 62 : 37 };
  return (
    <section ref={area} aria-label={t.product}>
      <LineHead columns={lineColumns} quantity={t.quantity} price={t.price} discount={t.discount} />
      <LineGrid {...{ lines: draft.lines, amounts, moves, doings: priced.doings, isLocked }} reach={setReached}>
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
                goods={<LineGoods line={kept.get(line.id)} />}
                why={<WhyLine {...{ line, whose }} kept={keptAmounts(kept.get(line.id))} />}
                note={noteOfLine(draft.unsent, line.id)}
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
                block={blockOf(line, kept.get(line.id))}
                whose={whose}
                note={noteOfLine(draft.unsent, line.id)}
                startsFocused={focused === line.id}
                onAdd={add}
              />
            )
          }
        />
      </LineGrid>
      {!isLocked && (
        <Button tone="ghost" icon={<Plus />} onClick={() => add()} className="my-2">
          {t.addProduct}
        </Button>
      )}
    </section>
  );
}

const keptAmounts = (line: PurchaseLine | undefined) =>
  line && { untaxed: line.subtotal, tax: line.tax, total: line.total };

/** What became of a line that was ordered. */
function LineGoods({ line }: { line: PurchaseLine | undefined }) {
  const t = useWords(purchaseWords);
  const say = useQuantity();
  if (!line) return null;
  const arrived = total([line.received, line.returned]);
  const told = [
    { quantity: arrived, text: t.receivedOf, tone: "text-ok" },
    { quantity: line.returned, text: t.returnedOf, tone: "text-warn" },
    { quantity: arrived === "0" ? nothing : line.open, text: t.toReceiveOf, tone: "text-quiet" },
    { quantity: line.givenUp, text: t.givenUpOf, tone: "text-faint" },
  ].filter(({ quantity }) => quantity !== "0");
  if (told.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm">
      {told.map(({ quantity, text, tone }) => (
        <span key={tone} className={tone}>
          {text(say(quantity, line.unitName))}
        </span>
      ))}
    </span>
  );
}
