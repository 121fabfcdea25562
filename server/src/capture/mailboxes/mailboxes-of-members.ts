import { sql } from "kysely";
import type { OneMailbox } from "@trato/domain/capture/mailboxes/inputs.ts";
import type { MailboxOfMember } from "@trato/domain/capture/mailboxes/records.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";

/** Which mailboxes members connected; how they are read is theirs alone. */
export async function listMailboxesOfMembers(ctx: Context): Promise<{ items: MailboxOfMember[] }> {
  authorize(ctx, "mailbox.manage");
  const { rows } = await sql<MailboxOfMember>`select * from app.mailboxes_of_members()`.execute(ctx.db);
  return { items: rows };
}

/** An administrator ends the reading of a member's mailbox, and what opens it is forgotten; what concerned a record stays with it. */
export async function removeMailboxOfMember(ctx: Context, { mailboxId }: OneMailbox): Promise<Record<string, never>> {
  authorize(ctx, "mailbox.manage");
  const { rows } = await sql<Pick<MailboxOfMember, "memberId" | "address">>`
    select * from app.remove_mailbox_of_member(${mailboxId}::uuid)`.execute(ctx.db);
  const before = found(rows[0]);
  tellOthers(ctx, "setting", mailboxId, 0);
  await recordInDiary(ctx, "mailbox.removed", { kind: "setting", id: mailboxId }, { before });
  return {};
}
