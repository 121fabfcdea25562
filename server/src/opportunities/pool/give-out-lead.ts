import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToGiveOut, obstacleToPool } from "@trato/domain/opportunities/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { own } from "../../platform/rows.ts";
import { nextOwnerOf, type Owner } from "../owner-defaults.ts";
import { changeOpportunity, lockOpportunity, type OpportunityId } from "../store.ts";

/** What waited in the pool becomes a lead, somebody's or a team's. */
export async function giveOutLead(ctx: Context, id: OpportunityId, to: Partial<Owner>): Promise<void> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "pool.manage");
  refuseIf(obstacleToGiveOut(before));
  const owner = await nextOwnerOf(ctx, { salespersonId: null, ...to }, before);
  const changes = { type: "lead" as const, ...owner, assignedAt: owner.salespersonId && ctx.now };
  await changeOpportunity(ctx, before, { changes, event: "lead.given_out" });
}

/** A lead goes back to the pool from which it was given out, as long as nothing was done with it since. */
export async function poolLead(ctx: Context, id: OpportunityId): Promise<void> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "pool.manage");
  refuseIf(obstacleToPool(before, await isBegun(ctx, id)));
  const changes = { type: "pooled" as const, salespersonId: null, teamId: null, assignedAt: null };
  await changeOpportunity(ctx, before, { changes, event: "lead.pooled" });
}

/** Whether its history tells of anything after it was given out. */
async function isBegun(ctx: Context, id: OpportunityId): Promise<boolean> {
  const latest = await own(ctx, "diary")
    .select("event")
    .where("subjectKind", "=", "opportunity")
    .where("subjectId", "=", id)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  return latest?.event !== "lead.given_out";
}
