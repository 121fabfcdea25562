import { sql } from "kysely";
import { withoutAddition } from "@trato/domain/messaging/reply-address.ts";
import { readMailServer } from "../../messaging/mail-server.ts";
import type { Context } from "../../platform/context.ts";

/** Which of these addresses are neither a member's nor the company's own, in their order. What a member calls his own mailbox makes no customer a colleague. */
export async function strangersAmong(ctx: Context, addresses: readonly string[]): Promise<string[]> {
  const [{ rows }, server] = await Promise.all([
    sql<{ address: string }>`
      select asked.address from unnest(${addresses}::text[]) with ordinality as asked (address, nth)
      where not exists (select from members m where m.workspace_id = ${ctx.workspace.id}
          and lower(m.email) = lower(asked.address) and m.deactivated_at is null)
        and not exists (select from mailboxes b where b.workspace_id = ${ctx.workspace.id}
          and lower(b.address) = lower(asked.address) and (b.member_id is null or not exists (
            select from contacts c where c.workspace_id = b.workspace_id and lower(c.email) = lower(b.address) and c.archived_at is null)))
      order by asked.nth`.execute(ctx.db),
    readMailServer(ctx),
  ]);
  const company = [server?.company.address, server?.replyAddress].map((one) => one && withoutAddition(one));
  return rows.map(({ address }) => address).filter((address) => !company.includes(withoutAddition(address)));
}
