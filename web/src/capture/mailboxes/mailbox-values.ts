import type { CreateMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import type { Form } from "../../ui/forms/form.ts";
import type { Whose } from "./mailbox-routes.ts";
import type { Mailbox } from "./queries.ts";

export const signIns = ["password", "token"] as const;
type SignIn = (typeof signIns)[number];

export type MailboxValues = {
  name: string;
  address: string;
  host: string;
  port: number | null;
  security: CreateMailbox["security"];
  userName: string;
  signIn: SignIn;
  /** What opens it is told when it is typed, and never read. */
  password: string;
  tokenAddress: string;
  clientId: string;
  clientSecret: string;
  refreshToken: string;
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
  signIn: "password",
  password: "",
  tokenAddress: "",
  clientId: "",
  clientSecret: "",
  refreshToken: "",
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
  const { ignoredSenders, ignoredWords, tokenAddress, clientId } = mailbox;
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
    signIn: tokenAddress === null ? "password" : "token",
    password: "",
    tokenAddress: tokenAddress ?? "",
    clientId: clientId ?? "",
    clientSecret: "",
    refreshToken: "",
    folders: folders.map(({ path }) => path),
    source: source ?? "",
    medium: medium ?? "",
    campaign: campaign ?? "",
  };
}

/** What of the form is sent: what opens it is sent where it was typed, and of the kind that was chosen. Of one's own no leads come. */
export function askedOf(values: MailboxValues, whose: Whose) {
  const { name, folders, ignoredSenders, ignoredWords } = values;
  const asked = { ...triedOf(values), name, folders, ignoredSenders, ignoredWords };
  return whose === "mine" ? asked : { ...asked, ...ofLeads(values) };
}

const ofLeads = ({ teamId, source, medium, campaign }: MailboxValues) => ({
  teamId,
  source: source.trim() || null,
  medium: medium.trim() || null,
  campaign: campaign.trim() || null,
});

/** What of it is tried: where it lies, and what opens it. */
export function triedOf(values: MailboxValues) {
  const { address, host, port, security, userName, folders } = values;
  return { address, host, port, security, userName: userName.trim() || null, folders, ...openingOf(values) };
}

function openingOf({ signIn, password, tokenAddress, clientId, clientSecret, refreshToken }: MailboxValues) {
  if (signIn === "password") return { tokenAddress: null, clientId: null, ...(password !== "" && { password }) };
  const typed = refreshToken !== "" && { refreshToken: refreshToken.trim(), clientSecret: clientSecret.trim() };
  return { tokenAddress: tokenAddress.trim(), clientId: clientId.trim(), ...typed };
}
