import { CreateTax, EditTax } from "@trato/domain/products/taxes/tax-inputs.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { useForm } from "../../ui/forms/form.ts";
import { toast } from "../../platform/toasts.ts";
import type { Tax } from "../queries.ts";
import { askedOf, newTax, type TaxValues, valuesOf } from "./tax-values.ts";
import { taxWords } from "../setting-labels.ts";
import { TaxFields } from "./TaxFields.tsx";

type TaxDialogProps = { tax: Tax | null; use: Tax["use"]; onClose: () => void };

/** A new tax, or a change to one. */
export function TaxDialog({ tax, use, onClose }: TaxDialogProps) {
  return tax ? <EditTaxDialog tax={tax} onClose={onClose} /> : <NewTax use={use} onClose={onClose} />;
}

function NewTax({ use, onClose }: { use: Tax["use"]; onClose: () => void }) {
  const t = useWords(taxWords);
  const create = useCommand("POST /taxes", {
    touches: (_, tax) => (tax ? [{ kind: "setting", id: tax.id, version: tax.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const asked = (values: TaxValues) => ({
    ...askedOf(values),
    name: values.name,
    amountKind: values.amountKind,
    use,
  });
  const form = useForm<TaxValues>({
    initial: newTax,
    place: `new ${use} tax`,
    schema: CreateTax,
    sent: asked,
    submit: (values) => create.runAndWait({ ...asked(values), id: newId<"taxes">() }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newTax} submitLabel={t.create}>
      <TaxFields form={form} use={use} tax={null} />
    </FormDialog>
  );
}

function EditTaxDialog({ tax, onClose }: { tax: Tax; onClose: () => void }) {
  const t = useWords(taxWords);
  const edit = useCommand("PATCH /taxes/:taxId", {
    touches: ({ taxId }, after) => [{ kind: "setting", id: taxId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<TaxValues, Tax>({
    record: tax,
    place: `tax ${tax.id}`,
    valuesOf,
    schema: EditTax,
    sent: (values) => ({ ...askedOf(values), taxId: tax.id }),
    save: (changes, version) => edit.runAndWait({ ...askedOf(changes), taxId: tax.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTax} submitLabel={t.save}>
      <TaxFields form={form} use={tax.use} tax={tax} />
    </FormDialog>
  );
}
