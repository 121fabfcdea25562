import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";

type Row = { id: Id<"members">; name: string; overdue: number; today: number; since: CalendarDate | null };

/** What everybody has to do: of the whole company for those who see all of it, otherwise of the reader's own teams. */
export async function getTeamDay(ctx: Context) {
  const { role, reach, teamIds, memberId } = ctx.actor;
  const seesAll = role === "manager" || role === "administrator" || (role === "sales" && reach === "all");
  const { rows } = await sql<Row>`
    select m.id, m.name, a.overdue, a.today, a.since
    from members m cross join lateral (
      select (count(*) filter (where a.due_on < ${ctx.today}::date))::int as overdue,
        (count(*) filter (where a.due_on = ${ctx.today}::date))::int as today, min(a.due_on) as since
      from activities a
      where a.workspace_id = m.workspace_id and a.assignee_id = m.id and a.done_at is null and a.cancelled_at is null
        and a.due_on <= ${ctx.today}::date) a
    where m.workspace_id = ${ctx.workspace.id} and m.deactivated_at is null and (${seesAll} or m.id = ${memberId}::uuid or exists (
      select from team_members t where t.workspace_id = m.workspace_id and t.member_id = m.id and t.team_id = any (${teamIds}::uuid[])))
    order by a.overdue desc, a.today desc, app.fold(m.name), m.id
    limit 200`.execute(ctx.db);
  return { items: rows.map(({ id, name, ...counts }) => ({ member: { id, name }, ...counts })) };
}
