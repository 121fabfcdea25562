import type { Decimal } from "@trato/domain/decimal.ts";
import { SaidDiscount } from "@trato/domain/documents/discounts/discount-inputs.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { discountWords } from "./discount-labels.ts";

type Values = { kind: GlobalDiscount["kind"]; amount: Decimal | null; isOnEach: boolean };

type DiscountDialogProps = {
  title: string;
  discount: GlobalDiscount | null;
  /** Nothing takes it away. */
  onGive: (discount: GlobalDiscount | null) => void;
  /** Gives each line so much per cent instead. */
  onGiveEach?: ((percent: Decimal) => void) | undefined;
  onClose: () => void;
};

/** How much is taken off: per cent, or an amount of money. */
export function DiscountDialog({ title, discount, onGive, onGiveEach, onClose }: DiscountDialogProps) {
  const t = useWords(discountWords);
  const f = useFormat();
  const give = (given: GlobalDiscount | null) => {
    onGive(given);
    onClose();
  };
  const form = useForm<Values>({
    place: null,
    initial: valuesOf(discount),
    schema: SaidDiscount,
    sent: saidOf,
    submit: async (values) => {
      const said = SaidDiscount.parse(saidOf(values));
      if (!values.isOnEach || said.kind !== "percent" || !onGiveEach) return give(said);
      onGiveEach(said.percent);
      return onClose();
    },
  });
  const units = [
    { value: "percent" as const, label: "%" },
    { value: "amount" as const, label: f.currencySign(f.currency) },
  ];
  const isPercent = form.values.kind === "percent";
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={title}
      description={t.about}
      submitLabel={t.give}
      size="sm"
      {...(discount && { instead: <Button onClick={() => give(null)}>{t.remove}</Button> })}
    >
      <div className="flex gap-2">
        <Field label={t.howMuch} error={form.errorOf("percent") ?? form.errorOf("amount")} className="flex-1">
          <NumberInput
            {...form.bind("amount")}
            startsFocused
            isPercent={isPercent}
            currency={isPercent ? undefined : f.currency}
          />
        </Field>
        <Field label={t.unit} isLabelHidden className="w-18 self-end">
          <Select options={units} {...form.bind("kind")} />
        </Field>
      </div>
      {isPercent && onGiveEach && <Checkbox {...form.bind("isOnEach")} label={t.onEachLine} hint={t.onEachHint} />}
    </FormDialog>
  );
}

function valuesOf(discount: GlobalDiscount | null): Values {
  if (!discount) return { kind: "percent", amount: null, isOnEach: false };
  const { kind } = discount;
  return { kind, amount: kind === "percent" ? discount.percent : discount.amount, isOnEach: false };
}

const saidOf = ({ kind, amount }: Values) =>
  kind === "percent" ? { kind, percent: amount ?? "" } : { kind, amount: amount ?? "" };
