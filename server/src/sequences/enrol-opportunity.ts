import { Refusal } from "@trato/domain/errors.ts";
import type { EnrolOpportunity } from "@trato/domain/sequences/inputs.ts";
import { begun } from "@trato/domain/sequences/machine.ts";
import type { Plan } from "@trato/domain/sequences/plan.ts";
import type { EnrolmentList } from "@trato/domain/sequences/records.ts";
import { unsubscribedOf } from "../messaging/unsubscribes/store.ts";
import { letterOfOpportunity } from "../opportunities/letter-of-opportunity.ts";
import { lockOpportunity, type OpportunityRecord } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { tell } from "./store.ts";

/** A lead or an opportunity is followed up by a sequence from now on, step by step, until it answers. */
export async function enrolOpportunity(ctx: Context, input: EnrolOpportunity): Promise<EnrolmentList> {
  authorize(ctx, "opportunity.edit");
  const deal = await lockOpportunity(ctx, input.opportunityId);
  await beginSequence(ctx, deal, input);
  return listEnrolments(ctx, { opportunityId: deal.id });
}

/** The same for a record that is locked. */
export async function beginSequence(
  ctx: Context,
  deal: OpportunityRecord,
  { sequenceId, id = ctx.newId<"sequence_enrolments">() }: Pick<EnrolOpportunity, "sequenceId" | "id">,
): Promise<void> {
  const { archivedAt, isOn, days, fromTime: from, toTime: to, steps } = await sequenceToBegin(ctx, sequenceId);
  if (archivedAt !== null || !isOn) throw new Refusal("conflict", "sequence.off", { path: "sequenceId" });
  const plan = { days, from, to, steps } as Plan; // as createSequence wrote it
  await refuseUnlessOpen(ctx, deal, plan);
  const progress = begun(plan, ctx.workspace.timeZone, ctx.now);
  await insertOwn(ctx, "sequenceEnrolments", {
    id,
    sequenceId,
    opportunityId: deal.id,
    plan: JSON.stringify(plan),
    ...progress,
    enrolledAt: ctx.now,
    enrolledBy: ctx.actor.memberId,
  }).execute();
  tellOthers(ctx, "opportunity", deal.id, deal.version);
  await tell(ctx, "sequence.begun", { opportunityId: deal.id, sequenceId });
}

/** As it is until the commit. Many begin the same one at once: they keep back only who changes it. */
async function sequenceToBegin(ctx: Context, id: EnrolOpportunity["sequenceId"]) {
  const sequence = await own(ctx, "sequences").selectAll().where("id", "=", id).forShare().executeTakeFirst();
  if (!sequence) throw new Refusal("invalid", "reference.unknown", { path: "sequenceId" });
  return sequence;
}

/** What is open, in no other sequence, and can be written to where that is to be done. */
async function refuseUnlessOpen(ctx: Context, deal: OpportunityRecord, { steps }: Plan): Promise<void> {
  if (deal.state !== "open" || deal.type === "pooled") throw new Refusal("conflict", "sequence.closed", {});
  const live = await own(ctx, "sequenceEnrolments")
    .select("id")
    .where("opportunityId", "=", deal.id)
    .where("state", "in", ["running", "paused"])
    .executeTakeFirst();
  if (live) throw new Refusal("conflict", "sequence.in_one", {});
  const { to } = await letterOfOpportunity(ctx, { opportunityId: deal.id });
  if (!to && steps.some(({ kind }) => kind === "mail")) throw new Refusal("conflict", "sequence.no_address", {});
  const unsubscribed = await unsubscribedOf(ctx, to);
  if (unsubscribed) throw new Refusal("conflict", "sequence.unsubscribed", { address: unsubscribed.address });
}
