import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "../startup-error.ts";
import { keepFile } from "./keep-file.ts";

const recipientFile = "backup-recipient";
const drillFile = "backup-drill-identity";

/**
 * For whom backups are encrypted from now on: whoever keeps the identity elsewhere, and Trato itself, which tries them out. Both are made
 * once; an identity is shown before its recipient is kept, so that no backup is made that nobody can open.
 */
export async function backupRecipients(
  dataDir: string,
  given: string | null,
  show: (identity: string) => void,
): Promise<string[]> {
  const recipient = given ?? readKey(dataDir, recipientFile) ?? (await makeRecipient(show));
  if (recipient !== readKey(dataDir, recipientFile)) keepFile(join(dataDir, recipientFile), `${recipient}\n`);
  const { identityToRecipient } = await age();
  return [recipient, await identityToRecipient(await drillIdentityOf(dataDir))];
}

/** Trato's own identity, where it has made one. */
export function keptDrillIdentity(dataDir: string): string | null {
  return readKey(dataDir, drillFile);
}

/** Whether somebody holds an identity that opens what is made from now on. */
export function hasRecipient(dataDir: string): boolean {
  return readKey(dataDir, recipientFile) !== null;
}

/** The identities in a file as age writes it: one a line, between comments. */
export function identitiesIn(file: string): string[] {
  const found = readFileSync(file, "utf8").match(/^AGE-SECRET-KEY-1\w+/gm);
  if (found) return found;
  throw new StartupError(`${file} holds no identity: it is a line that begins with AGE-SECRET-KEY-1`);
}

async function makeRecipient(show: (identity: string) => void): Promise<string> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  show(identity);
  return identityToRecipient(identity);
}

async function drillIdentityOf(dataDir: string): Promise<string> {
  const kept = keptDrillIdentity(dataDir);
  if (kept) return kept;
  const made = await (await age()).generateX25519Identity();
  keepFile(join(dataDir, drillFile), `${made}\n`);
  return made;
}

/** Read when it is needed: a start need not wait for it. */
const age = () => import("age-encryption");

function readKey(dataDir: string, name: string): string | null {
  const file = join(dataDir, name);
  return existsSync(file) ? readFileSync(file, "utf8").trim() : null;
}
