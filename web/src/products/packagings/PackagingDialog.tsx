import type { Decimal } from "@trato/domain/decimal.ts";
import { Packaging as PackagingInput } from "@trato/domain/products/packagings/packaging-inputs.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { ProductDetails } from "../queries.ts";
import { packagingWords } from "./packaging-labels.ts";
import type { Packaging } from "./queries.ts";

type Values = { name: string; quantity: Decimal | null; barcode: string };

type PackagingDialogProps = {
  product: ProductDetails;
  packaging: Packaging | null;
  onKeep: (packaging: Packaging) => Promise<unknown>;
  onClose: () => void;
};

/** A box or pallet of a product, new or as it is: how much is in it, and its own barcode. */
export function PackagingDialog({ product, packaging, onKeep, onClose }: PackagingDialogProps) {
  const t = useWords(packagingWords);
  const form = useForm<Values>({
    place: `packaging ${product.id} ${packaging?.name ?? ""}`,
    initial: {
      name: packaging?.name ?? "",
      quantity: packaging?.quantity ?? null,
      barcode: packaging?.barcode ?? "",
    },
    schema: PackagingInput,
    sent: ({ barcode, ...values }) => ({ ...values, barcode: barcode.trim() || null }),
    submit: async ({ name, quantity, barcode }) => {
      if (!quantity) return; // the schema refuses it first
      await onKeep({ name: name.trim(), quantity, barcode: barcode.trim() || null });
      onClose();
    },
  });
  return (
    <FormDialog form={form} onClose={onClose} title={packaging ? t.edit : t.add} submitLabel={t.save} size="sm">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} placeholder={t.nameHint} startsFocused autoComplete="off" />
      </Field>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t.quantity} error={form.errorOf("quantity")}>
          <NumberInput {...form.bind("quantity")} suffix={product.unitName} />
        </Field>
        <Field label={t.barcode} error={form.errorOf("barcode")}>
          <Input {...form.bind("barcode")} inputMode="numeric" autoComplete="off" />
        </Field>
      </div>
    </FormDialog>
  );
}
