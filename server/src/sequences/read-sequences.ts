import { sql } from "kysely";
import type { Sequence } from "@trato/domain/sequences/records.ts";
import type { Context } from "../platform/context.ts";

/** All sequences by name, those that are offered no more as well. */
export async function readSequences(ctx: Context): Promise<Sequence[]> {
  const { rows } = await sql<Sequence>`
    select s.id, s.name, s.subject, s.begins, s.is_on, s.archived_at is not null as is_archived, s.days, s.from_time as from, s.to_time as to, s.steps, s.version
    from sequences s
    where s.workspace_id = ${ctx.workspace.id}
    order by s.archived_at is not null, app.fold(s.name), s.id limit 500`.execute(ctx.db);
  return rows;
}
