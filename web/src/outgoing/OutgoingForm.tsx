import type { CopiedKind } from "@trato/domain/kinds.ts";
import type { ToldChange } from "@trato/domain/outgoing/choices.ts";
import { EditOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import { useCommand } from "../platform/commands.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { useEditForm } from "../ui/forms/edit-form.ts";
import { SaveBar } from "../ui/forms/SaveBar.tsx";
import { outgoingWords } from "./labels.ts";
import type { OutgoingWebhook } from "./queries.ts";
import { ChangesField, KindsField } from "./ToldFields.tsx";

type Values = { name: string; address: string; kinds: CopiedKind[]; changes: ToldChange[] };

const valuesOf = ({ name, address, kinds, changes }: OutgoingWebhook): Values => ({ name, address, kinds, changes });

/** Where it is sent to, and of which records and changes. */
export function OutgoingForm({ webhook }: { webhook: OutgoingWebhook }) {
  const t = useWords(outgoingWords);
  const { id: webhookId } = webhook;
  const edit = useCommand("PATCH /outgoing-webhooks/:outgoingWebhookId", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    failed: () => true,
  });
  const form = useEditForm<Values, OutgoingWebhook>({
    record: webhook,
    place: `outgoing webhook ${webhookId}`,
    valuesOf,
    schema: EditOutgoingWebhook,
    sent: (values) => ({ ...values, outgoingWebhookId: webhookId }),
    save: (changes, version) => edit.runAndWait({ ...changes, outgoingWebhookId: webhookId, version }),
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} autoComplete="off" />
      </Field>
      <Field label={t.address} error={form.errorOf("address")} hint={t.addressHint}>
        <Input {...form.bind("address")} type="url" autoComplete="off" />
      </Field>
      <KindsField value={form.values.kinds} onChange={(kinds) => form.set({ kinds })} error={form.errorOf("kinds")} />
      <ChangesField
        value={form.values.changes}
        onChange={(changes) => form.set({ changes })}
        error={form.errorOf("changes")}
      />
      <SaveBar form={form} />
    </form>
  );
}
