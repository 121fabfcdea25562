import { useSuspenseQuery } from "@tanstack/react-query";
import { EditMailSettings } from "@trato/domain/messaging/inputs.ts";
import { securities, usualPort } from "@trato/domain/messaging/mail-server.ts";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { WholeNumberInput } from "../ui/fields/WholeNumberInput.tsx";
import type { Form } from "../ui/forms/form.ts";
import { SaveBar } from "../ui/forms/SaveBar.tsx";
import { SettingsColumn } from "../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../ui/settings/SettingsSection.tsx";
import { mailWords } from "./mail-labels.ts";
import { type MailSettings, mailSettingsQuery } from "./queries.ts";
import { TryMail } from "./TryMail.tsx";
import { type MailValues, useMailForm } from "./use-mail-form.ts";

/** By which server the company's mail leaves, and in whose name. */
export function MailSettingsPage() {
  const t = useWords(mailWords);
  const { data: settings } = useSuspenseQuery(mailSettingsQuery);
  return (
    <SettingsPage title={t.mail}>
      <SettingsColumn>
        <MailForm key={settings.version} settings={settings} />
      </SettingsColumn>
    </SettingsPage>
  );
}

function MailForm({ settings }: { settings: MailSettings }) {
  const form = useMailForm(settings);
  return (
    <>
      <form noValidate onSubmit={form.onSubmit} className="divide-y divide-line">
        <ServerSection form={form} settings={settings} />
        <SenderSection form={form} isByEnvironment={settings.isByEnvironment} />
        <AnswersSection form={form} />
        <div className="py-4">
          <SaveBar form={form} />
        </div>
      </form>
      <TryMail isSet={settings.host !== null} isChanged={form.isChanged} />
    </>
  );
}

type SectionProps = { form: Form<MailValues> };

function ServerSection({ form, settings }: SectionProps & { settings: MailSettings }) {
  const t = useWords(mailWords);
  const { isByEnvironment, hasPassword } = settings;
  const { host, security, userName } = form.values;
  const choose = (next: MailValues["security"]) =>
    form.set({ security: next, ...(form.values.port === usualPort[security] && { port: usualPort[next] }) });
  return (
    <SettingsSection title={t.server} text={t.serverText}>
      {isByEnvironment && <p className="rounded-md bg-panel px-3 py-2.5">{t.byEnvironment}</p>}
      <fieldset disabled={isByEnvironment} className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <Field label={t.host} error={form.errorOf("host")} hint={t.hostHint}>
          <Input {...form.bind("host")} placeholder="smtp.example.com" autoComplete="off" spellCheck={false} />
        </Field>
        <Field label={t.port} error={form.errorOf("port")}>
          <WholeNumberInput isGrouped={false} {...form.bind("port")} />
        </Field>
      </fieldset>
      <Field label={t.security} error={form.errorOf("security")} {...(security === "none" && { hint: t.noneHint })}>
        <Select
          options={securities.map((value) => ({ value, label: t[value] }))}
          value={security}
          onChange={choose}
          disabled={isByEnvironment}
        />
      </Field>
      <fieldset disabled={isByEnvironment || host === ""} className="grid gap-4 sm:grid-cols-2">
        <Field label={t.userName} error={form.errorOf("userName")}>
          <Input {...form.bind("userName")} autoComplete="off" spellCheck={false} />
        </Field>
        <Field
          label={t.password}
          error={form.errorOf("password")}
          {...(userName !== "" && { hint: hasPassword ? t.passwordKept : t.passwordHint })}
        >
          <Input {...form.bind("password")} type="password" autoComplete="new-password" />
        </Field>
      </fieldset>
    </SettingsSection>
  );
}

function SenderSection({ form, isByEnvironment }: SectionProps & { isByEnvironment: boolean }) {
  const t = useWords(mailWords);
  const wrong = form.errorOf("sender");
  const isNone = !EditMailSettings.safeParse({ sender: form.values.sender || null }).success;
  return (
    <SettingsSection title={t.sender} text={t.senderText}>
      <fieldset disabled={isByEnvironment}>
        <Field label={t.sender} error={wrong && (isNone ? t.senderWrong : wrong)} hint={t.senderHint}>
          <Input {...form.bind("sender")} autoComplete="off" spellCheck={false} />
        </Field>
      </fieldset>
      <Checkbox {...form.bind("membersSend")} label={t.membersSend} hint={t.membersSendHint} />
    </SettingsSection>
  );
}

function AnswersSection({ form }: SectionProps) {
  const t = useWords(mailWords);
  return (
    <SettingsSection title={t.answers} text={t.answersText}>
      <Field
        label={t.replyAddress}
        error={form.errorOf("replyAddress") && t.replyAddressWrong}
        hint={t.replyAddressHint}
      >
        <Input {...form.bind("replyAddress")} type="email" autoComplete="off" spellCheck={false} />
      </Field>
    </SettingsSection>
  );
}
