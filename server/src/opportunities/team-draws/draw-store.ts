import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { TeamDraw, TeamDrawRun } from "@trato/domain/opportunities/team-draws/records.ts";
import { mayDo, roles } from "@trato/domain/permissions.ts";
import type { Context } from "../../platform/context.ts";

export type TeamId = Id<"teams">;
export type RunId = Id<"team_draw_runs">;

const sellers = roles.filter((role) => mayDo(role, "opportunity.edit"));

/** How each team in use draws, or one of them: its people who sell, in the order in which they came to the company. */
export async function readTeamDraws(ctx: Context, teamId?: TeamId): Promise<TeamDraw[]> {
  const { rows } = await sql<TeamDraw>`
    with given as materialized (
      select o.salesperson_id, o.team_id, count(*)::int as leads from opportunities o
      where o.workspace_id = ${ctx.workspace.id} and o.assigned_at > ${ctx.now}::timestamptz - interval '24 hours'
      group by o.salesperson_id, o.team_id)
    select t.id as team_id, t.name, coalesce(d.is_on, false) as is_on, coalesce(d.conditions, '[]') as conditions,
      coalesce(d.wait_hours, 0) as wait_hours, coalesce(d.version, 1) as version, coalesce((
        select jsonb_agg(to_jsonb(of_team) order by of_team."memberId") from (${peopleOf(ctx)}) as of_team), '[]') as members
    from teams t
    left join team_draws d on d.workspace_id = t.workspace_id and d.team_id = t.id
    where t.workspace_id = ${ctx.workspace.id} and t.archived_at is null and ${teamId ? sql`t.id = ${teamId}` : sql`true`}
    order by app.fold(t.name), t.id limit 1000`.execute(ctx.db);
  return rows;
}

const peopleOf = ({ today }: Context) => sql`
  select m.id as "memberId", m.name, coalesce(s.capacity, ${usualCapacity}) as capacity, coalesce(s.conditions, '[]') as conditions,
    coalesce(s.is_opted_out, false) as "isOptedOut", exists (
      select from lead_receivers r, jsonb_to_recordset(r.absences) as a ("from" date, "to" date)
      where r.workspace_id = m.workspace_id and r.member_id = m.id and ${today}::date between a."from" and a."to") as "isAway",
    coalesce((select g.leads from given g where g.salesperson_id = m.id and g.team_id = t.id), 0) as "givenLastDay"
  from team_members j
  join members m on m.workspace_id = j.workspace_id and m.id = j.member_id
  left join team_draw_members s on s.workspace_id = j.workspace_id and s.team_id = j.team_id and s.member_id = j.member_id
  where j.workspace_id = t.workspace_id and j.team_id = t.id and m.deactivated_at is null and m.role = any (${sellers}::text[])`;

/** Of whom nothing is said takes so many leads in 30 days. Source: section 4. */
const usualCapacity = 30;

/** The latest runs, or one of them. */
export async function readRuns(ctx: Context, runId?: RunId): Promise<TeamDrawRun[]> {
  const { rows } = await sql<TeamDrawRun>`
    select r.id, r.run, r.run_at, m.name as run_by, r.to_teams, r.to_people, r.merged, r.undone_at
    from team_draw_runs r left join members m on m.workspace_id = r.workspace_id and m.id = r.run_by
    where r.workspace_id = ${ctx.workspace.id} and ${runId ? sql`r.id = ${runId}` : sql`true`}
    order by r.id desc limit 20`.execute(ctx.db);
  return rows;
}
