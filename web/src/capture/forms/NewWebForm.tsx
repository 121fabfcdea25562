import { CreateWebForm } from "@trato/domain/capture/forms/inputs.ts";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { formWords } from "./form-labels.ts";

/** A new form begins with its name; what it asks is arranged on its own page. */
export function NewWebForm({ onClose }: { onClose: () => void }) {
  const t = useWords(formWords);
  const go = useGo();
  const create = useCommand("POST /web-forms", {
    touches: (_, form) => (form ? [{ kind: "setting", id: form.id, version: form.version }] : []),
    failed: () => true,
    done: ({ id }) => go(paths.settingsWebForm(id), { replace: true }),
  });
  const form = useForm({
    place: "new web form",
    initial: { name: "" },
    schema: CreateWebForm,
    submit: (values) => create.runAndWait(values),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newForm} submitLabel={t.create}>
      <Field label={t.name} error={form.errorOf("name")} hint={t.nameHint}>
        <Input {...form.bind("name")} startsFocused autoComplete="off" />
      </Field>
    </FormDialog>
  );
}
