import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { securities } from "@trato/domain/messaging/mail-server.ts";
import { useState } from "react";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { teamsQuery } from "../../identity/queries.ts";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Input } from "../../ui/fields/Input.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { type MailboxForm, type MailboxValues, signIns } from "./mailbox-values.ts";
import type { Whose } from "./mailbox-routes.ts";
import { type Found, TryMailbox } from "./TryMailbox.tsx";

type MailboxFieldsProps = MailboxForm & { mailboxId: Id<"mailboxes"> | null; whose?: Whose };

/** Where a mailbox lies, who opens it, what of it is read, and what is said of its leads. */
export function MailboxFields({ form, mailboxId, whose = "company" }: MailboxFieldsProps) {
  const [folders, setFolders] = useState<readonly string[]>([]);
  const t = useWords(mailboxWords);
  const isMine = whose === "mine";
  const found = (all: readonly Found[]) => {
    setFolders(all.map(({ path }) => path));
    if (isMine && mailboxId === null) form.set({ folders: withSent(form.values.folders, all) });
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.name} error={form.errorOf("name")} hint={isMine ? t.ownNameHint : t.nameHint}>
          <Input {...form.bind("name")} startsFocused={mailboxId === null} autoComplete="off" />
        </Field>
        <Field label={t.address} error={form.errorOf("address")}>
          <Input {...form.bind("address")} type="email" autoComplete="off" spellCheck={false} />
        </Field>
      </div>
      <ServerFields form={form} />
      <SignInFields form={form} isKept={mailboxId !== null} />
      <TryMailbox form={form} mailboxId={mailboxId} whose={whose} onFound={found} />
      <Field label={t.folders} error={form.errorOf("folders")} hint={isMine ? t.ownFoldersHint : t.foldersHint}>
        <TagsField {...form.bind("folders")} known={folders} />
      </Field>
      {isMine ? <OwnRules form={form} /> : <LeadFields form={form} />}
    </>
  );
}

/** What one wrote oneself concerns customers as well. */
const withSent = (chosen: string[], found: readonly Found[]): string[] => [
  ...new Set([...chosen, ...found.flatMap(({ path, isSent }) => (isSent ? path : []))]),
];

const usualPort = { tls: 993, starttls: 143, none: 143 };

function ServerFields({ form }: MailboxForm) {
  const t = useWords(mailboxWords);
  const { port, security } = form.values;
  const choose = (next: MailboxValues["security"]) =>
    form.set({ security: next, ...(port === usualPort[security] && { port: usualPort[next] }) });
  const words = { tls: t.tls, starttls: t.starttls, none: t.none_ };
  return (
    <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_6rem_12rem]">
      <Field label={t.host} error={form.errorOf("host")} hint={t.hostHint}>
        <Input {...form.bind("host")} placeholder="imap.example.com" autoComplete="off" spellCheck={false} />
      </Field>
      <Field label={t.port} error={form.errorOf("port")}>
        <WholeNumberInput isGrouped={false} {...form.bind("port")} />
      </Field>
      <Field label={t.security} error={form.errorOf("security")}>
        <Select
          options={securities.map((value) => ({ value, label: words[value] }))}
          value={security}
          onChange={choose}
        />
      </Field>
    </div>
  );
}

type SignInProps = MailboxForm & { isKept: boolean };

function SignInFields({ form, isKept }: SignInProps) {
  const t = useWords(mailboxWords);
  const isByToken = form.values.signIn === "token";
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.userName} error={form.errorOf("userName")} hint={t.userNameHint}>
          <Input {...form.bind("userName")} autoComplete="off" spellCheck={false} />
        </Field>
        <Field label={t.signIn}>
          <Select {...form.bind("signIn")} options={signIns.map((value) => ({ value, label: t[value] }))} />
        </Field>
        {!isByToken && (
          <Field label={t.password} error={form.errorOf("password")} hint={isKept ? t.passwordKept : t.passwordHint}>
            <Input {...form.bind("password")} type="password" autoComplete="new-password" />
          </Field>
        )}
      </div>
      {isByToken && <TokenFields form={form} isKept={isKept} />}
    </>
  );
}

function TokenFields({ form, isKept }: SignInProps) {
  const t = useWords(mailboxWords);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t.tokenAddress} error={form.errorOf("tokenAddress")} hint={t.tokenAddressHint}>
        <Input {...form.bind("tokenAddress")} placeholder="https://" autoComplete="off" spellCheck={false} />
      </Field>
      <Field label={t.clientId} error={form.errorOf("clientId")}>
        <Input {...form.bind("clientId")} autoComplete="off" spellCheck={false} />
      </Field>
      <Field label={t.refreshToken} error={form.errorOf("refreshToken")} {...(isKept && { hint: t.tokenKept })}>
        <Input {...form.bind("refreshToken")} type="password" autoComplete="new-password" />
      </Field>
      <Field label={t.clientSecret} error={form.errorOf("clientSecret")}>
        <Input {...form.bind("clientSecret")} type="password" autoComplete="new-password" />
      </Field>
    </div>
  );
}

function LeadFields({ form }: MailboxForm) {
  const t = useWords(mailboxWords);
  const { data } = useQuery(teamsQuery);
  const team = data?.items.find(({ id }) => id === form.values.teamId) ?? null;
  return (
    <fieldset className="flex flex-col gap-4 border-t border-line pt-4">
      <legend className="sr-only">{t.leads}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t.team} error={form.errorOf("teamId")}>
          <TeamPicker value={team} onChange={(picked) => form.set({ teamId: picked?.id ?? null })} />
        </Field>
        {(["source", "medium", "campaign"] as const).map((name) => (
          <Field key={name} label={t[name]} error={form.errorOf(name)}>
            <Input {...form.bind(name)} autoComplete="off" />
          </Field>
        ))}
      </div>
      <Field label={t.ignoredSenders} error={form.errorOf("ignoredSenders")} hint={t.ignoredSendersHint}>
        <TagsField {...form.bind("ignoredSenders")} known={[]} placeholder="news@example.com, example.com" />
      </Field>
      <Field label={t.ignoredWords} error={form.errorOf("ignoredWords")}>
        <TagsField {...form.bind("ignoredWords")} known={[]} />
      </Field>
    </fieldset>
  );
}

function OwnRules({ form }: MailboxForm) {
  const t = useWords(mailboxWords);
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <Field label={t.neverFrom} error={form.errorOf("ignoredSenders")} hint={t.neverFromHint}>
        <TagsField {...form.bind("ignoredSenders")} known={[]} placeholder="news@example.com, example.com" />
      </Field>
      <Field label={t.ignoredWords} error={form.errorOf("ignoredWords")}>
        <TagsField {...form.bind("ignoredWords")} known={[]} />
      </Field>
    </div>
  );
}
