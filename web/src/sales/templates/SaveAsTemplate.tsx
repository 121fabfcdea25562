import { useQuery } from "@tanstack/react-query";
import { SaveAsTemplate as SaveAsTemplateInput } from "@trato/domain/sales/templates/template-inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { SuggestInput } from "../../ui/fields/SuggestInput.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { quotationTemplatesQuery, type Sale } from "../queries.ts";
import { knownTypes } from "./by-sales-type.ts";
import { quotationTemplateWords } from "./quotation-template-labels.ts";

/** Makes a template of a quotation or an order. */
export function SaveAsTemplate({ sale, onClose }: { sale: Sale; onClose: () => void }) {
  const t = useWords(quotationTemplateWords);
  const go = useGo();
  const { data } = useQuery(quotationTemplatesQuery);
  const save = useCommand("POST /sales/:saleId/save-as-template", {
    touches: (_, made) => (made ? [{ kind: "setting", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name), { action: { label: t.edit, run: () => go(paths.settingsQuotationTemplates()) } });
      onClose();
    },
  });
  const sent = ({ name, salesType }: { name: string; salesType: string }) => ({
    saleId: sale.id,
    name,
    salesType: salesType.trim() || null,
  });
  const form = useForm({
    place: `template of sale ${sale.id}`,
    initial: { name: sale.opportunity?.title ?? "", salesType: "" },
    schema: SaveAsTemplateInput,
    sent,
    submit: (values) => save.runAndWait(sent(values)),
  });
  return (
    <FormDialog
      form={form}
      onClose={onClose}
      title={t.saveAsTitle}
      description={t.saveAsText}
      submitLabel={t.save}
      size="sm"
    >
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
      <Field label={t.salesType} hint={t.salesTypeHint} error={form.errorOf("salesType")}>
        <SuggestInput {...form.bind("salesType")} known={knownTypes(data?.items ?? [])} />
      </Field>
    </FormDialog>
  );
}
