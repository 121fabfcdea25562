import type { OneMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import type { Mailbox, MailboxFolder } from "@trato/domain/capture/mailboxes/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { folderKey, readFolders, selectMailboxes, settingColumns, verbOf, type Whose } from "./store.ts";

/** The company's mailboxes, or one's own: how each is read, how each of its folders stands, and how much of it is here. */
export async function readMailboxes(ctx: Context, whose: Whose): Promise<{ items: Mailbox[] }> {
  authorize(ctx, verbOf[whose]);
  const [rows, folders] = await Promise.all([
    selectMailboxes(ctx, whose).select(settingColumns).orderBy("name").orderBy("id").limit(200).execute(),
    readFolders(ctx),
  ]);
  return { items: rows.map((row) => mailboxOf(row, folders)) };
}

/** Those of the company. */
export const listMailboxes = (ctx: Context): Promise<{ items: Mailbox[] }> => readMailboxes(ctx, "company");

/** One of them. */
export async function getMailbox(ctx: Context, { mailboxId }: OneMailbox, whose: Whose): Promise<Mailbox> {
  const { items } = await readMailboxes(ctx, whose);
  return found(items.find(({ id }) => id === mailboxId));
}

type Row = Omit<Mailbox, "folders"> & { folders: string[] };

const mailboxOf = (row: Row, folders: ReadonlyMap<string, MailboxFolder>): Mailbox => ({
  ...row,
  folders: row.folders.map((path) => folders.get(folderKey(row.id, path)) ?? { ...unread, path }),
});

const unread = {
  state: "connecting" as const,
  stateSince: null,
  problem: null,
  inBox: 0,
  here: 0,
  leftOut: 0,
  notTaken: [],
};
