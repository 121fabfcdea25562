import { QuantityRange } from "@trato/domain/documents/choices/customer-choice.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { lineChoiceWords } from "./choice-labels.ts";

type QuantityRangeDialogProps = {
  range: QuantityRange;
  unitName: string | null;
  /** Null: the quantity is ours to say again. */
  onSet: (range: QuantityRange | null) => void;
  onClose: () => void;
};

type Values = { least: Decimal | null; most: Decimal | null };

const saidOf = ({ least, most }: Values) => ({ least: least ?? "", most });

/** How many of a line its customer may have. */
export function QuantityRangeDialog({ range, unitName, onSet, onClose }: QuantityRangeDialogProps) {
  const t = useWords(lineChoiceWords);
  const set = (next: QuantityRange | null) => {
    onSet(next);
    onClose();
  };
  const form = useForm<Values>({
    place: null,
    initial: range,
    schema: QuantityRange,
    sent: saidOf,
    submit: async (values) => set(QuantityRange.parse(saidOf(values))),
  });
  const unit = unitName ? { suffix: unitName } : {};
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.customersQuantity}
      description={t.customersQuantityAbout}
      submitLabel={t.keep}
      size="sm"
      instead={<Button onClick={() => set(null)}>{t.quantityOurs}</Button>}
    >
      <div className="flex gap-2">
        <Field label={t.least} error={form.errorOf("least")} className="flex-1">
          <NumberInput {...form.bind("least")} {...unit} startsFocused />
        </Field>
        <Field label={t.most} error={form.errorOf("most")} className="flex-1">
          <NumberInput {...form.bind("most")} {...unit} placeholder={t.noMost} />
        </Field>
      </div>
    </FormDialog>
  );
}
