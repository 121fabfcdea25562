import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { OneDrawn } from "@trato/domain/opportunities/assignment/inputs.ts";
import type { DrawCause } from "@trato/domain/opportunities/assignment/records.ts";
import { obstacleToAssign } from "@trato/domain/opportunities/lifecycle.ts";
import { assignedAt } from "@trato/domain/opportunities/positions.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import { answerOpportunity } from "../present-opportunity.ts";
import { changeOpportunity, lockOpportunity, type OpportunityRecord } from "../store.ts";
import { drawByRules, keepDraw, toldOf } from "./draw-by-rules.ts";

/** Gives a lead or opportunity by the rules, as if it arrived now. Where none gives it to anybody it stays whose it is, and its draw tells why. */
export async function assignByRules(ctx: Context, { opportunityId: id }: OneDrawn): Promise<Opportunity> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.assign");
  refuseIf(obstacleToAssign(before));
  if (!(await giveLocked(ctx, before, "asked"))) throw new Refusal("conflict", "assignment_rule.none_on");
  return answerOpportunity(ctx, id);
}

/** The same for a record that is locked; false where no rule is switched on. */
export async function giveLocked(ctx: Context, before: OpportunityRecord, cause: DrawCause): Promise<boolean> {
  const drawn = await drawByRules(ctx, before);
  if (!drawn) return false;
  await keepDraw(ctx, before.id, drawn, cause, before.salespersonId);
  const { owner } = drawn;
  if (!owner || (owner.salespersonId === before.salespersonId && owner.teamId === before.teamId)) nothingToRecord(ctx);
  else {
    const changes = { ...owner, assignedAt: assignedAt(before, owner.salespersonId, ctx.now) };
    await changeOpportunity(ctx, before, { changes, event: "lead.drawn", told: toldOf(drawn) });
  }
  return true;
}
