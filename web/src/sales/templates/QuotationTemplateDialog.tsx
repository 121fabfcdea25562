import { useQuery } from "@tanstack/react-query";
import { CreateQuotationTemplate } from "@trato/domain/sales/templates/template-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { SuggestInput } from "../../ui/fields/SuggestInput.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { type Form, useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import {
  type QuotationTemplate,
  type QuotationTemplateRow,
  quotationTemplateQuery,
  quotationTemplatesQuery,
} from "../queries.ts";
import { discountWords } from "../discounts/discount-labels.ts";
import { DiscountInput } from "../discounts/DiscountInput.tsx";
import { knownTypes } from "./by-sales-type.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";
import { TemplateLines } from "./TemplateLines.tsx";
import { emptyTemplate, sentChanges, sentTemplate, type TemplateValues, valuesOfTemplate } from "./template-values.ts";

type QuotationTemplateDialogProps = { template: QuotationTemplateRow | null; onClose: () => void };

/** A new template of quotations, or a change to one. */
export function QuotationTemplateDialog({ template, onClose }: QuotationTemplateDialogProps) {
  return template ? <OpenTemplate id={template.id} onClose={onClose} /> : <NewTemplate onClose={onClose} />;
}

function NewTemplate({ onClose }: { onClose: () => void }) {
  const t = useWords(quotationTemplateWords);
  const create = useCommand("POST /quotation-templates", {
    touches: (_, made) => (made ? [{ kind: "setting", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<TemplateValues>({
    place: "new quotation template",
    initial: emptyTemplate,
    schema: CreateQuotationTemplate,
    sent: sentTemplate,
    submit: (values) => create.runAndWait(sentTemplate(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newTemplate} submitLabel={t.create} size="xl">
      <TemplateFields form={form} />
    </FormDialog>
  );
}

function OpenTemplate({ id, onClose }: { id: QuotationTemplate["id"]; onClose: () => void }) {
  const { data } = useQuery(quotationTemplateQuery(id));
  return data ? <EditTemplate template={data} onClose={onClose} /> : null;
}

function EditTemplate({ template, onClose }: { template: QuotationTemplate; onClose: () => void }) {
  const t = useWords(quotationTemplateWords);
  const edit = useCommand("PATCH /quotation-templates/:quotationTemplateId", {
    touches: ({ quotationTemplateId: id }, after) => [
      { kind: "setting", id, ...(after && { version: after.version }) },
    ],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<TemplateValues, QuotationTemplate>({
    record: template,
    place: `quotation template ${template.id}`,
    valuesOf: valuesOfTemplate,
    schema: CreateQuotationTemplate,
    sent: sentTemplate,
    save: (changes, version) => edit.runAndWait({ ...sentChanges(changes), quotationTemplateId: template.id, version }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTemplate} submitLabel={t.save} size="xl">
      <TemplateFields form={form} />
    </FormDialog>
  );
}

function TemplateFields({ form }: { form: Form<TemplateValues> }) {
  const t = useWords(quotationTemplateWords);
  const d = useWords(discountWords);
  const { data } = useQuery(quotationTemplatesQuery);
  return (
    <>
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t.salesType} hint={t.salesTypeHint} error={form.errorOf("salesType")}>
          <SuggestInput {...form.bind("salesType")} known={knownTypes(data?.items ?? [])} />
        </Field>
        <Field label={t.validityDays} hint={t.validityHint} error={form.errorOf("validityDays")}>
          <WholeNumberInput {...form.bind("validityDays")} suffix={t.days} />
        </Field>
      </div>
      <TemplateLines {...form.bind("lines")} errorOf={form.errorOf} />
      <DiscountInput label={d.onAll} {...form.bind("discount")} error={form.errorOf("discount")} />
      <Field label={t.terms} error={form.errorOf("terms")}>
        <Textarea {...form.bind("terms")} rows={3} />
      </Field>
    </>
  );
}
