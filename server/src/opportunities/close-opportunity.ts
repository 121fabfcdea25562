import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { LoseOpportunity, OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { calledAs, obstacleToLose, obstacleToRestore, obstacleToWin } from "@trato/domain/opportunities/lifecycle.ts";
import { afterLoss, afterRestore, afterWin } from "@trato/domain/opportunities/positions.ts";
import { rankAt } from "@trato/domain/opportunities/rank.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import { holdActivitiesOf } from "../activities/hold-activities-of.ts";
import { writeNote } from "../activities/write-note.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { reactions } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { answerBehind } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity, readStages } from "./store.ts";

/** The deal is made: the opportunity goes to the top of the next won column. */
export async function winOpportunity(ctx: Context, { opportunityId: id }: OneOpportunity): Promise<Opportunity> {
  const [before, stages] = await Promise.all([lockOpportunity(ctx, id), readStages(ctx)]);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToWin(before, stages));
  const changes = { ...afterWin(before, stages, ctx.now), rank: rankAt(Date.parse(ctx.now)) };
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes, event: "opportunity.won" }), id);
}

/**
 * There will be no deal, for a reason and with a closing note where they are given; the record keeps its stage. Its open quotations
 * and its tasks are cancelled with it where that is asked.
 */
export async function loseOpportunity(
  ctx: Context,
  { opportunityId: id, reasonId = null, note, closesOpen }: LoseOpportunity,
): Promise<Opportunity> {
  const closeOffers = closesOpen ? await reactions().offersHeld(ctx, id) : null;
  const closeActivities = closesOpen ? await holdActivitiesOf(ctx, { kind: "opportunity", id }) : null;
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToLose(before));
  if (reasonId) await refuseUnfitReason(ctx, reasonId);
  const changes = afterLoss(before, reasonId, ctx.now);
  const lost = changeOpportunity(ctx, before, { changes, event: `${calledAs(before)}.lost` });
  const body = note?.trim();
  const noted = body ? writeNote(ctx, { kind: "opportunity", id }, { body }) : null;
  if (!closeOffers || !closeActivities) return answerBehind(ctx, Promise.all([lost, noted]), id);
  await Promise.all([lost, noted]);
  await closeActivities();
  return answerBehind(ctx, closeOffers(), id);
}

/** What was given up is worth another try: open again where it stood, or won where that is a won column. */
export async function restoreOpportunity(ctx: Context, { opportunityId: id }: OneOpportunity): Promise<Opportunity> {
  const [before, stages] = await Promise.all([lockOpportunity(ctx, id), readStages(ctx)]);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToRestore(before));
  const changes = afterRestore(before, stages, ctx.now, null);
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes, event: `${calledAs(before)}.restored` }), id);
}

async function refuseUnfitReason(ctx: Context, id: NonNullable<LoseOpportunity["reasonId"]>): Promise<void> {
  const reason = await own(ctx, "lostReasons").select(["name", "archivedAt"]).where("id", "=", id).executeTakeFirst();
  if (!reason) throw new Refusal("invalid", "reference.unknown", { path: "reasonId" });
  if (reason.archivedAt) throw new Refusal("conflict", "lost_reason.archived", { path: "reasonId", name: reason.name });
}
