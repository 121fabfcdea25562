import { refuseIf } from "@trato/domain/errors.ts";
import type { AssignOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { calledAs, obstacleToAssign } from "@trato/domain/opportunities/lifecycle.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { authorize } from "../platform/permissions.ts";
import { nextOwnerOf } from "./owner-defaults.ts";
import { answerBehind, answerOpportunity } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity } from "./store.ts";

/** Gives a lead or opportunity to a salesperson and a team, or to whoever takes it; it may leave the reach of who gives it. */
export async function assignOpportunity(
  ctx: Context,
  { opportunityId: id, ...asked }: AssignOpportunity,
): Promise<Opportunity> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.assign");
  refuseIf(obstacleToAssign(before));
  const owner = await nextOwnerOf(ctx, asked, before);
  if (owner.salespersonId === before.salespersonId && owner.teamId === before.teamId) {
    nothingToRecord(ctx);
    return answerOpportunity(ctx, id);
  }
  const changes = { ...owner, assignedAt: assignedAt(before, owner.salespersonId, ctx.now) };
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes, event: `${calledAs(before)}.assigned` }), id);
}
