import { ChangeWebhookSecret } from "@trato/domain/capture/webhooks/inputs.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { asksOf } from "./proof-choices.ts";
import type { WebhookDetails } from "./queries.ts";
import { SecretShown } from "./SecretShown.tsx";
import { webhookWords } from "./webhook-labels.ts";

/** By what calls are proven: changed without losing one, for the former secret opens until it is ended. */
export function WebhookSecret({ webhook }: { webhook: WebhookDetails }) {
  const t = useWords(webhookWords);
  const { id: webhookId, hasSecret, hasFormerSecret, signature } = webhook;
  const [isChanging, setChanging] = useState(false);
  const end = useCommand("POST /webhooks/:webhookId/end-former-secret", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    done: () => toast(t.isEnded),
  });
  return (
    <SettingsSection title={t.secret} text={t.secretText}>
      <p className="text-quiet">
        {[hasSecret ? t.isKept : t.noSecret, hasFormerSecret && t.formerOpens].filter(Boolean).join(" ")}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setChanging(true)}>{t.newSecret}</Button>
        {hasFormerSecret && <Button onClick={() => end.run({ webhookId })}>{t.endFormer}</Button>}
      </div>
      {isChanging && <NewSecret webhookId={webhookId} signature={signature} onClose={() => setChanging(false)} />}
    </SettingsSection>
  );
}

type NewSecretProps = {
  webhookId: WebhookDetails["id"];
  signature: WebhookDetails["signature"];
  onClose: () => void;
};

function NewSecret({ webhookId, signature, onClose }: NewSecretProps) {
  const t = useWords(webhookWords);
  const [made, setMade] = useState<string | null>(null);
  const change = useCommand("POST /webhooks/:webhookId/change-secret", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    failed: () => true,
    done: ({ secret }) => (secret === null ? onClose() : setMade(secret)),
  });
  const asked = ({ secret }: { secret: string }) => ({ webhookId, ...(secret.trim() !== "" && { secret }) });
  const form = useForm({
    place: null,
    initial: { secret: "" },
    schema: ChangeWebhookSecret,
    sent: asked,
    submit: (values) => change.runAndWait(asked(values)),
  });
  if (made !== null) return <SecretShown secret={made} onClose={onClose} />;
  return (
    <FormDialog form={form} onClose={onClose} title={t.newSecret} submitLabel={t.change} size="sm">
      <Field
        label={t.secret}
        error={form.errorOf("secret")}
        hint={asksOf(signature).isGiven ? t.secretNeeded : t.secretHint}
      >
        <Input {...form.bind("secret")} type="password" autoComplete="new-password" startsFocused />
      </Field>
    </FormDialog>
  );
}
