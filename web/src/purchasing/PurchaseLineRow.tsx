import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { LineChange } from "../documents/edited-line.ts";
import { noteOfLine } from "../documents/DraftNotes.tsx";
import { LineRow } from "../documents/LineRow.tsx";
import { useWords } from "../platform/words.ts";
import { ProductPicker } from "../products/ProductPicker.tsx";
import { useUnitName } from "../products/use-unit-name.ts";
import { purchaseWords } from "./labels.ts";
import { lineColumns } from "./line-columns.ts";
import type { PurchaseDraft, PurchaseDraftLine } from "./use-purchase-draft.ts";

type PurchaseLineRowProps = {
  line: PurchaseDraftLine;
  index: number;
  amount: Decimal | undefined;
  draft: PurchaseDraft;
  startsFocused: boolean;
  onAdd: () => void;
};

/** One line of a purchase that is not ordered yet. */
export function PurchaseLineRow({ line, index, amount, draft, startsFocused, onAdd }: PurchaseLineRowProps) {
  const t = useWords(purchaseWords);
  const type = ({ quantity, taxIds, ...price }: LineChange) => {
    if (quantity !== undefined) draft.changeQuantity(line, quantity);
    else if (taxIds) draft.changeLine(line.id, { taxIds });
    else draft.changePrice(line, price);
  };
  return (
    <LineRow
      line={line}
      index={index}
      columns={lineColumns}
      words={t}
      amount={amount}
      use="purchase"
      note={noteOfLine(draft.unsent, line.id)}
      unit={useUnitName(line.unitName)}
      startsFocused={startsFocused}
      renderProduct={(isFocused) => (
        <div className="min-w-0 max-md:col-span-2">
          <ProductPicker
            value={line.productId ? { id: line.productId, name: line.name } : null}
            onPick={(product) => draft.pickProduct(line, product)}
            startsFocused={isFocused}
          />
          {line.isUnpriced && line.unitPrice === nothing && <p className="px-2 pb-1 text-sm text-warn">{t.unpriced}</p>}
        </div>
      )}
      onType={type}
      onMove={(by) => draft.moveLine(line.id, by)}
      onRemove={() => draft.removeLine(line.id)}
      onNext={onAdd}
    />
  );
}
