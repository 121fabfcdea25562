import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { ApprovalRule } from "@trato/domain/sales/approval/approval-records.ts";
import type { Context } from "../../platform/context.ts";

/** More would be nobody's to oversee. */
export const mostLimits = 100;

export type RuleId = Id<"approval_rules">;

/** All limits in their order. */
export async function readLimits(ctx: Context): Promise<ApprovalRule[]> {
  const { rows } = await sql<ApprovalRule>`
    select r.id, r.measure, trim_scale(r.limit_value)::text as "limit", r.roles, r.team_ids, r.category_ids, r.is_on, r.version, array(
      select j.member_id from approval_rule_approvers j where j.workspace_id = r.workspace_id and j.rule_id = r.id order by j.place) as approver_ids
    from approval_rules r where r.workspace_id = ${ctx.workspace.id}
    order by r.sequence, r.id limit ${mostLimits}`.execute(ctx.db);
  return rows;
}
