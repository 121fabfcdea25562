import { deliveryProblems, type MailFailure, mailProblemOf } from "../../messaging/mail-problems.ts";
import type { Phrases } from "../../words.ts";

const said = (d: Record<string, unknown>): string => (typeof d["answer"] === "string" ? ` (${d["answer"]})` : "");

const { unknown_host, unreachable, timeout, certificate, no_mail_server, forbidden_address } = deliveryProblems;
const { wrong_password, password_unreadable } = deliveryProblems;

/** Why a mailbox cannot be read, with the server's own answer. */
export const mailboxProblems = {
  unknown_host,
  unreachable,
  timeout,
  certificate,
  no_mail_server,
  forbidden_address,
  wrong_password,
  password_unreadable,
  no_starttls: {
    en: "The mail server offers no encryption at this port; try TLS, mostly at port 993.",
    es: "El servidor de correo no ofrece cifrado en ese puerto; prueba con TLS, casi siempre en el 993.",
  },
  not_encrypted: {
    en: "What answers at this port does not begin with TLS; try STARTTLS, mostly at port 143.",
    es: "Lo que responde en ese puerto no empieza con TLS; prueba con STARTTLS, casi siempre en el 143.",
  },
  folder_missing: {
    en: (d) => `The mailbox has no folder of this name${said(d)}.`,
    es: (d) => `El buzón no tiene ninguna carpeta con ese nombre${said(d)}.`,
  },
  token_refused: {
    en: (d) => `The token address gives no token for this client and refresh token${said(d)}.`,
    es: (d) => `La dirección de tokens no da ninguno para este cliente y token de renovación${said(d)}.`,
  },
  token_unreachable: {
    en: "Nothing that gives tokens answers at the token address.",
    es: "En la dirección de tokens no responde nada que dé tokens.",
  },
  ended: {
    en: (d) => `The mail server ended the connection${said(d)}.`,
    es: (d) => `El servidor de correo cortó la conexión${said(d)}.`,
  },
  other: {
    en: (d) => `The mail server does not let the mailbox be read${said(d)}.`,
    es: (d) => `El servidor de correo no deja leer el buzón${said(d)}.`,
  },
} satisfies Phrases;

export type MailboxProblem = keyof typeof mailboxProblems;

/** What is told of a mailbox that could not be read: the library's code, what the server answered, and at which step it was. */
export type MailboxFailure = Pick<MailFailure, "code" | "message"> & {
  /** The server does not take user and password, or token. */
  isOfSignIn: boolean;
  isOfFolder: boolean;
  isOfEncryption: boolean;
};

const late = new Set(["CONNECT_TIMEOUT", "GREETING_TIMEOUT", "UPGRADE_TIMEOUT", "ETIMEOUT"]);
const cut = new Set(["NoConnection", "EConnectionClosed", "ClosedAfterConnectText", "ClosedAfterConnectTLS"]);

/** What stands in the way, by a name that has words in mailboxProblems. */
export function mailboxProblemOf({
  code,
  message,
  isOfSignIn,
  isOfFolder,
  isOfEncryption,
}: MailboxFailure): MailboxProblem {
  if (isOfSignIn) return "wrong_password";
  if (isOfFolder) return "folder_missing";
  if (code === "token_refused" || code === "token_unreachable") return code;
  if (code !== null && late.has(code)) return "timeout";
  const found = mailProblemOf({ code, message, answered: null, command: null, isInternational: false });
  if (found in mailboxProblems && found !== "other") return found as MailboxProblem; // as just asked
  if (isOfEncryption) return "no_starttls";
  return code !== null && cut.has(code) ? "ended" : "other";
}

/** The field at which it is said. */
export const fieldOf: Partial<Record<MailboxProblem, string>> = {
  unknown_host: "host",
  forbidden_address: "host",
  unreachable: "port",
  timeout: "port",
  no_mail_server: "port",
  certificate: "security",
  no_starttls: "security",
  not_encrypted: "security",
  wrong_password: "password",
  password_unreadable: "password",
  folder_missing: "folders",
  token_refused: "refreshToken",
  token_unreachable: "tokenAddress",
};

const firstWait = 1_000;
const longestWait = 300_000;
/** Who asks with a wrong password again and again is locked out. */
const firstAfterRefusal = 60_000;
const longestAfterRefusal = 1_800_000;

/** How long it is left alone before it is tried again, the longer the more often it failed. */
export function waitBefore(problem: MailboxProblem, failures: number): number {
  const isRefused = problem === "wrong_password" || problem === "token_refused";
  const [first, longest] = isRefused ? [firstAfterRefusal, longestAfterRefusal] : [firstWait, longestWait];
  return Math.min(first * 2 ** Math.min(failures - 1, 20), longest);
}
