import { useSuspenseQuery } from "@tanstack/react-query";
import { joiningRoles } from "@trato/domain/identity/single-sign-on.ts";
import { useState } from "react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { type SignInProvider, signInProviderQuery } from "../queries.ts";
import { roleWords } from "../role-labels.ts";
import { providerWords } from "./provider-labels.ts";
import { RemoveProvider } from "./RemoveProvider.tsx";
import { type ProviderValues, useProviderForm } from "./use-provider-form.ts";

/** By which provider of sign-ins the company's people come in, and who of them. */
export function SignInProviderPage() {
  const t = useWords(providerWords);
  const { data: provider } = useSuspenseQuery(signInProviderQuery);
  return (
    <SettingsPage title={t.title}>
      <SettingsColumn>
        <SettingsSection title={t.there} text={t.thereText}>
          <CopyField label={t.redirectUri} text={provider.redirectUri} tone="plain" />
        </SettingsSection>
        <ProviderForm key={`${provider.issuer} ${provider.version}`} provider={provider} />
        {provider.isSet && <InUse provider={provider} />}
      </SettingsColumn>
    </SettingsPage>
  );
}

function ProviderForm({ provider }: { provider: SignInProvider }) {
  const form = useProviderForm(provider);
  return (
    <form noValidate onSubmit={form.onSubmit} className="divide-y divide-line">
      <ClientSection form={form} isSet={provider.isSet} />
      <EntrySection form={form} provider={provider} />
      <div className="py-4">
        <SaveBar form={form} />
      </div>
    </form>
  );
}

type SectionProps = { form: Form<ProviderValues> };

function ClientSection({ form, isSet }: SectionProps & { isSet: boolean }) {
  const t = useWords(providerWords);
  return (
    <SettingsSection title={t.provider} text={t.providerText}>
      <Field label={t.label} error={form.errorOf("label")} hint={t.labelHint}>
        <Input {...form.bind("label")} maxLength={60} autoComplete="off" />
      </Field>
      <Field label={t.issuer} error={form.errorOf("issuer")} hint={t.issuerHint}>
        <Input {...form.bind("issuer")} placeholder="https://" autoComplete="off" spellCheck={false} />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.clientId} error={form.errorOf("clientId")}>
          <Input {...form.bind("clientId")} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label={t.clientSecret} error={form.errorOf("clientSecret")} {...(isSet && { hint: t.secretKept })}>
          <Input {...form.bind("clientSecret")} type="password" autoComplete="new-password" />
        </Field>
      </div>
    </SettingsSection>
  );
}

function EntrySection({ form, provider }: SectionProps & { provider: SignInProvider }) {
  const t = useWords(providerWords);
  const roles = useWords(roleWords);
  const choices = [
    { value: "nobody" as const, label: t.nobodyJoins },
    ...joiningRoles.map((role) => ({ value: role, label: roles[role] })),
  ];
  return (
    <SettingsSection title={t.entry} text={t.entryText}>
      <Field label={t.domains} error={form.errorOf("domains")} hint={t.domainsHint}>
        <TagsField {...form.bind("domains")} known={[]} placeholder="example.com" />
      </Field>
      <Field label={t.joinsAs} error={form.errorOf("joinsAs")}>
        <Select {...form.bind("joinsAs")} options={choices} />
      </Field>
      <Checkbox {...form.bind("isEnough")} label={t.isEnough} hint={t.isEnoughHint} />
      <Checkbox
        {...form.bind("isOnlyWay")}
        disabled={provider.triedAt === null}
        label={t.isOnlyWay}
        hint={provider.triedAt === null ? t.isOnlyWayUntried : t.isOnlyWayHint}
      />
    </SettingsSection>
  );
}

function InUse({ provider }: { provider: SignInProvider }) {
  const t = useWords(providerWords);
  const [isRemoving, setRemoving] = useState(false);
  return (
    <SettingsSection title={t.inUse} text={t.inUseText}>
      <CopyField label={t.signInAddress} text={provider.signInAddress} tone="plain" />
      <div>
        <Button tone="danger" onClick={() => setRemoving(true)}>
          {t.remove}
        </Button>
      </div>
      {isRemoving && <RemoveProvider onClose={() => setRemoving(false)} />}
    </SettingsSection>
  );
}
