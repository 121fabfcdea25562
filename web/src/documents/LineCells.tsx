import type { Decimal } from "@trato/domain/decimal.ts";
import type { ReactNode } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { TaxesMenu } from "../products/taxes/TaxesMenu.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { type EditedLine, isTaxedByParts, type LineChange, type LineWords, numberCell } from "./edited-line.ts";
import { GridCell } from "./grid/GridCell.tsx";
import type { CellName } from "./grid/selection.ts";
import { documentWords } from "./labels.ts";
import { useUnitName } from "../products/use-unit-name.ts";

type LineCellsProps = {
  line: EditedLine;
  words: LineWords;
  amount: Decimal | undefined;
  use: "sale" | "purchase";
  onType: (change: LineChange) => void;
  /** What can be asked about its amount; shown while the line is pointed at or has the focus. */
  why?: ReactNode;
};

/** How many, at what price, less what, with which taxes, and what that comes to. */
export function LineCells({ line, words, amount, use, onType, why }: LineCellsProps) {
  const t = useWords(documentWords);
  const f = useFormat();
  return (
    <>
      <Labelled line={line} cell="quantity" label={words.quantity}>
        <NumberInput
          aria-label={words.quantity}
          {...numberCell(line, "quantity", onType)}
          suffix={useUnitName(line.unitName, line.quantity)}
          className="ghost-cell"
        />
      </Labelled>
      <Labelled line={line} cell="unitPrice" label={words.price}>
        <NumberInput
          aria-label={words.price}
          {...numberCell(line, "unitPrice", onType)}
          currency={f.currency}
          decimals={f.priceDecimals}
          className="ghost-cell"
        />
      </Labelled>
      <Labelled line={line} cell="discount" label={words.discount}>
        <NumberInput
          aria-label={words.discount}
          {...numberCell(line, "discount", onType)}
          suffix="%"
          className="ghost-cell"
        />
      </Labelled>
      <GridCell line={line.id} cell="taxes" className="max-md:col-span-2">
        <TaxesMenu
          value={line.taxIds}
          use={use}
          isDisabled={isTaxedByParts(line)}
          onChange={(taxIds) => onType({ taxIds })}
        />
      </GridCell>
      <Labelled line={line} cell="amount" label={t.amount}>
        {why && (
          <span className="absolute inset-y-0 left-0 flex items-center md:opacity-0 md:group-focus-within:opacity-100 md:group-hover:opacity-100">
            {why}
          </span>
        )}
        <span className="block px-2 text-right font-medium tabular-nums wrap-anywhere max-md:py-2">
          {amount !== undefined && f.money(amount)}
        </span>
      </Labelled>
    </>
  );
}

type LabelledProps = { line: EditedLine; cell: CellName; label: string; children: ReactNode };

/** On a phone a cell bears its column's name. */
function Labelled({ line, cell, label, children }: LabelledProps) {
  return (
    <GridCell line={line.id} cell={cell}>
      <span aria-hidden="true" className="px-2 text-xs text-faint md:hidden">
        {label}
      </span>
      {children}
    </GridCell>
  );
}
