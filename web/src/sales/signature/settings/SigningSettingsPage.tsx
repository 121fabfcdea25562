import { useSuspenseQuery } from "@tanstack/react-query";
import { useCommand } from "../../../platform/commands.ts";
import { useCan, useFormat } from "../../../platform/session.ts";
import { useWords } from "../../../platform/words.ts";
import { CopyField } from "../../../ui/fields/CopyField.tsx";
import { Field } from "../../../ui/fields/Field.tsx";
import { Input } from "../../../ui/fields/Input.tsx";
import { Switch } from "../../../ui/fields/Switch.tsx";
import { useForm } from "../../../ui/forms/form.ts";
import { SaveBar } from "../../../ui/forms/SaveBar.tsx";
import { SettingsColumn } from "../../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../../ui/settings/SettingsSection.tsx";
import { OwnKey } from "./OwnKey.tsx";
import { type SigningSettings, signingSettingsQuery } from "../../queries.ts";
import { signingSettingsWords } from "./signing-settings-labels.ts";

/** How offers are signed: whether somebody signs for the company too, with which certificate they are sealed, who gives time stamps. */
export function SigningSettingsPage() {
  const t = useWords(signingSettingsWords);
  const { data: settings } = useSuspenseQuery(signingSettingsQuery);
  return (
    <SettingsPage title={t.signatures}>
      <SettingsColumn>
        <div className="divide-y divide-line">
          <Countersigning settings={settings} />
          <Certificate settings={settings} />
          <Stamps key={settings.version} settings={settings} />
        </div>
      </SettingsColumn>
    </SettingsPage>
  );
}

type Settings = { settings: SigningSettings };

const useEdit = () =>
  useCommand("PATCH /signing-settings", { touches: () => [{ kind: "setting", id: "any", version: 0 }] });

function Countersigning({ settings }: Settings) {
  const t = useWords(signingSettingsWords);
  const edit = useEdit();
  return (
    <SettingsSection title={t.both}>
      <Switch
        value={settings.countersigns}
        onChange={(countersigns) => edit.run({ countersigns, version: settings.version })}
        disabled={!useCan("workspace.edit")}
        label={t.countersigns}
        hint={t.countersignsHint}
      />
    </SettingsSection>
  );
}

function Certificate({ settings: { certificate } }: Settings) {
  const t = useWords(signingSettingsWords);
  const f = useFormat();
  return (
    <SettingsSection title={t.certificate} text={t.certificateText}>
      {certificate ? (
        <>
          <p>{t.since(certificate.holder, f.date(f.dayOf(certificate.since)))}</p>
          <CopyField label={t.fingerprint} text={certificate.fingerprint} tone="plain" />
          {certificate.isOwn && <p className="text-quiet">{t.ownUntil(f.date(f.dayOf(certificate.until)))}</p>}
        </>
      ) : (
        <p className="text-quiet">{t.noCertificate}</p>
      )}
      {useCan("workspace.edit") && <OwnKey isOwn={certificate?.isOwn === true} />}
    </SettingsSection>
  );
}

function Stamps({ settings }: Settings) {
  const t = useWords(signingSettingsWords);
  const edit = useEdit();
  const mayEdit = useCan("workspace.edit");
  const form = useForm({
    initial: { stampUrl: settings.stampUrl ?? "" },
    place: null,
    submit: ({ stampUrl }) => edit.runAndWait({ stampUrl: stampUrl.trim() || null, version: settings.version }),
  });
  return (
    <SettingsSection title={t.stamps} text={t.stampsText}>
      <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
        <fieldset disabled={!mayEdit}>
          <Field label={t.stampUrl} error={form.errorOf("stampUrl")} hint={t.stampHint}>
            <Input {...form.bind("stampUrl")} inputMode="url" autoComplete="off" spellCheck={false} />
          </Field>
        </fieldset>
        {mayEdit && <SaveBar form={form} />}
      </form>
    </SettingsSection>
  );
}
