import { isIP } from "node:net";
import type { ImapFlow } from "imapflow";
import { type MailboxProblem, mailboxProblemOf } from "@trato/domain/capture/mailboxes/mailbox-problems.ts";
import { forbiddenError, guarded, isForbidden } from "../../platform/http/guarded.ts";
import { renewToken, type TokenPlace } from "./access-token.ts";
import type { Renewal, Secret, SecretPlace } from "./secret.ts";

/** A mailbox as it is opened; without a secret this installation cannot read it any more. */
export type MailboxAt = SecretPlace & { secret: Secret | null };

/** How a mailbox gets a token that is valid now. */
export type Tokens = (place: TokenPlace) => Promise<string>;

const anew: Tokens = async (place) => (await renewToken(place)).text;

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 120_000 };

/** So often a connection on which nothing comes is tried, for routers forget those that are silent. */
const idleFor = 60_000;

/** Opens a mailbox to read in it. Whoever opened it closes it. */
export async function openMailbox(at: MailboxAt, tokens: Tokens = anew): Promise<ImapFlow> {
  const { address, host, port, security, userName, secret } = at;
  if (secret === null) throw withCode("the password cannot be read", "EUNREADABLE");
  if (isIP(host) && isForbidden(host)) throw forbiddenError();
  const opening =
    "password" in secret ? { pass: secret.password } : { accessToken: await tokens(tokenPlace(at, secret)) };
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    ...patience,
    host,
    port,
    secure: security === "tls",
    ...(security !== "tls" && { doSTARTTLS: security === "starttls" }),
    auth: { user: userName ?? address, ...opening },
    tls: { lookup: guarded, autoSelectFamily: true } as object, // its types know what encrypts alone
    clientInfo: { name: "Trato" },
    disableAutoIdle: true,
    maxIdleTime: idleFor,
    logger: false,
  });
  client.on("error", () => undefined); // whoever waits for an answer is told
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw error;
  }
  return client;
}

const tokenPlace = ({ tokenAddress, clientId }: MailboxAt, renewal: Renewal): TokenPlace => ({
  ...renewal,
  tokenAddress: tokenAddress ?? "",
  clientId: clientId ?? "",
});

/** Opens a folder of it for reading alone: nothing in it is marked. */
export async function openFolder(client: ImapFlow, path: string): Promise<void> {
  await client.mailboxOpen(path, { readOnly: true }).catch((error: unknown) => {
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  });
}

export const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });

/** What stands in the way of reading a mailbox, and what the server said of it. */
export type Failure = { problem: MailboxProblem; answer: string | null };

export function failureOf(error: unknown): Failure {
  const told = (error instanceof Error ? error : new Error(String(error))) as Error & Record<string, unknown>; // whatever it was given besides
  const problem = mailboxProblemOf({
    code: textOf(told["code"]),
    message: told.message,
    isOfSignIn: told["authenticationFailed"] === true,
    isOfFolder: told["mailboxMissing"] === true,
    isOfEncryption: told["tlsFailed"] === true,
  });
  const answer = problem === "folder_missing" ? textOf(told["path"]) : textOf(told["responseText"]);
  const said = (answer ?? (isOfNet(problem) ? told.message : null))?.slice(0, 500).replace(/\.\s*$/, ""); // it stands within a sentence
  return { problem, answer: said ?? null };
}

const isOfNet = (problem: MailboxProblem): boolean => problem === "certificate" || problem === "unknown_host";
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
