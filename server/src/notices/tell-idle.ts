import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";
import { byMember, type Followed, readLeaders } from "./followed-by.ts";
import { keepNotices } from "./keep-notices.ts";

/** Of what lies idle since a day, or today, whoever has it is told, and whoever leads its team: each by one notice of all of it, the longest idle first. */
export async function tellIdle(ctx: Context, toldOn: CalendarDate | null): Promise<void> {
  const since = toldOn ?? addDays(ctx.today, -1);
  const { rows } = await sql<Followed>`
    select (array_agg(o.id order by o.last_activity_on, o.id))[1] as id, o.salesperson_id, t.leader_id, count(*)::int as records
    from (select 'lead' as type, k.* from app.idle_terms('lead') k union all select 'opportunity', k.* from app.idle_terms('opportunity') k) as k
    join opportunities o on o.workspace_id = ${ctx.workspace.id} and o.type = k.type and (k.stage_id is null or o.stage_id = k.stage_id)
      and (o.last_activity_on > ${since}::date - k.days or o.next_activity_on >= ${since}::date)
      and o.last_activity_on <= ${ctx.today}::date - k.days and (o.next_activity_on is null or o.next_activity_on < ${ctx.today}::date)
    left join teams t on t.workspace_id = o.workspace_id and t.id = o.team_id and t.archived_at is null
    where o.state = 'open' group by o.salesperson_id, t.leader_id order by min(o.last_activity_on), 1`.execute(ctx.db);
  if (rows.length === 0) return;
  const notices = byMember(rows, await readLeaders(ctx)).map(({ memberId, ids, times }) => ({
    memberId,
    id: ctx.newId<"notices">(),
    kind: "gone_idle" as const,
    topic: `idle ${ctx.today}`,
    subjectKind: "opportunity",
    subjectId: ids[0],
    actorName: ctx.actor.name,
    times,
  }));
  await keepNotices(ctx, notices);
}
