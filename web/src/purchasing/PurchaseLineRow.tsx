import { GripVertical, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { lineKeys } from "../documents/line-keys.ts";
import { ProductPicker } from "../products/ProductPicker.tsx";
import { TaxesMenu } from "../products/taxes/TaxesMenu.tsx";
import { useUnitName } from "../products/use-unit-name.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
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

/** One line of a purchase that is not ordered yet. Enter makes the next one, Alt and arrows move it. */
export function PurchaseLineRow({ line, index, amount, draft, startsFocused, onAdd }: PurchaseLineRowProps) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return (
    <li
      aria-label={t.line(index + 1)}
      onKeyDownCapture={lineKeys({ move: (by) => draft.moveLine(line.id, by), next: onAdd })}
      className={`group grid ${lineColumns} min-h-9 items-center border-b border-line max-md:grid-cols-3 max-md:gap-x-1 max-md:py-2`}
    >
      <MoveMenu line={line} draft={draft} />
      <div className="min-w-0 max-md:col-span-2">
        <ProductPicker
          value={line.productId ? { id: line.productId, name: line.name } : null}
          onPick={(product) => draft.pickProduct(line, product)}
          startsFocused={startsFocused}
        />
      </div>
      <Cells line={line} draft={draft} />
      <Labelled label={t.amount}>
        <span className="block px-2 text-right font-medium tabular-nums max-md:py-2">
          {amount !== undefined && f.money(amount)}
        </span>
      </Labelled>
      <IconButton
        size="sm"
        label={t.removeLine}
        icon={<Trash2 />}
        onClick={() => draft.removeLine(line.id)}
        className="max-md:col-start-3 max-md:row-start-1 max-md:justify-self-end md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
      />
    </li>
  );
}

type CellsProps = Pick<PurchaseLineRowProps, "line" | "draft">;

function Cells({ line, draft }: CellsProps) {
  const t = useWords(purchaseWords);
  const { currencyDecimals } = useFormat();
  const unit = useUnitName(line.unitName);
  return (
    <>
      <Labelled label={t.quantity}>
        <NumberInput
          aria-label={t.quantity}
          value={line.quantity}
          {...(unit && { suffix: unit })}
          onChange={(quantity) => draft.changeQuantity(line, quantity ?? nothing)}
          className="ghost-cell"
        />
      </Labelled>
      <Labelled label={t.price}>
        <NumberInput
          aria-label={t.price}
          value={line.unitPrice}
          decimals={currencyDecimals}
          onChange={(unitPrice) => draft.changeLine(line.id, { unitPrice: unitPrice ?? nothing, followsTerms: false })}
          className="ghost-cell"
        />
      </Labelled>
      <Labelled label={t.discount}>
        <NumberInput
          aria-label={t.discount}
          value={line.discount}
          suffix="%"
          onChange={(discount) => draft.changeLine(line.id, { discount: discount ?? nothing, followsTerms: false })}
          className="ghost-cell"
        />
      </Labelled>
      <div className="max-md:col-span-2">
        <TaxesMenu value={line.taxIds} use="purchase" onChange={(taxIds) => draft.changeLine(line.id, { taxIds })} />
      </div>
    </>
  );
}

/** On a phone a cell bears its column's name. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <span aria-hidden="true" className="px-2 text-xs text-faint md:hidden">
        {label}
      </span>
      {children}
    </div>
  );
}

function MoveMenu({ line, draft }: CellsProps) {
  const t = useWords(purchaseWords);
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={t.more}
          icon={<GripVertical />}
          className="w-6 max-md:hidden md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100"
        />
      }
      groups={[
        {
          items: [
            { label: t.moveUp, keys: "alt+up", onSelect: () => draft.moveLine(line.id, -1) },
            { label: t.moveDown, keys: "alt+down", onSelect: () => draft.moveLine(line.id, 1) },
          ],
        },
      ]}
    />
  );
}
