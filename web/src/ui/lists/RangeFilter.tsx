import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../Button.tsx";
import { DateField } from "../fields/DateField.tsx";
import { Field } from "../fields/Field.tsx";
import { Input } from "../fields/Input.tsx";
import { MoneyInput } from "../fields/MoneyInput.tsx";
import { NumberInput } from "../fields/NumberInput.tsx";
import { uiWords } from "../labels.ts";
import { Dialog } from "../overlays/Dialog.tsx";

export type RangeKind = "date" | "money" | "number" | "text";
export type Range = { from: string | undefined; to: string | undefined };

type RangeFilterProps = Range & {
  label: string;
  kind: RangeKind;
  onRange: (range: Range) => void;
  onClose: () => void;
};

/** From a day or an amount to another, either of which may stay open; of a text, the text itself. */
export function RangeFilter({ label, kind, from, to, onRange, onClose }: RangeFilterProps) {
  const t = useWords(uiWords);
  const [range, setRange] = useState<Range>({ from, to });
  const save = () => {
    onRange(range);
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={label}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" onClick={save}>
            {t.filter}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={kind === "text" ? label : t.from}>
          <Value kind={kind} value={range.from} onChange={(value) => setRange({ ...range, from: value })} isFirst />
        </Field>
        {kind !== "text" && (
          <Field label={t.to}>
            <Value kind={kind} value={range.to} onChange={(value) => setRange({ ...range, to: value })} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}

type ValueProps = {
  kind: RangeKind;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  isFirst?: boolean;
};

function Value({ kind, value, onChange, isFirst = false }: ValueProps) {
  const put = (next: string | null) => onChange(next ?? undefined);
  if (kind === "date")
    return <DateField value={(value ?? null) as CalendarDate | null} onChange={put} startsFocused={isFirst} />; // of the address
  if (kind === "money")
    return <MoneyInput value={(value ?? null) as Decimal | null} onChange={put} startsFocused={isFirst} />; // as above
  if (kind === "number")
    return <NumberInput value={(value ?? null) as Decimal | null} onChange={put} startsFocused={isFirst} />; // as above
  return <Input value={value ?? ""} onChange={(text) => onChange(text.trim() || undefined)} startsFocused={isFirst} />;
}
