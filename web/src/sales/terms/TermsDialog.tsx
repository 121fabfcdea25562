import { PaymentTermsInput } from "@trato/domain/sales/inputs.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { toast } from "../../platform/toasts.ts";
import type { Terms } from "../queries.ts";
import { termWords } from "./term-labels.ts";
import { completeDiscount, type DraftDiscount, EarlyDiscount } from "./EarlyDiscount.tsx";
import { completeParts, type DraftPart, TermLines } from "./TermLines.tsx";
import { TermsExample } from "./TermsExample.tsx";

type TermsValues = {
  name: string;
  isDefault: boolean;
  lines: readonly DraftPart[];
  earlyDiscount: DraftDiscount | null;
};
type TermsDialogProps = { terms: Terms | null; onClose: () => void };

/** New payment terms, or a change to some. */
export function TermsDialog({ terms, onClose }: TermsDialogProps) {
  return terms ? <EditTerms terms={terms} onClose={onClose} /> : <NewTerms onClose={onClose} />;
}

const everythingIn30Days: DraftPart = {
  value: "percent",
  amount: "100" as DraftPart["amount"],
  delayKind: "days_after",
  days: 30,
}; // a decimal

function NewTerms({ onClose }: { onClose: () => void }) {
  const t = useWords(termWords);
  const create = useCommand("POST /payment-terms", {
    touches: (_, terms) => (terms ? [{ kind: "setting", id: terms.id, version: terms.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<TermsValues>({
    place: "new payment terms",
    initial: { name: "", isDefault: false, lines: [everythingIn30Days], earlyDiscount: null },
    schema: PaymentTermsInput,
    submit: ({ lines, earlyDiscount, ...values }) =>
      create.runAndWait({
        ...values,
        lines: completeParts(lines),
        ...(earlyDiscount && { earlyDiscount: completeDiscount(earlyDiscount) }),
      }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newTerms} submitLabel={t.create} size="lg">
      <TermsFields form={form} />
    </FormDialog>
  );
}

const valuesOf = ({ name, isDefault, lines, earlyDiscount }: Terms): TermsValues => ({
  name,
  isDefault,
  lines,
  earlyDiscount,
});

function EditTerms({ terms, onClose }: { terms: Terms; onClose: () => void }) {
  const t = useWords(termWords);
  const edit = useCommand("PATCH /payment-terms/:paymentTermsId", {
    touches: ({ paymentTermsId }, after) => [
      { kind: "setting", id: paymentTermsId, ...(after && { version: after.version }) },
    ],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<TermsValues, Terms>({
    record: terms,
    place: `payment terms ${terms.id}`,
    valuesOf,
    schema: PaymentTermsInput,
    save: ({ lines, earlyDiscount, ...changes }, version) =>
      edit.runAndWait({
        ...changes,
        ...(lines && { lines: completeParts(lines) }),
        ...(earlyDiscount !== undefined && { earlyDiscount: completeDiscount(earlyDiscount) }),
        paymentTermsId: terms.id,
        version,
      }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTerms} submitLabel={t.save} size="lg">
      <TermsFields form={form} />
    </FormDialog>
  );
}

function TermsFields({ form }: { form: Form<TermsValues> }) {
  const t = useWords(termWords);
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <TermLines {...form.bind("lines")} errorOf={form.errorOf} />
      {(form.values.lines.length === 1 || form.values.earlyDiscount) && (
        <EarlyDiscount {...form.bind("earlyDiscount")} errorOf={form.errorOf} />
      )}
      <TermsExample
        lines={form.values.lines}
        earlyDiscount={form.values.earlyDiscount}
        isExplained={form.errorOf("lines") !== undefined || form.errorOf("earlyDiscount") !== undefined}
      />
      <Checkbox {...form.bind("isDefault")} label={t.isDefault} hint={t.isDefaultHint} />
    </>
  );
}
