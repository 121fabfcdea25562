import { offeredReminders } from "@trato/domain/identity/reminders.ts";
import { EditMe } from "@trato/domain/identity/inputs.ts";
import { OwnMailboxes } from "../../capture/mailboxes/OwnMailboxes.tsx";
import { choosePreference, editMe, themeWords } from "../../platform/preferences.ts";
import { useMe } from "../../platform/session.ts";
import { type Theme, useTheme } from "../../platform/theme.ts";
import { languageChoices, useLanguage, useWords } from "../../platform/words.ts";
import { SaveBar } from "../../ui/forms/SaveBar.tsx";
import { settingsWords } from "../../ui/settings/labels.ts";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { useForm } from "../../ui/forms/form.ts";
import { Input } from "../../ui/fields/Input.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { toast, toastError } from "../../platform/toasts.ts";
import { CalendarFeed } from "../calendar/CalendarFeed.tsx";
import { calendarFeedWords } from "../calendar/labels.ts";
import { accountWords } from "../labels.ts";
import { passkeyWords } from "./passkey-labels.ts";
import { PasskeyList } from "./PasskeyList.tsx";
import { PasswordForm } from "./PasswordForm.tsx";
import { ProviderLinkList } from "./ProviderLinkList.tsx";
import { SecondFactor } from "./SecondFactor.tsx";
import { secondFactorWords } from "./second-factor-labels.ts";
import { SessionList } from "./SessionList.tsx";
import { signInWords } from "./sign-in-labels.ts";
import { SignInLog } from "./SignInLog.tsx";

/** One's own name, preferences, password, passkeys, mailboxes, sessions and sign-ins. */
export function AccountPage() {
  const t = useWords(accountWords);
  const secondFactor = useWords(secondFactorWords);
  const passkeys = useWords(passkeyWords);
  const calendar = useWords(calendarFeedWords);
  const signIns = useWords(signInWords);
  return (
    <SettingsPage title={t.account}>
      <SettingsColumn>
        <SettingsSection title={t.profile} text={t.profileText}>
          <ProfileForm />
        </SettingsSection>
        <SettingsSection title={t.preferences} text={t.preferencesText}>
          <Preferences />
        </SettingsSection>
        <SettingsSection title={t.password} text={t.passwordText}>
          <PasswordForm />
        </SettingsSection>
        <SettingsSection title={secondFactor.title} text={secondFactor.text}>
          <SecondFactor />
        </SettingsSection>
        <SettingsSection title={passkeys.title} text={passkeys.text}>
          <PasskeyList />
        </SettingsSection>
        <ProviderLinkList />
        <OwnMailboxes />
        <SettingsSection title={calendar.title} text={calendar.text}>
          <CalendarFeed />
        </SettingsSection>
        <SettingsSection title={t.sessions} text={t.sessionsText}>
          <SessionList />
        </SettingsSection>
        <SettingsSection title={signIns.title} text={signIns.text}>
          <SignInLog />
        </SettingsSection>
      </SettingsColumn>
    </SettingsPage>
  );
}

function ProfileForm() {
  const t = useWords(accountWords);
  const { saved } = useWords(settingsWords);
  const { member, user } = useMe();
  const former = { name: member.name, signature: member.signature ?? "" };
  const form = useForm({
    initial: former,
    place: "profile",
    isOfRecord: true,
    schema: EditMe,
    sent: sentOf,
    submit: async (profile) => {
      await editMe(sentOf(profile));
      const takeBack = () => void editMe(sentOf(former)).then(() => form.overtake(former), toastError);
      toast(saved, { undo: takeBack });
    },
  });
  return (
    <form noValidate onSubmit={form.onSubmit} className="flex flex-col gap-4">
      <Field label={t.name} error={form.errorOf("name")}>
        <Input {...form.bind("name")} autoComplete="name" />
      </Field>
      <Field label={t.email} hint={t.emailHint}>
        <Input value={user.email} onChange={() => undefined} disabled />
      </Field>
      <Field label={t.signature} hint={t.signatureHint} error={form.errorOf("signature")}>
        <Textarea {...form.bind("signature")} rows={3} />
      </Field>
      <SaveBar form={form} />
    </form>
  );
}

const sentOf = ({ name, signature }: { name: string; signature: string }) => ({
  name,
  signature: signature.trim() || null,
});

function Preferences() {
  const t = useWords(accountWords);
  const themes = useWords(themeWords);
  const language = useLanguage();
  const theme = useTheme();
  return (
    <>
      <Field label={t.language}>
        <Select options={languageChoices} value={language} onChange={(next) => choosePreference({ language: next })} />
      </Field>
      <Reminder />
      <div className="flex flex-col items-start gap-1">
        <span aria-hidden="true" className="text-sm font-medium text-quiet">
          {t.theme}
        </span>
        <Segments<Theme>
          label={t.theme}
          segments={(["light", "dark", "system"] as const).map((value) => ({ value, label: themes[value] }))}
          value={theme}
          onChange={(next) => choosePreference({ theme: next })}
        />
      </div>
    </>
  );
}

/** How long before a meeting one is reminded of it. */
function Reminder() {
  const t = useWords(calendarFeedWords);
  const { reminderMinutes } = useMe().member;
  const offered = [...new Set([null, ...offeredReminders, reminderMinutes])];
  return (
    <Field label={t.reminder} hint={t.reminderHint}>
      <Select
        options={offered.map((minutes) => ({ value: String(minutes ?? ""), label: t.before(minutes) }))}
        value={String(reminderMinutes ?? "")}
        onChange={(next) => void editMe({ reminderMinutes: next === "" ? null : Number(next) }).catch(toastError)}
      />
    </Field>
  );
}
