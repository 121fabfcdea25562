import { useState } from "react";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { TaxesMenu } from "../../products/taxes/TaxesMenu.tsx";
import { Unit } from "../../products/Unit.tsx";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Sheet } from "../../ui/overlays/Sheet.tsx";
import { saleWords } from "../labels.ts";
import { LineGoods, LineStock } from "./LineGoods.tsx";
import type { LineProps } from "./LineRow.tsx";
import { ProductCell } from "./ProductCell.tsx";

/** One line on a phone: a card; a touch opens a sheet with its fields. */
export function LineCard(props: LineProps & { isLocked: boolean }) {
  const { line, kept, found, amount, isLocked, startsFocused, index } = props;
  const t = useWords(saleWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(startsFocused);
  return (
    <li className={`border-b border-line ${line.kind === "section" ? "bg-panel" : ""}`}>
      <button
        type="button"
        disabled={isLocked}
        onClick={() => setOpen(true)}
        className="flex w-full flex-col gap-0.5 px-1 py-2.5 text-left"
      >
        <span
          className={`flex w-full gap-2 ${line.kind === "section" ? "font-semibold" : line.kind === "note" ? "text-quiet italic" : "font-medium"}`}
        >
          <span className="min-w-0 flex-1">{line.name || t.line(index + 1)}</span>
          {line.kind === "product" && amount !== undefined && <span className="tabular-nums">{f.money(amount)}</span>}
        </span>
        {line.kind === "product" && (
          <span className="text-sm text-quiet tabular-nums">
            {f.quantity(line.quantity)}
            <Unit name={line.unitName} /> × {f.price(line.unitPrice)}
            {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
          </span>
        )}
      </button>
      <div className="px-1 pb-2 empty:hidden">
        {isLocked && kept && <LineGoods line={kept} />}
        {!isLocked && found && <LineStock found={found} />}
      </div>
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={line.name || t.line(index + 1)}>
        <LineFields {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </li>
  );
}

function LineFields({ line, draft, onClose }: LineProps & { onClose: () => void }) {
  const t = useWords(saleWords);
  const { currencyDecimals } = useMe().workspace;
  const change = (field: "quantity" | "unitPrice" | "discount") => (value: Decimal | null) =>
    draft.changeLine(line.id, { [field]: value ?? nothing });
  const remove = () => {
    onClose();
    draft.removeLine(line.id);
  };
  return (
    <div className="flex flex-col gap-4 p-4">
      {line.kind === "product" ? (
        <>
          <Field label={t.product}>
            <ProductCell
              line={line}
              startsFocused={line.productId === null}
              onPick={(picked) => draft.changeLine(line.id, picked)}
            />
          </Field>
          <div className="grid grid-cols-3 gap-3">
            <Field label={t.quantity}>
              <NumberInput value={line.quantity} onChange={change("quantity")} />
            </Field>
            <Field label={t.price}>
              <NumberInput value={line.unitPrice} decimals={currencyDecimals} onChange={change("unitPrice")} />
            </Field>
            <Field label={t.discount}>
              <NumberInput value={line.discount} suffix="%" onChange={change("discount")} />
            </Field>
          </div>
          <TaxesMenu value={line.taxIds} use="sale" onChange={(taxIds) => draft.changeLine(line.id, { taxIds })} />
        </>
      ) : (
        <Field label={line.kind === "section" ? t.section : t.note}>
          <Input value={line.name} onChange={(name) => draft.changeLine(line.id, { name })} startsFocused />
        </Field>
      )}
      <div className="flex gap-2">
        <Button onClick={() => draft.moveLine(line.id, -1)}>{t.moveUp}</Button>
        <Button onClick={() => draft.moveLine(line.id, 1)}>{t.moveDown}</Button>
        <Button tone="danger" className="ml-auto" onClick={remove}>
          {t.removeLine}
        </Button>
      </div>
    </div>
  );
}
