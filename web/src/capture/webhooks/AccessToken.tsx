import { SetAccessToken } from "@trato/domain/capture/webhooks/inputs.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { FormDialog } from "../../ui/forms/FormDialog.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import type { WebhookDetails } from "./queries.ts";
import { webhookWords } from "./webhook-labels.ts";

/** What opens the leads at their sender, where calls bring but ids. */
export function AccessToken({ webhook }: { webhook: WebhookDetails }) {
  const t = useWords(webhookWords);
  const { id: webhookId, hasAccessToken } = webhook;
  const [isGiving, setGiving] = useState(false);
  const take = useSetToken(webhookId, () => undefined);
  return (
    <SettingsSection title={t.accessToken} text={t.accessTokenText}>
      <p className="text-quiet">{hasAccessToken ? t.tokenKept : t.noToken}</p>
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setGiving(true)}>{hasAccessToken ? t.newToken : t.giveToken}</Button>
        {hasAccessToken && <Button onClick={() => take.run({ webhookId, accessToken: null })}>{t.takeToken}</Button>}
      </div>
      {isGiving && <GiveToken webhookId={webhookId} onClose={() => setGiving(false)} />}
    </SettingsSection>
  );
}

type GiveTokenProps = { webhookId: WebhookDetails["id"]; onClose: () => void };

function GiveToken({ webhookId, onClose }: GiveTokenProps) {
  const t = useWords(webhookWords);
  const give = useSetToken(webhookId, onClose);
  const form = useForm({
    place: null,
    initial: { accessToken: "" },
    schema: SetAccessToken,
    sent: (values) => ({ ...values, webhookId }),
    submit: (values) => give.runAndWait({ ...values, webhookId }),
  });
  return (
    <FormDialog form={form} onClose={onClose} title={t.giveToken} submitLabel={t.change} size="sm">
      <Field label={t.accessToken} error={form.errorOf("accessToken")} hint={t.tokenHint}>
        <Input {...form.bind("accessToken")} type="password" autoComplete="new-password" startsFocused />
      </Field>
    </FormDialog>
  );
}

const useSetToken = (webhookId: WebhookDetails["id"], done: () => void) =>
  useCommand("POST /webhooks/:webhookId/access-token", {
    touches: (_, after) => [{ kind: "setting", id: webhookId, ...(after && { version: after.version }) }],
    failed: () => true,
    done,
  });
