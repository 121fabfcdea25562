import type { ImapFlow } from "imapflow";
import type { TryMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import { fieldOf, mailboxProblems } from "@trato/domain/capture/mailboxes/mailbox-problems.ts";
import type { TriedMailbox } from "@trato/domain/capture/mailboxes/records.ts";
import { obstacleToMailbox } from "@trato/domain/capture/mailboxes/obstacle-to-mailbox.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { type Failure, failureOf, type MailboxAt, openFolder, openMailbox } from "./open-mailbox.ts";
import { secretAfter, unsealSecret } from "./secret.ts";
import { readKept, verbOf, type Whose } from "./store.ts";

/** Opens a mailbox as it is typed, before it is saved: which folders it has, or what is wrong. */
export const tryMailbox = (ctx: Context, asked: TryMailbox): Promise<() => Promise<TriedMailbox>> =>
  openAsTyped(ctx, asked, "company");

/** The company's, or one's own. */
export async function openAsTyped(ctx: Context, asked: TryMailbox, whose: Whose): Promise<() => Promise<TriedMailbox>> {
  authorize(ctx, verbOf[whose]);
  const { mailboxId, password, clientSecret, refreshToken, folders = [], ...place } = asked;
  const kept = mailboxId ? await readKept(ctx, mailboxId, whose) : null;
  const at = { ...place, ...withNone(place) };
  refuseIf(obstacleToMailbox(at));
  const secret = unsealSecret(ctx.site, secretAfter(ctx, kept, at, { password, clientSecret, refreshToken }));
  return () => ask({ ...at, secret }, folders).catch((error: unknown) => told(ctx, failureOf(error)));
}

const withNone = ({ userName = null, tokenAddress = null, clientId = null }: Partial<TryMailbox>) => ({
  userName,
  tokenAddress,
  clientId,
});

/** What it said, as it was told. */
export const answerTrial = async (_ctx: Context, _asked: TryMailbox, told?: unknown) => told as TriedMailbox; // by tryMailbox

async function ask(at: MailboxAt, wanted: readonly string[]): Promise<TriedMailbox> {
  const client = await openMailbox(at);
  try {
    const folders = await foldersOf(client);
    for (const path of wanted) await openFolder(client, path);
    return { problem: null, folders };
  } finally {
    client.close();
  }
}

const mostFolders = 500;

async function foldersOf(client: ImapFlow): Promise<TriedMailbox["folders"]> {
  const listed = await client.list();
  return listed
    .filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"))
    .slice(0, mostFolders)
    .map(({ path, specialUse }) => ({ path, isSent: specialUse === "\\Sent" }));
}

const told = ({ language }: Context, { problem, answer }: Failure): TriedMailbox => ({
  problem: { text: speak(mailboxProblems, problem, language, { answer }), path: fieldOf[problem] ?? null },
  folders: [],
});
