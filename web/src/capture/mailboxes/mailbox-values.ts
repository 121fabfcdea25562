import type { CreateMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import type { Form } from "../../ui/forms/form.ts";
import type { Mailbox } from "./queries.ts";

export type MailboxValues = {
  name: string;
  address: string;
  host: string;
  port: number | null;
  security: CreateMailbox["security"];
  userName: string;
  /** Told when it is typed, and never read. */
  password: string;
  folders: string[];
  teamId: (CreateMailbox["teamId"] & string) | null;
  source: string;
  medium: string;
  campaign: string;
  ignoredSenders: string[];
  ignoredWords: string[];
};

export type MailboxForm = { form: Form<MailboxValues> };

export const unset: MailboxValues = {
  name: "",
  address: "",
  host: "",
  port: 993,
  security: "tls",
  userName: "",
  password: "",
  folders: ["INBOX"],
  teamId: null,
  source: "",
  medium: "",
  campaign: "",
  ignoredSenders: [],
  ignoredWords: [],
};

/** A mailbox as its form shows it. */
export function valuesOf(mailbox: Mailbox): MailboxValues {
  const { name, address, host, port, security, userName, folders, teamId, source, medium, campaign } = mailbox;
  const { ignoredSenders, ignoredWords } = mailbox;
  return {
    name,
    address,
    host,
    port,
    security,
    teamId,
    ignoredSenders,
    ignoredWords,
    userName: userName ?? "",
    password: "",
    folders: folders.map(({ path }) => path),
    source: source ?? "",
    medium: medium ?? "",
    campaign: campaign ?? "",
  };
}

/** What of the form is sent: an empty password is none typed. */
export function askedOf({ password, userName, source, medium, campaign, ...values }: MailboxValues) {
  return {
    ...values,
    userName: userName.trim() || null,
    source: source.trim() || null,
    medium: medium.trim() || null,
    campaign: campaign.trim() || null,
    ...(password !== "" && { password }),
  };
}

/** What of it is tried. */
export function triedOf(values: MailboxValues) {
  const { address, host, port, security, userName, folders, ...rest } = askedOf(values);
  return {
    address,
    host,
    port,
    security,
    userName,
    folders,
    ...(rest.password !== undefined && { password: rest.password }),
  };
}
