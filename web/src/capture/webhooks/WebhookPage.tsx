import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { presetOf, presets } from "@trato/domain/capture/webhooks/presets.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Switch } from "../../ui/fields/Switch.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { AccessToken } from "./AccessToken.tsx";
import { MappingForm } from "./MappingForm.tsx";
import { presetWords } from "./preset-labels.ts";
import { type WebhookDetails, webhookQuery } from "./queries.ts";
import { ReadAgain } from "./ReadAgain.tsx";
import { webhookWords } from "./webhook-labels.ts";
import { WebhookForm } from "./WebhookForm.tsx";
import { WebhookSecret } from "./WebhookSecret.tsx";

/** One place where calls come in: its address, how they prove themselves, and what is made of them. */
export function WebhookPage() {
  const { webhookId = "" } = useParams({ strict: false });
  const { data: webhook } = useSuspenseQuery(webhookQuery(webhookId));
  const t = useWords(webhookWords);
  const [isMappingChanged, setMappingChanged] = useState(false);
  return (
    <SettingsPage title={webhook.name}>
      <SettingsColumn>
        <Standing webhook={webhook} />
        <SettingsSection title={t.setting} text={t.settingText}>
          <WebhookForm webhook={webhook} />
        </SettingsSection>
        {webhook.signature !== "none" && <WebhookSecret webhook={webhook} />}
        {presetOf(webhook.preset).isFetched && <AccessToken webhook={webhook} />}
        <MappingForm webhook={webhook} onSaved={() => setMappingChanged(true)} />
        <ReadAgain webhook={webhook} isMappingChanged={isMappingChanged} onStart={() => setMappingChanged(false)} />
      </SettingsColumn>
    </SettingsPage>
  );
}

function Standing({ webhook }: { webhook: WebhookDetails }) {
  const t = useWords(webhookWords);
  const f = useFormat();
  const language = useLanguage();
  const { id, preset, isOn, address, verifyToken, refused, lastRefusedAt, lastCallAt } = webhook;
  const edit = useCommand("PATCH /webhooks/:webhookId", {
    touches: (_, after) => [{ kind: "setting", id, ...(after && { version: after.version }) }],
  });
  return (
    <SettingsSection title={t.address} text={t.addressHint}>
      <CopyField label={t.address} text={address} tone="plain" />
      {verifyToken && <CopyField label={t.verifyToken} text={verifyToken} tone="plain" />}
      <div>
        <h3 className="font-medium">
          {t.howTo}: {presets[preset].words[language]}
        </h3>
        <p className="text-quiet">{presetWords[preset].steps[language]}</p>
      </div>
      <p className="text-quiet">
        {t.lastCall}: {lastCallAt ? f.moment(lastCallAt) : t.never}
      </p>
      {lastRefusedAt && <p className="text-warn">{t.refusedText(refused, f.moment(lastRefusedAt))}</p>}
      <Switch
        label={t.isOn}
        hint={t.isOnHint}
        value={isOn}
        onChange={(next) => edit.run({ webhookId: id, isOn: next })}
      />
    </SettingsSection>
  );
}
