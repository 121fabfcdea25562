import { sql } from "kysely";
import { answerReasons } from "@trato/domain/sequences/machine.ts";
import type { SequenceCounts } from "@trato/domain/sequences/records.ts";
import type { Context } from "../platform/context.ts";

/** How many of whoever one reaches are where in each sequence: all who ever were in one are counted, so only its page asks. */
export async function countInSequences(ctx: Context): Promise<{ items: SequenceCounts[] }> {
  const { rows } = await sql<SequenceCounts>`
    select s.id as sequence_id, coalesce(c.in_it, 0)::int as in_it, coalesce(c.paused, 0)::int as paused, coalesce(c.answered, 0)::int as answered,
      coalesce(c.unsubscribed, 0)::int as unsubscribed, coalesce(c.stopped, 0)::int as stopped, coalesce(c.finished, 0)::int as finished
    from sequences s
    left join (
      select e.sequence_id, count(*) filter (where e.state in ('running', 'paused')) as in_it, count(*) filter (where e.state = 'paused') as paused,
        count(*) filter (where e.state = 'stopped' and e.reason = any (${answerReasons}::text[])) as answered,
        count(*) filter (where e.state = 'stopped' and e.reason = 'unsubscribed') as unsubscribed,
        count(*) filter (where e.state = 'stopped' and e.reason <> all (${[...answerReasons, "unsubscribed"]}::text[])) as stopped,
        count(*) filter (where e.state = 'finished') as finished
      from sequence_enrolments e where e.workspace_id = ${ctx.workspace.id} group by e.sequence_id) c on c.sequence_id = s.id
    where s.workspace_id = ${ctx.workspace.id} order by s.id limit 500`.execute(ctx.db);
  return { items: rows };
}
