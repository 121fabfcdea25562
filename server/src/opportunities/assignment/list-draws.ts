import { sql } from "kysely";
import type { OneDrawn } from "@trato/domain/opportunities/assignment/inputs.ts";
import type { LeadDraw } from "@trato/domain/opportunities/assignment/records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** Why a lead is whose it is: each time that the rules were asked for it, the newest first. */
export async function listDraws(ctx: Context, { opportunityId }: OneDrawn): Promise<{ items: LeadDraw[] }> {
  found(await own(ctx, "opportunities").select("id").where("id", "=", opportunityId).executeTakeFirst());
  const { rows } = await sql<LeadDraw>`
    select d.id, d.drawn_at, d.cause, d.answer_by, d.outcome, coalesce(r.name, d.log -> 'draws' -> -1 ->> 'name') as rule, t.name as team,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as member, d.log -> 'passed' as passed,
      d.log -> 'draws' as draws, nullif(d.log -> 'teamDraw', 'null') as team_draw
    from lead_draws d
    left join assignment_rules r on r.workspace_id = d.workspace_id and r.id = d.rule_id
    left join members m on m.workspace_id = d.workspace_id and m.id = d.member_id
    left join teams t on t.workspace_id = d.workspace_id and t.id = d.team_id
    where d.workspace_id = ${ctx.workspace.id} and d.opportunity_id = ${opportunityId}
    order by d.id desc limit 50`.execute(ctx.db);
  return { items: rows };
}
