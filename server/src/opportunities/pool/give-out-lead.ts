import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToGiveOut, obstacleToPool } from "@trato/domain/opportunities/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { own } from "../../platform/rows.ts";
import { nextOwnerOf, type Owner } from "../owner-defaults.ts";
import {
  changeOpportunities,
  changeOpportunity,
  lockOpportunities,
  lockOpportunity,
  type OpportunityId,
  type OpportunityRecord,
} from "../store.ts";

/** What waited in the pool becomes a lead, somebody's or a team's. */
export async function giveOutLead(ctx: Context, id: OpportunityId, to: Partial<Owner>): Promise<void> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "pool.manage");
  refuseIf(obstacleToGiveOut(before));
  const changes = givenTo(ctx, await nextOwnerOf(ctx, { salespersonId: null, ...to }, before));
  await changeOpportunity(ctx, before, { changes, event: "lead.given_out" });
}

const givenTo = (ctx: Context, owner: Owner) => ({
  type: "lead" as const,
  ...owner,
  assignedAt: owner.salespersonId && ctx.now,
});

/** The same of many, all of them or none: each to whom `to` says by its place among them, in the order of their ids. */
export async function giveOutLeads(
  ctx: Context,
  ids: readonly OpportunityId[],
  to: (place: number) => Partial<Owner>,
): Promise<{ before: OpportunityRecord; changes: ReturnType<typeof givenTo> }[]> {
  const leads = await lockOpportunities(ctx, ids);
  authorize(ctx, "pool.manage");
  for (const before of leads) refuseIf(obstacleToGiveOut(before));
  const owners = new Map<Owner["salespersonId"] | undefined, Owner>();
  const given = [];
  for (const [place, before] of leads.entries()) {
    const asked = to(place);
    const known =
      owners.get(asked.salespersonId) ?? (await nextOwnerOf(ctx, { salespersonId: null, ...asked }, before));
    owners.set(asked.salespersonId, known); // what waits is nobody's: he gets each as he gets the first
    given.push({ before, changes: givenTo(ctx, known) });
  }
  await changeOpportunities(ctx, given, "lead.given_out");
  return given;
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
