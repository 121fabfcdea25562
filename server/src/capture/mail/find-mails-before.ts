import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import type { MailAbout } from "../../platform/reactions.ts";

/** A mail names so many of those before it that whoever has any of them finds its thread. */
const mostNamed = 20;

/** The mails that one about a record follows, by their ids, the nearest last: what those to whom it goes wrote about it, and what was written to them. */
export async function findMailsBefore(ctx: Context, { kind, id, to }: MailAbout): Promise<string[]> {
  const people = to.map((address) => address.toLowerCase());
  const { rows } = await sql<{ id: string }>`
    select id from (
      select m.message_id as id, a.received_at as at from arrivals a
        join received_mails m on m.workspace_id = a.workspace_id and m.arrival_id = a.id
        where a.workspace_id = ${ctx.workspace.id} and a.subject_kind = ${kind} and a.subject_id = ${id}
          and m.kind = 'written' and m.message_id is not null and lower(m.from_address) = any (${people})
      union all
      select trim(both '<>' from message_id), sent_at from messages
        where workspace_id = ${ctx.workspace.id} and subject_kind = ${kind} and subject_id = ${id}
          and state = 'sent' and message_id is not null and lower(to_address) = any (${people})
    ) mails order by at desc, id desc limit ${mostNamed}`.execute(ctx.db);
  return rows.map((row) => row.id).toReversed();
}
