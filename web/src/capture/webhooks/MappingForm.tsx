import { EditWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import type { Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { useEditForm } from "../../ui/forms/edit-form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { FixedValues } from "./FixedValues.tsx";
import { LeadPreview } from "./LeadPreview.tsx";
import { parsed } from "./mapping-choices.ts";
import { MappedValues } from "./MappedValues.tsx";
import type { WebhookDetails } from "./queries.ts";
import { webhookWords } from "./webhook-labels.ts";

type Values = { mapping: Mapping };

/** What is made of a body, chosen value by value on one that came, with the lead beside it. */
export function MappingForm({ webhook, onSaved }: { webhook: WebhookDetails; onSaved: () => void }) {
  const t = useWords(webhookWords);
  const { id: webhookId } = webhook;
  const [text, setText] = useState<string | null>(null);
  const edit = useCommand("PATCH /webhooks/:webhookId", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    failed: () => true,
  });
  const form = useEditForm<Values, WebhookDetails>({
    record: webhook,
    place: `webhook mapping ${webhookId}`,
    valuesOf: ({ mapping }) => ({ mapping }),
    schema: EditWebhook,
    sent: (values) => ({ ...values, webhookId }),
    save: (changes, version) => edit.runAndWait({ ...changes, webhookId, version }),
    done: onSaved,
  });
  const { mapping } = form.values;
  const set = (changes: Partial<Mapping>) => form.set({ mapping: { ...mapping, ...changes } });
  const body = parsed(text ?? webhook.calls.find((call) => call.body !== null)?.body ?? "");
  return (
    <form noValidate onSubmit={form.onSubmit} className="divide-y divide-line">
      <SettingsSection title={t.mapping} text={t.mappingText}>
        <Example webhook={webhook} text={text} onChange={setText} />
        <Checkbox
          label={t.readsNames}
          hint={t.readsNamesHint}
          value={mapping.readsNames}
          onChange={(readsNames) => set({ readsNames })}
        />
        {body !== undefined && <MappedValues mapping={mapping} body={body} onChange={(rules) => set({ rules })} />}
      </SettingsSection>
      <SettingsSection title={t.fixed} text={t.fixedText}>
        <FixedValues
          constants={mapping.constants}
          onChange={(constants) => set({ constants })}
          errorOf={form.errorOf}
        />
      </SettingsSection>
      <SettingsSection title={t.preview}>
        {body !== undefined && <LeadPreview mapping={mapping} body={body} />}
        <SaveBar form={form} />
      </SettingsSection>
    </form>
  );
}

type ExampleProps = { webhook: WebhookDetails; text: string | null; onChange: (text: string) => void };

/** One of the bodies that came lately, or one that is pasted while none has. */
function Example({ webhook: { calls }, text, onChange }: ExampleProps) {
  const t = useWords(webhookWords);
  const f = useFormat();
  const options = calls.flatMap(({ body, receivedAt, title }) =>
    body === null ? [] : [{ value: body, label: `${f.moment(receivedAt)} · ${title}` }],
  );
  const [first] = options;
  if (first)
    return (
      <Field label={t.example}>
        <Select options={options} value={text ?? first.value} onChange={onChange} />
      </Field>
    );
  const isWrong = text !== null && text.trim() !== "" && parsed(text) === undefined;
  return (
    <Field label={t.paste} hint={t.pasteHint} error={isWrong && t.unreadable}>
      <Textarea value={text ?? ""} onChange={onChange} rows={5} spellCheck={false} className="font-mono text-sm" />
    </Field>
  );
}
