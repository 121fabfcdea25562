import { type RawBuilder, sql } from "kysely";
import type { Context } from "../platform/context.ts";
import type { BoardFilter } from "./board-cards.ts";

/**
 * How many opportunities of a stage wait for something on a day, as far as the reader reaches: of a team as it is counted, of one person
 * and of nobody as they stand in the index.
 */
export function waiting(ctx: Context, { teamId, salespersonId }: BoardFilter): RawBuilder<unknown> {
  const { role, reach, memberId, teamIds } = ctx.actor;
  const team = teamId ? [sql`team_id = ${teamId}`] : [];
  if (salespersonId) return standing(ctx, [sql`salesperson_id = ${salespersonId}`, ...team]);
  if (role !== "sales" || reach === "all") return counted(ctx, team);
  const own = (others: RawBuilder<unknown>[]) =>
    sql`${standing(ctx, [sql`salesperson_id = ${memberId}`, ...others])}
      union all ${standing(ctx, [sql`salesperson_id is null`, ...others])}`;
  if (reach === "own") return own(team);
  const elsewhere = sql`(team_id is null or team_id <> all (${teamIds}::uuid[]))`;
  return sql`${counted(ctx, [sql`team_id = any (${teamIds}::uuid[])`, ...team])} union all ${own([elsewhere, ...team])}`;
}

const counted = (ctx: Context, conditions: RawBuilder<unknown>[]) => sql`
  select stage_id, due_on, opportunities from pipeline_due
  where ${sql.join([sql`workspace_id = ${ctx.workspace.id}`, ...conditions], sql` and `)}`;

const standing = (ctx: Context, conditions: RawBuilder<unknown>[]) => sql`
  select stage_id, next_activity_on as due_on, 1 as opportunities from opportunities
  where ${sql.join([sql`workspace_id = ${ctx.workspace.id}`, ...conditions], sql` and `)}
    and type = 'opportunity' and state <> 'lost' and next_activity_on is not null`;
