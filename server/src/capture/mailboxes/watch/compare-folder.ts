import { sql } from "kysely";
import type { Context } from "../../../platform/context.ts";
import { deleteOwn, found, insertOwn, own, updateOwn } from "../../../platform/rows.ts";
import type { FolderPlace } from "./folder-place.ts";

/** What lies in a folder: its mails by the numbers that the server gives them, and the number under which it counts. */
export type Lying = { uidValidity: number; uids: readonly number[] };

/** Compares what lies in a folder with what is here of it: which mails are still to be read. What has gone there stays here. */
export async function compareFolder(ctx: Context, place: FolderPlace, { uidValidity, uids }: Lying): Promise<number[]> {
  const { mailboxId, path } = place;
  const before = await lockFolder(ctx, place);
  if (before.uidValidity !== uidValidity) await countAnew(ctx, place, uidValidity);
  await updateOwn(ctx, "mailboxFolders")
    .set({ inBox: uids.length })
    .where("mailboxId", "=", mailboxId)
    .where("path", "=", path)
    .execute();
  const { rows } = await sql<{ uid: number }>`
    with gone as (
      update mailbox_mails m set is_gone = not m.is_gone
      where m.workspace_id = ${ctx.workspace.id} and m.mailbox_id = ${mailboxId} and m.path = ${path}
        and m.is_gone = (m.uid in (select unnest(${uids}::bigint[]))))
    select u.uid from unnest(${uids}::bigint[]) as u (uid)
    where not exists (select from mailbox_mails m where m.workspace_id = ${ctx.workspace.id}
      and m.mailbox_id = ${mailboxId} and m.path = ${path} and m.uid = u.uid)
    order by u.uid`.execute(ctx.db);
  return rows.map(({ uid }) => uid);
}

async function lockFolder(ctx: Context, { mailboxId, path }: FolderPlace) {
  await insertOwn(ctx, "mailboxFolders", { mailboxId, path, stateSince: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return found(
    await own(ctx, "mailboxFolders")
      .select("uidValidity")
      .where("mailboxId", "=", mailboxId)
      .where("path", "=", path)
      .forUpdate()
      .executeTakeFirst(),
  );
}

/** The server gives its mails other numbers: all are read again, and known by themselves. */
async function countAnew(ctx: Context, { mailboxId, path }: FolderPlace, uidValidity: number): Promise<void> {
  await deleteOwn(ctx, "mailboxMails").where("mailboxId", "=", mailboxId).where("path", "=", path).execute();
  await updateOwn(ctx, "mailboxFolders")
    .set({ uidValidity, lastUid: 0 })
    .where("mailboxId", "=", mailboxId)
    .where("path", "=", path)
    .execute();
}
