import type { Decimal } from "@trato/domain/decimal.ts";
import type { PaymentAsked } from "@trato/domain/sales/payments/payment-asked.ts";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { askWords } from "./payment-labels.ts";

type AskedFieldProps = {
  value: PaymentAsked | null;
  onChange: (asked: PaymentAsked | null) => void;
  error?: ReactNode;
  className?: string;
};

const usualPercent = "30" as Decimal; // canonical

/** What a customer pays before his yes makes an order: nothing, a share, all, or the first instalment. */
export function AskedField({ value, onChange, error, className }: AskedFieldProps) {
  const t = useWords(askWords);
  const kinds = ["nothing", "deposit", "whole", "first_instalment"] as const;
  const choose = (kind: (typeof kinds)[number]) => {
    if (kind === "nothing") return onChange(null);
    onChange(kind === "deposit" ? { kind, percent: usualPercent } : { kind });
  };
  return (
    <div className={cx("flex items-end gap-2", className)}>
      <Field label={t.asked} error={error} className="flex-1">
        <Select
          value={value?.kind ?? "nothing"}
          options={kinds.map((kind) => ({ value: kind, label: t[kind] }))}
          onChange={choose}
        />
      </Field>
      {value?.kind === "deposit" && (
        <Field label={t.percent} isLabelHidden className="w-20 shrink-0">
          <NumberInput
            value={value.percent}
            suffix="%"
            onChange={(percent) => percent !== null && onChange({ kind: "deposit", percent })}
          />
        </Field>
      )}
    </div>
  );
}
