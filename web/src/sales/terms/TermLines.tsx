import type { Decimal } from "@trato/domain/decimal.ts";
import { delayKinds } from "@trato/domain/sales/due-dates.ts";
import type { PaymentTermLine } from "@trato/domain/sales/payment-terms.ts";
import { nextTermLine } from "@trato/domain/sales/payment-terms-obstacles.ts";
import { Plus, X } from "lucide-react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { termWords } from "./term-labels.ts";

/** A part as it is typed: its numbers may be missing. */
export type DraftPart = Omit<PaymentTermLine, "amount" | "days" | "dayOfMonth"> & {
  amount: Decimal | null;
  days: number | null;
  dayOfMonth?: number | null | undefined;
};

/** The parts whose numbers are all there. */
export function completeParts(parts: readonly DraftPart[]): PaymentTermLine[] {
  return parts.flatMap(({ amount, days, dayOfMonth, ...part }) =>
    amount === null || days === null ? [] : [{ ...part, amount, days, dayOfMonth: dayOfMonth ?? undefined }],
  );
}

type TermLinesProps = {
  value: readonly DraftPart[];
  onChange: (parts: readonly DraftPart[]) => void;
  errorOf: (path: string) => string | undefined;
};

/** What is due when, one line a part: a share, and the days until then. */
export function TermLines({ value: parts, onChange, errorOf }: TermLinesProps) {
  const t = useWords(termWords);
  const change = (index: number, changes: Partial<DraftPart>) =>
    onChange(parts.map((part, i) => (i === index ? { ...part, ...changes } : part)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.parts}</legend>
      {parts.map((part, index) => (
        <TermLine
          // parts have no names of their own and keep their places
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          part={part}
          index={index}
          onChange={(changes) => change(index, changes)}
          onRemove={parts.length > 1 ? () => onChange(parts.filter((_, i) => i !== index)) : null}
          errorOf={(field) => errorOf(`lines.${index}.${field}`)}
        />
      ))}
      {errorOf("lines") && <p className="text-sm text-bad">{errorOf("lines")}</p>}
      <div>
        <Button
          tone="ghost"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...parts, nextTermLine(completeParts(parts))])}
        >
          {t.addPart}
        </Button>
      </div>
    </fieldset>
  );
}

type TermLineProps = {
  part: DraftPart;
  index: number;
  onChange: (changes: Partial<DraftPart>) => void;
  onRemove: (() => void) | null;
  errorOf: (field: string) => string | undefined;
};

function TermLine({ part, index, onChange, onRemove, errorOf }: TermLineProps) {
  const t = useWords(termWords);
  return (
    <div
      role="group"
      aria-label={t.part(index + 1)}
      className="flex flex-wrap items-start gap-2 max-sm:border-b max-sm:border-line max-sm:pb-3"
    >
      <ShareFields part={part} onChange={onChange} error={errorOf("amount")} />
      <Field label={t.days} isLabelHidden error={errorOf("days")} className="w-18">
        <WholeNumberInput value={part.days} onChange={(days) => onChange({ days })} />
      </Field>
      <Field label={t.from} isLabelHidden className="min-w-48 flex-1">
        <Select
          options={delayKinds.map((value) => ({ value, label: t[value] }))}
          value={part.delayKind}
          onChange={(delayKind) => onChange({ delayKind })}
        />
      </Field>
      {part.delayKind === "days_end_of_month_on_the" && (
        <Field
          label={t.dayOfMonth}
          isLabelHidden
          error={errorOf("dayOfMonth")}
          hint={t.dayOfMonthHint}
          className="w-32"
        >
          <WholeNumberInput value={part.dayOfMonth ?? 0} onChange={(dayOfMonth) => onChange({ dayOfMonth })} />
        </Field>
      )}
      {onRemove ? (
        <IconButton label={t.removePart(index + 1)} icon={<X aria-hidden="true" />} onClick={onRemove} />
      ) : (
        <span className="w-7.5 max-md:w-9" />
      )}
    </div>
  );
}

type ShareFieldsProps = Pick<TermLineProps, "part" | "onChange"> & { error: string | undefined };

function ShareFields({ part, onChange, error }: ShareFieldsProps) {
  const t = useWords(termWords);
  const f = useFormat();
  const units = [
    { value: "percent" as const, label: "%" },
    { value: "fixed" as const, label: f.currencySign(f.currency) },
  ];
  return (
    <>
      <Field label={t.share} isLabelHidden error={error} className="w-26">
        <NumberInput
          value={part.amount}
          currency={part.value === "fixed" ? f.currency : undefined}
          isPercent={part.value === "percent"}
          onChange={(amount) => onChange({ amount })}
        />
      </Field>
      <Field label={t.unit} isLabelHidden className="w-16">
        <Select options={units} value={part.value} onChange={(value) => onChange({ value })} />
      </Field>
    </>
  );
}
