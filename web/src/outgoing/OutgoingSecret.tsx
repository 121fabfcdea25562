import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { SettingsSection } from "../ui/settings/SettingsSection.tsx";
import { outgoingWords } from "./labels.ts";
import { OutgoingSecretShown } from "./OutgoingSecretShown.tsx";
import type { OutgoingWebhook } from "./queries.ts";

/** By what it is signed: changed without a call that is refused, for the former secret signs until it is ended. */
export function OutgoingSecret({ webhook }: { webhook: OutgoingWebhook }) {
  const t = useWords(outgoingWords);
  const { id: webhookId, hasSecret, hasFormerSecret } = webhook;
  const [made, setMade] = useState<string | null>(null);
  const touches = (_: unknown, after?: { version: number }) => [
    { kind: "setting" as const, id: webhookId, ...(after && { version: after.version }) },
  ];
  const change = useCommand("POST /outgoing-webhooks/:outgoingWebhookId/change-secret", {
    touches,
    done: ({ secret }) => setMade(secret),
  });
  const end = useCommand("POST /outgoing-webhooks/:outgoingWebhookId/end-former-secret", {
    touches,
    done: () => toast(t.isEnded),
  });
  return (
    <SettingsSection title={t.secret} text={t.secretText}>
      {!hasSecret && <p className="text-bad">{t.noSecret}</p>}
      {hasFormerSecret && <p className="text-quiet">{t.formerSigns}</p>}
      <div className="flex flex-wrap gap-2">
        <Button isBusy={change.isRunning} onClick={() => change.run({ outgoingWebhookId: webhookId })}>
          {t.newSecret}
        </Button>
        {hasFormerSecret && <Button onClick={() => end.run({ outgoingWebhookId: webhookId })}>{t.endFormer}</Button>}
      </div>
      {made !== null && <OutgoingSecretShown secret={made} onClose={() => setMade(null)} />}
    </SettingsSection>
  );
}
