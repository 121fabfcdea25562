import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../platform/commands.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Switch } from "../ui/fields/Switch.tsx";
import { SettingsColumn } from "../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../ui/settings/SettingsSection.tsx";
import { offWords, outgoingWords } from "./labels.ts";
import { OutgoingForm } from "./OutgoingForm.tsx";
import { OutgoingLog } from "./OutgoingLog.tsx";
import { OutgoingSecret } from "./OutgoingSecret.tsx";
import { outgoingQuery, type OutgoingWebhook } from "./queries.ts";
import { RemoveOutgoing } from "./RemoveOutgoing.tsx";

// how it goes changes without a word to the screens
const someSeconds = 4_000;

/** Another system that is told: how it goes, where it is sent to, by what it is signed, and what was sent. */
export function OutgoingWebhookPage() {
  const { outgoingWebhookId: webhookId = "" } = useParams({ strict: false });
  const { data: webhook } = useSuspenseQuery({ ...outgoingQuery(webhookId), refetchInterval: someSeconds });
  const t = useWords(outgoingWords);
  const [isLeaving, setLeaving] = useState(false);
  return (
    <SettingsPage title={webhook.name} actions={<Button onClick={() => setLeaving(true)}>{t.remove}</Button>}>
      <SettingsColumn>
        <Standing webhook={webhook} />
        <SettingsSection title={t.setting} text={t.settingText}>
          <OutgoingForm webhook={webhook} />
        </SettingsSection>
        <OutgoingSecret webhook={webhook} />
        <OutgoingLog webhook={webhook} />
      </SettingsColumn>
      {isLeaving && <RemoveOutgoing webhook={webhook} onClose={() => setLeaving(false)} />}
    </SettingsPage>
  );
}

function Standing({ webhook }: { webhook: OutgoingWebhook }) {
  const t = useWords(outgoingWords);
  const f = useFormat();
  const language = useLanguage();
  const { id, isOn, offBecause, memberName, acceptedAt, failingSince, waiting, failed } = webhook;
  const edit = useCommand("PATCH /outgoing-webhooks/:outgoingWebhookId", {
    touches: (_, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
  });
  const facts = [
    [t.owner, memberName],
    [t.lastAccepted, acceptedAt ? f.moment(acceptedAt) : t.never],
    [t.waiting, f.count(waiting)],
    [t.failed, f.count(failed)],
  ];
  return (
    <SettingsSection title={t.standing}>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-1">
        {facts.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-quiet">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {offBecause && (
        <p className={offBecause === "by_hand" ? "text-quiet" : "text-bad"}>{offWords[offBecause][language]}</p>
      )}
      {isOn && failingSince && <p className="text-warn">{t.failingSince(f.moment(failingSince))}</p>}
      <Switch
        label={t.isOn}
        hint={t.isOnHint}
        value={isOn}
        onChange={(next) => edit.run({ outgoingWebhookId: id, isOn: next })}
      />
    </SettingsSection>
  );
}
