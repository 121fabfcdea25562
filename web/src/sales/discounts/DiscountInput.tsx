import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { discountWords } from "./discount-labels.ts";

type Kind = GlobalDiscount["kind"];
type DiscountInputProps = {
  label: string;
  isLabelHidden?: boolean;
  value: GlobalDiscount | null;
  onChange: (discount: GlobalDiscount | null) => void;
  error?: string | undefined;
};

/** A discount among the fields of a form: per cent, or an amount of money; empty for none. */
export function DiscountInput({ label, isLabelHidden = false, value, onChange, error }: DiscountInputProps) {
  const t = useWords(discountWords);
  const f = useFormat();
  const [chosen, setChosen] = useState<Kind>("percent");
  const kind = value?.kind ?? chosen;
  const amount = value === null ? null : value.kind === "percent" ? value.percent : value.amount;
  const units = [
    { value: "percent" as const, label: "%" },
    { value: "amount" as const, label: f.currencySign(f.currency) },
  ];
  const choose = (unit: Kind) => {
    setChosen(unit);
    onChange(saidOf(unit, amount));
  };
  return (
    <div className="flex gap-2">
      <Field label={label} isLabelHidden={isLabelHidden} error={error} className="w-24">
        <NumberInput
          value={amount}
          placeholder={isLabelHidden ? t.discount : undefined}
          isPercent={kind === "percent"}
          currency={kind === "percent" ? undefined : f.currency}
          onChange={(typed) => onChange(saidOf(kind, typed))}
        />
      </Field>
      <Field label={t.unit} isLabelHidden className="w-18 self-end">
        <Select options={units} value={kind} onChange={choose} />
      </Field>
    </div>
  );
}

function saidOf(kind: Kind, amount: Decimal | null): GlobalDiscount | null {
  if (amount === null || amount === nothing) return null;
  return kind === "percent" ? { kind, percent: amount } : { kind, amount };
}
