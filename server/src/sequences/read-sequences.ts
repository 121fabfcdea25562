import { sql } from "kysely";
import { answerReasons } from "@trato/domain/sequences/machine.ts";
import type { Sequence } from "@trato/domain/sequences/records.ts";
import type { Context } from "../platform/context.ts";

/** All sequences by name, those that are offered no more as well, and how many of whoever one reaches are where. */
export async function readSequences(ctx: Context): Promise<Sequence[]> {
  const { rows } = await sql<Sequence>`
    select s.id, s.name, s.is_on, s.archived_at is not null as is_archived, s.days, s.from_time as from, s.to_time as to, s.steps, s.version,
      jsonb_build_object('inIt', coalesce(c.in_it, 0), 'paused', coalesce(c.paused, 0), 'answered', coalesce(c.answered, 0),
        'unsubscribed', coalesce(c.unsubscribed, 0), 'stopped', coalesce(c.stopped, 0), 'finished', coalesce(c.finished, 0)) as counts
    from sequences s
    left join (
      select e.sequence_id, count(*) filter (where e.state in ('running', 'paused')) as in_it, count(*) filter (where e.state = 'paused') as paused,
        count(*) filter (where e.state = 'stopped' and e.reason = any (${answerReasons}::text[])) as answered,
        count(*) filter (where e.state = 'stopped' and e.reason = 'unsubscribed') as unsubscribed,
        count(*) filter (where e.state = 'stopped' and e.reason <> all (${[...answerReasons, "unsubscribed"]}::text[])) as stopped,
        count(*) filter (where e.state = 'finished') as finished
      from sequence_enrolments e where e.workspace_id = ${ctx.workspace.id} group by e.sequence_id) c on c.sequence_id = s.id
    where s.workspace_id = ${ctx.workspace.id}
    order by s.archived_at is not null, app.fold(s.name), s.id limit 500`.execute(ctx.db);
  return rows;
}
