import { GripVertical, Trash2 } from "lucide-react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { lineKeys } from "../../documents/line-keys.ts";
import { TaxesMenu } from "../../products/taxes/TaxesMenu.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { lineColumns } from "./line-columns.ts";
import { saleWords } from "../labels.ts";
import { LineStock } from "./LineGoods.tsx";
import { ProductCell } from "./ProductCell.tsx";
import type { LineAvailability } from "../queries.ts";
import type { DraftLine, SaleDraft } from "../use-sale-draft.ts";

export type LineProps = {
  line: DraftLine;
  index: number;
  /** The line as the server has it, with its goods. */
  kept: SaleLine | undefined;
  /** What a quotation's line would find in stock. */
  found: LineAvailability | undefined;
  amount: Decimal | undefined;
  draft: SaleDraft;
  startsFocused: boolean;
  onAdd: (kind: DraftLine["kind"], after: string) => void;
};

/** One line on a wide window. Enter makes the next one, Alt and arrows move it, "/" in an empty cell makes a section. */
export function LineRow(props: LineProps) {
  const { line, index, draft, onAdd } = props;
  const t = useWords(saleWords);
  const isEmpty = line.kind === "product" && line.productId === null;
  const keys = lineKeys({
    move: (by) => draft.moveLine(line.id, by),
    next: () => onAdd("product", line.id),
    ...(isEmpty && { slash: () => draft.changeLine(line.id, { kind: "section" }) }),
  });
  return (
    <li
      aria-label={t.line(index + 1)}
      onKeyDownCapture={keys}
      className={`group grid ${lineColumns} min-h-9 items-center border-b border-line ${line.kind === "section" ? "bg-panel" : ""}`}
    >
      <MoveMenu {...props} />
      {line.kind === "product" ? <ProductCells {...props} /> : <TextCell {...props} />}
      <RemoveButton {...props} />
    </li>
  );
}

function ProductCells({ line, found, amount, draft, startsFocused }: LineProps) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { currencyDecimals } = useMe().workspace;
  const change = (field: "quantity" | "unitPrice" | "discount") => (value: Decimal | null) =>
    draft.changeLine(line.id, { [field]: value ?? nothing });
  return (
    <>
      <div className="flex min-w-0 flex-wrap items-center gap-x-2">
        <div className="min-w-0 flex-[1_1_180px]">
          <ProductCell
            line={line}
            startsFocused={startsFocused}
            onPick={(picked) => draft.changeLine(line.id, picked)}
          />
        </div>
        {found && <LineStock found={found} />}
      </div>
      <NumberInput aria-label={t.quantity} value={line.quantity} onChange={change("quantity")} className="ghost-cell" />
      <NumberInput
        aria-label={t.price}
        value={line.unitPrice}
        decimals={currencyDecimals}
        onChange={change("unitPrice")}
        className="ghost-cell"
      />
      <NumberInput
        aria-label={t.discount}
        value={line.discount}
        suffix="%"
        onChange={change("discount")}
        className="ghost-cell"
      />
      <TaxesMenu value={line.taxIds} use="sale" onChange={(taxIds) => draft.changeLine(line.id, { taxIds })} />
      <span className="px-2 text-right font-medium tabular-nums">{amount !== undefined && f.money(amount)}</span>
    </>
  );
}

function TextCell({ line, draft, startsFocused }: LineProps) {
  const t = useWords(saleWords);
  const isSection = line.kind === "section";
  return (
    <div className="col-span-6 min-w-0">
      <Input
        aria-label={isSection ? t.section : t.note}
        placeholder={isSection ? t.section : t.note}
        value={line.name}
        startsFocused={startsFocused}
        onChange={(name) => draft.changeLine(line.id, { name })}
        className={`ghost-cell ${isSection ? "font-semibold" : "text-quiet italic"}`}
      />
    </div>
  );
}

function MoveMenu({ line, draft, onAdd }: LineProps) {
  const t = useWords(saleWords);
  return (
    <Menu
      trigger={
        <IconButton
          size="sm"
          label={t.more}
          icon={<GripVertical />}
          className="w-6 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus:opacity-100"
        />
      }
      groups={[
        {
          items: [
            { label: t.moveUp, keys: "alt+up", onSelect: () => draft.moveLine(line.id, -1) },
            { label: t.moveDown, keys: "alt+down", onSelect: () => draft.moveLine(line.id, 1) },
          ],
        },
        {
          items: [
            { label: t.addProduct, onSelect: () => onAdd("product", line.id) },
            { label: t.addSection, onSelect: () => onAdd("section", line.id) },
            { label: t.addNote, onSelect: () => onAdd("note", line.id) },
          ],
        },
      ]}
    />
  );
}

function RemoveButton({ line, draft }: LineProps) {
  const t = useWords(saleWords);
  return (
    <IconButton
      size="sm"
      label={t.removeLine}
      icon={<Trash2 />}
      onClick={() => draft.removeLine(line.id)}
      className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus:opacity-100"
    />
  );
}
