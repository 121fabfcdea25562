import { CreateMailTemplate } from "@trato/domain/messaging/templates/inputs.ts";
import * as z from "zod/mini";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import type { MailTemplate } from "../queries.ts";
import { templateWords } from "./template-labels.ts";
import { emptyTemplate, sentOf, type TemplateValues, valuesOf } from "./template-values.ts";
import { TemplateFields } from "./TemplateFields.tsx";

type TemplateDialogProps = { template: MailTemplate | null; onClose: () => void };

/** A new template, or a change to one. */
export function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  return template ? <EditTemplate template={template} onClose={onClose} /> : <NewTemplate onClose={onClose} />;
}

const schema = z.omit(CreateMailTemplate, { id: true });

function NewTemplate({ onClose }: { onClose: () => void }) {
  const t = useWords(templateWords);
  const create = useCommand("POST /mail-templates", {
    touches: (_, made) => (made ? [{ kind: "setting", id: made.id, version: made.version }] : []),
    failed: () => true,
    done: ({ name }) => {
      toast(t.created(name));
      onClose();
    },
  });
  const form = useForm<TemplateValues>({
    place: "new mail template",
    initial: emptyTemplate,
    schema,
    sent: sentOf,
    submit: (values) => create.runAndWait(sentOf(values)),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.newTemplate} submitLabel={t.create} size="xl">
      <TemplateFields form={form} />
    </FormDialog>
  );
}

function EditTemplate({ template, onClose }: { template: MailTemplate; onClose: () => void }) {
  const t = useWords(templateWords);
  const edit = useCommand("PATCH /mail-templates/:templateId", {
    touches: ({ templateId }, after) => [{ kind: "setting", id: templateId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: onClose,
  });
  const form = useEditForm<TemplateValues, MailTemplate>({
    record: template,
    place: `mail template ${template.id}`,
    valuesOf,
    schema,
    sent: sentOf,
    save: ({ texts, uses, ...changes }, version) =>
      edit.runAndWait({
        ...changes,
        ...(uses && { uses: [...uses] }),
        ...(texts && { texts: sentOf({ name: "", uses: [], texts }).texts }),
        templateId: template.id,
        version,
      }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.editTemplate} submitLabel={t.save} size="xl">
      <TemplateFields form={form} />
    </FormDialog>
  );
}
