import { type ReactNode, useState } from "react";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { TaxLabels } from "../products/taxes/TaxLabels.tsx";
import { TaxesMenu } from "../products/taxes/TaxesMenu.tsx";
import { Unit } from "../products/Unit.tsx";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { NumberInput } from "../ui/fields/NumberInput.tsx";
import { Sheet } from "../ui/overlays/Sheet.tsx";
import { isTaxedByParts, isText, numberCell } from "./edited-line.ts";
import { documentWords } from "./labels.ts";
import { placeOf } from "./line-place.ts";
import type { LineRowProps } from "./LineRow.tsx";
import { useUnitName } from "../products/use-unit-name.ts";

type LineCardProps = LineRowProps & {
  isLocked: boolean;
  /** What it finds in stock, or what became of its goods. */
  goods: ReactNode;
  /** What its fields tell besides. */
  details?: ReactNode;
};

/** One line on a phone: a card; a touch opens a sheet with its fields. */
export function LineCard(props: LineCardProps) {
  const { line, index, amount, isLocked, goods, startsFocused } = props;
  const t = useWords(documentWords);
  const f = useFormat();
  const [isOpen, setOpen] = useState(startsFocused);
  const name = line.name || t.line(index + 1);
  return (
    <li {...placeOf(props, index)} className={`border-b border-line ${line.kind === "section" ? "bg-panel" : ""}`}>
      <div className="flex items-center">
        {props.lead}
        <button
          type="button"
          disabled={isLocked}
          onClick={() => setOpen(true)}
          className="flex min-w-0 flex-1 flex-col gap-0.5 px-1 py-2.5 text-left"
        >
          <span
            className={`flex w-full gap-2 ${line.kind === "section" ? "font-semibold" : line.kind === "note" ? "text-quiet italic" : "font-medium"}`}
          >
            <span className="min-w-0 flex-1 wrap-anywhere">{name}</span>
            {!isText(line) && amount !== undefined && <span className="tabular-nums">{f.money(amount)}</span>}
          </span>
          {!isText(line) && (
            <span className="flex w-full items-center justify-between gap-2 text-sm text-quiet tabular-nums">
              <span>
                {f.quantity(line.quantity)}
                <Unit name={line.unitName} of={line.quantity} /> × {f.price(line.unitPrice)}
                {line.discount !== "0" && ` − ${f.percent(line.discount)}`}
              </span>
              <TaxLabels taxIds={line.taxIds} />
            </span>
          )}
        </button>
        {props.aside}
        {isLocked && !isText(line) && props.why}
      </div>
      <div className="px-1 pb-2 empty:hidden">{goods}</div>
      {props.note && <div className="px-1 pb-2">{props.note}</div>}
      <Sheet isOpen={isOpen} onClose={() => setOpen(false)} title={name}>
        <LineFields {...props} onClose={() => setOpen(false)} />
      </Sheet>
    </li>
  );
}

type LineFieldsProps = LineCardProps & { onClose: () => void };

function LineFields({
  line,
  offers = [],
  onName,
  onMove,
  onRemove,
  onDuplicate,
  onClose,
  details,
  ...amounts
}: LineFieldsProps) {
  const t = useWords(documentWords);
  const closing = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <div className="flex flex-col gap-4 p-4">
      {isText(line) ? (
        <Field label={line.kind === "section" ? t.section : t.note}>
          <Input value={line.name} onChange={(name) => onName?.(name)} startsFocused />
        </Field>
      ) : (
        <AmountFields line={line} {...amounts} />
      )}
      {details}
      {offers.length > 0 && (
        <div className="flex flex-wrap gap-2">
          {offers.map(({ label, onSelect }) => (
            <Button key={label} onClick={closing(() => onSelect?.())}>
              {label}
            </Button>
          ))}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => onMove(-1)}>{t.moveUp}</Button>
        <Button onClick={() => onMove(1)}>{t.moveDown}</Button>
        <Button onClick={closing(onDuplicate)}>{t.duplicate}</Button>
        <Button tone="danger" className="ml-auto" onClick={closing(onRemove)}>
          {t.removeLine}
        </Button>
      </div>
    </div>
  );
}

type AmountFieldsProps = Pick<LineCardProps, "line" | "words" | "use" | "renderProduct" | "onType" | "why">;

function AmountFields({ line, words, use, renderProduct, onType, why }: AmountFieldsProps) {
  const t = useWords(documentWords);
  const { priceDecimals, currency } = useFormat();
  const unit = useUnitName(line.unitName, line.quantity);
  return (
    <>
      <Field label={t.product}>{renderProduct(line.productId === null)}</Field>
      <div className="grid grid-cols-3 gap-3">
        <Field label={words.quantity}>
          <NumberInput {...numberCell(line, "quantity", onType)} suffix={unit} />
        </Field>
        <Field label={words.price}>
          <NumberInput {...numberCell(line, "unitPrice", onType)} currency={currency} decimals={priceDecimals} />
        </Field>
        <Field label={words.discount}>
          <NumberInput {...numberCell(line, "discount", onType)} suffix="%" />
        </Field>
      </div>
      {why}
      <TaxesMenu
        value={line.taxIds}
        use={use}
        isDisabled={isTaxedByParts(line)}
        onChange={(taxIds) => onType({ taxIds })}
      />
    </>
  );
}
