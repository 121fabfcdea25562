import type { Decimal } from "@trato/domain/decimal.ts";
import type { TermsDiscount } from "@trato/domain/sales/inputs.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { termWords } from "./term-labels.ts";

/** A discount as it is typed: its numbers may be missing. */
export type DraftDiscount = Omit<TermsDiscount, "percentage" | "days"> & {
  percentage: Decimal | null;
  days: number | null;
};

/** The discount whose numbers are there; none where there is none, or one is missing. */
export function completeDiscount(draft: DraftDiscount | null): TermsDiscount | null {
  const { percentage = null, days = null, computation = "included" } = draft ?? {};
  return percentage === null || days === null ? null : { percentage, days, computation };
}

const usual: DraftDiscount = { percentage: "2" as Decimal, days: 10, computation: "included" }; // a decimal

type EarlyDiscountProps = {
  value: DraftDiscount | null;
  onChange: (discount: DraftDiscount | null) => void;
  errorOf: (path: string) => string | undefined;
};

/** Whether somebody who pays early pays less: so much per cent, of what, within how many days. */
export function EarlyDiscount({ value, onChange, errorOf }: EarlyDiscountProps) {
  const t = useWords(termWords);
  const computations = (["included", "excluded"] as const).map((each) => ({ value: each, label: t[each] }));
  return (
    <div className="flex flex-col gap-2">
      <Checkbox
        label={t.early}
        hint={t.earlyHint}
        value={value !== null}
        onChange={(isGiven) => onChange(isGiven ? usual : null)}
      />
      {value && (
        <div role="group" aria-label={t.early} className="flex flex-wrap items-start gap-2">
          <Field label={t.earlyPercentage} isLabelHidden error={errorOf("earlyDiscount.percentage")} className="w-22">
            <NumberInput
              value={value.percentage}
              isPercent
              onChange={(percentage) => onChange({ ...value, percentage })}
            />
          </Field>
          <Field label={t.earlyOf} isLabelHidden className="min-w-48 flex-1">
            <Select
              options={computations}
              value={value.computation}
              onChange={(computation) => onChange({ ...value, computation })}
            />
          </Field>
          <Field label={t.earlyDays} isLabelHidden error={errorOf("earlyDiscount.days")} className="w-18">
            <WholeNumberInput value={value.days} onChange={(days) => onChange({ ...value, days })} />
          </Field>
          <span className="self-center text-quiet">{t.daysShort}</span>
        </div>
      )}
      {errorOf("earlyDiscount") && <p className="text-sm text-bad">{errorOf("earlyDiscount")}</p>}
    </div>
  );
}
