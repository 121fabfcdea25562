import { refuseIf } from "@trato/domain/errors.ts";
import type { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { calledAs, obstacleToArchive } from "@trato/domain/opportunities/lifecycle.ts";
import { afterArchiving } from "@trato/domain/opportunities/positions.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { answerBehind } from "../present-opportunity.ts";
import { changeOpportunity, lockOpportunity } from "../store.ts";

/** It was never a deal, or is none of today's: out of the way without counting as lost, until somebody restores it. */
export async function archiveOpportunity(ctx: Context, { opportunityId: id }: OneOpportunity): Promise<Opportunity> {
  authorize(ctx, "opportunity.edit");
  const before = await lockOpportunity(ctx, id);
  refuseIf(obstacleToArchive(before));
  const changes = afterArchiving(before, ctx.now);
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes, event: `${calledAs(before)}.archived` }), id);
}
