import { Refusal } from "@trato/domain/errors.ts";
import type { EnrolOpportunity } from "@trato/domain/sequences/inputs.ts";
import { begun } from "@trato/domain/sequences/machine.ts";
import type { Plan } from "@trato/domain/sequences/plan.ts";
import type { EnrolmentList } from "@trato/domain/sequences/records.ts";
import { unsubscribedOf } from "../messaging/unsubscribes/store.ts";
import { lockOpportunity, type OpportunityRecord } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own } from "../platform/rows.ts";
import { aDeal, columnsOfFollowed, type Followed, letterOf, tellOfFollowed } from "./followed.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { isInTheWay } from "./steer-enrolment.ts";
import { enrolmentsOf, tell } from "./store.ts";

/** A lead or an opportunity is followed up by a sequence from now on, step by step, until it answers. */
export async function enrolOpportunity(ctx: Context, input: EnrolOpportunity): Promise<EnrolmentList> {
  authorize(ctx, "opportunity.edit");
  const deal = await lockOpportunity(ctx, input.opportunityId);
  await beginSequence(ctx, deal, input);
  return listEnrolments(ctx, { opportunityId: deal.id });
}

type Begun = Pick<EnrolOpportunity, "sequenceId" | "id"> & { begunFor?: string };

/** The same for a record that is locked. */
export async function beginSequence(ctx: Context, deal: OpportunityRecord, begun: Begun): Promise<void> {
  if (deal.state !== "open" || deal.type === "pooled") throw new Refusal("conflict", "sequence.closed", {});
  await beginWith(ctx, aDeal(deal.id), begun);
}

/** The same for whatever goes through a sequence, is locked and still open. */
export async function beginWith(
  ctx: Context,
  followed: Followed,
  { sequenceId, id = ctx.newId<"sequence_enrolments">(), begunFor }: Begun,
): Promise<void> {
  const { archivedAt, isOn, subject, ...sequence } = await sequenceToBegin(ctx, sequenceId);
  if (subject !== followed.kind) throw new Refusal("invalid", "sequence.subject", { path: "sequenceId" });
  if (archivedAt !== null || !isOn) throw new Refusal("conflict", "sequence.off", { path: "sequenceId" });
  const { days, fromTime: from, toTime: to, steps } = sequence;
  const plan = { days, from, to, steps } as Plan; // as createSequence wrote it
  await refuseUnfit(ctx, followed, { plan, sequenceId, isByItself: begunFor !== undefined });
  await insertOwn(ctx, "sequenceEnrolments", {
    id,
    sequenceId,
    ...columnsOfFollowed(followed),
    begunFor: begunFor ?? null,
    plan: JSON.stringify(plan),
    ...begun(plan, ctx.workspace.timeZone, ctx.now),
    enrolledAt: ctx.now,
    enrolledBy: ctx.actor.memberId,
  }).execute();
  tellOfFollowed(ctx, followed);
  await tell(ctx, "sequence.begun", { ...columnsOfFollowed(followed), sequenceId });
}

/** As it is until the commit. Many begin the same one at once: they keep back only who changes it. */
async function sequenceToBegin(ctx: Context, id: EnrolOpportunity["sequenceId"]) {
  const sequence = await own(ctx, "sequences").selectAll().where("id", "=", id).forShare().executeTakeFirst();
  if (!sequence) throw new Refusal("invalid", "reference.unknown", { path: "sequenceId" });
  return sequence;
}

type Fitting = { plan: Plan; sequenceId: EnrolOpportunity["sequenceId"]; isByItself: boolean };

/** It is in no other that is in the way, and can be written to where that is to be done; what begins by itself says later that it lacks an address. */
async function refuseUnfit(ctx: Context, followed: Followed, { plan, sequenceId, isByItself }: Fitting): Promise<void> {
  const live = await enrolmentsOf(ctx, followed)
    .select("sequenceId")
    .where("state", "in", ["running", "paused"])
    .execute();
  if (live.some((each) => isInTheWay(followed, each, { sequenceId })))
    throw new Refusal("conflict", followed.kind === "sale" ? "sequence.in_this" : "sequence.in_one", {});
  const { to } = await letterOf(ctx, followed);
  if (!to && !isByItself && plan.steps.some(({ kind }) => kind === "mail"))
    throw new Refusal("conflict", "sequence.no_address", {});
  const unsubscribed = await unsubscribedOf(ctx, to);
  if (unsubscribed) throw new Refusal("conflict", "sequence.unsubscribed", { address: unsubscribed.address });
}
