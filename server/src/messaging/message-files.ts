import type { Id } from "@trato/domain/ids.ts";
import type { MailProblem } from "@trato/domain/messaging/mail-problems.ts";
import { storedIn } from "../identity/company/read-logo.ts";
import type { Context } from "../platform/context.ts";
import { readStored, type Stored } from "../platform/contents/read-stored.ts";
import { own } from "../platform/rows.ts";

/** A file that goes along with a mail, with it or behind its link. */
export type MessageFile = {
  fileId: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  isAttached: boolean;
};

/** Files go along with a mail that was just written, as they are now. */
export async function keepFiles(ctx: Context, messageId: Id<"messages">, files: readonly MessageFile[]): Promise<void> {
  const rows = files.map((file, place) => ({ ...file, messageId, place, workspaceId: ctx.workspace.id }));
  if (rows.length > 0) await ctx.db.insertInto("messageFiles").values(rows).execute();
}

type StoredFile = Pick<MessageFile, "name" | "mediaType"> & { stored: Stored };

/** The files that leave with a mail, and where they lie. */
export async function filesToLeave(ctx: Context, messageId: Id<"messages">): Promise<StoredFile[]> {
  const rows = await own(ctx, "messageFiles")
    .select(["name", "mediaType", "sha256"])
    .where("messageId", "=", messageId)
    .where("isAttached", "=", true)
    .orderBy("place")
    .execute();
  return rows.map(({ sha256, ...file }) => ({ ...file, stored: storedIn(ctx, sha256) }));
}

/** What they hold, or why the mail cannot go. Nothing is locked while it is read. */
export async function readFiles(files: readonly StoredFile[]) {
  const read = [];
  for (const { name, mediaType, stored } of files) {
    const content = await readStored(stored).catch(() => null);
    if (!content) return "file_missing" satisfies MailProblem;
    read.push({ filename: name, content, contentType: mediaType });
  }
  return read;
}
