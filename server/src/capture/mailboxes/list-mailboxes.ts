import type { OneMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import type { Mailbox, MailboxFolder } from "@trato/domain/capture/mailboxes/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { folderKey, readFolders, selectMailboxes, settingColumns } from "./store.ts";

/** The company's mailboxes: how each is read, how each of its folders stands, and how much of it is here. */
export async function listMailboxes(ctx: Context): Promise<{ items: Mailbox[] }> {
  authorize(ctx, "mailbox.manage");
  const [rows, folders] = await Promise.all([
    selectMailboxes(ctx).select(settingColumns).orderBy("name").orderBy("id").limit(200).execute(),
    readFolders(ctx),
  ]);
  return { items: rows.map((row) => mailboxOf(row, folders)) };
}

/** One of them. */
export async function getMailbox(ctx: Context, { mailboxId }: OneMailbox): Promise<Mailbox> {
  const { items } = await listMailboxes(ctx);
  return found(items.find(({ id }) => id === mailboxId));
}

type Row = Omit<Mailbox, "folders"> & { folders: string[] };

const mailboxOf = (row: Row, folders: ReadonlyMap<string, MailboxFolder>): Mailbox => ({
  ...row,
  folders: row.folders.map((path) => folders.get(folderKey(row.id, path)) ?? { ...unread, path }),
});

const unread = { state: "connecting" as const, stateSince: null, problem: null, inBox: 0, here: 0, notTaken: [] };
