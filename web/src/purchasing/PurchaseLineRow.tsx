import { memo, type ReactNode } from "react";
import type { LinePlace } from "../ui/lists/DrawnLines.tsx";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { LineChange } from "../documents/edited-line.ts";
import { LineRow } from "../documents/LineRow.tsx";
import type { Whose } from "../documents/why/whose.ts";
import { WhyLine } from "../documents/why/WhyLine.tsx";
import { useWords } from "../platform/words.ts";
import { productWords } from "../products/labels.ts";
import { ProductPicker } from "../products/ProductPicker.tsx";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "../documents/line-columns.ts";
import type { PricedMoves, PurchaseDraft, PurchaseDraftLine } from "./use-purchase-draft.ts";

type PurchaseLineRowProps = LinePlace & {
  line: PurchaseDraftLine;
  index: number;
  amount: Decimal | undefined;
  moves: PurchaseDraft["moves"];
  priced: PricedMoves;
  /** Why its product is not bought at present. */
  block: string | null;
  /** Whose document it is, and under which position of tax law. */
  whose: Whose;
  /** Why it is not saved. */
  note?: ReactNode;
  startsFocused: boolean;
  onAdd: (after: string) => void;
};

/** One line of a purchase that is not ordered yet. */
export const PurchaseLineRow = memo(function PurchaseLineRow(props: PurchaseLineRowProps) {
  const { line, moves, priced, block, whose, onAdd, ...shown } = props;
  const p = useWords(productWords);
  const t = useWords(purchaseWords);
  const type = ({ quantity, taxIds, unread, ...price }: LineChange) => {
    if (unread) moves.changeLine(line.id, { unread });
    else if (quantity !== undefined) priced.changeQuantity(line, quantity);
    else if (taxIds) moves.changeLine(line.id, { taxIds });
    else priced.changePrice(line, price);
  };
  return (
    <LineRow
      {...shown}
      line={line}
      columns={lineColumns}
      words={t}
      use="purchase"
      why={line.productId && <WhyLine {...{ line, whose }} />}
      renderProduct={(isFocused) => (
        <div className="min-w-0 max-md:col-span-2">
          <ProductPicker
            value={line.productId ? { id: line.productId, name: line.name } : null}
            onPick={(product) => priced.pickProduct(line, product)}
            startsFocused={isFocused}
            unread={line.unread?.product}
            onScanned={() => onAdd(line.id)}
          />
          {line.isUnpriced && line.unitPrice === nothing && <p className="px-2 pb-1 text-sm text-warn">{t.unpriced}</p>}
          {block && <p className="px-2 pb-1 text-sm wrap-anywhere text-warn">{p.notBoughtBecause(block)}</p>}
        </div>
      )}
      onType={type}
      onMove={(by) => moves.moveLines([line.id], by)}
      onRemove={() => moves.removeLine(line.id)}
      onDuplicate={() => moves.duplicateLines([line.id])}
      onNext={() => onAdd(line.id)}
    />
  );
});
