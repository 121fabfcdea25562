import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneEnrolment } from "@trato/domain/sequences/inputs.ts";
import { isLive } from "@trato/domain/sequences/machine.ts";
import type { EnrolmentList } from "@trato/domain/sequences/records.ts";
import { lockOpportunity, type OpportunityRecord } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, found, lockRow, own } from "../platform/rows.ts";
import { listEnrolments } from "./list-enrolments.ts";
import { advance, type Enrolment, lockLive, stop, tell } from "./store.ts";

/** Nothing more comes until somebody lets it go on. */
export async function pauseEnrolment(ctx: Context, input: OneEnrolment): Promise<EnrolmentList> {
  const { enrolment } = await locked(ctx, input);
  if (enrolment.state !== "running") throw new Refusal("conflict", "sequence.not_running", {});
  await advance(ctx, enrolment, { kind: "paused", reason: "by_hand" });
  await tell(ctx, "sequence.paused", enrolment, { reason: "by_hand" });
  return listEnrolments(ctx, enrolment);
}

/** What was paused or stopped goes on from where it was. */
export async function resumeEnrolment(ctx: Context, input: OneEnrolment): Promise<EnrolmentList> {
  const { enrolment, deal } = await locked(ctx, input);
  if (enrolment.state === "finished") throw new Refusal("conflict", "sequence.over", {});
  if (enrolment.state === "running") throw new Refusal("conflict", "sequence.running", {});
  if (deal.state !== "open" || deal.type === "pooled") throw new Refusal("conflict", "sequence.closed", {});
  const others = (await lockLive(ctx, deal.id)).filter(({ id }) => id !== enrolment.id);
  if (others.length > 0) throw new Refusal("conflict", "sequence.in_one", {});
  const isTakenBack = await takenBack(ctx, enrolment);
  if (isTakenBack) await forgetStep(ctx, enrolment);
  await advance(ctx, enrolment, { kind: "resumed", at: ctx.now, isTakenBack }, isTakenBack ? { messageId: null } : {});
  await tell(ctx, "sequence.resumed", enrolment);
  return listEnrolments(ctx, enrolment);
}

/** Whether the mail that was written last did not leave after all: stopping took it back. */
async function takenBack(ctx: Context, { state, messageId }: Enrolment): Promise<boolean> {
  if (state !== "stopped" || !messageId) return false;
  const mail = own(ctx, "messages")
    .select("state")
    .where("id", "=", messageId as Id<"messages">); // as keepStep wrote it
  return (await mail.executeTakeFirst())?.state === "withdrawn";
}

/** The mail is to be written again. */
async function forgetStep(ctx: Context, { id, messageId }: Enrolment): Promise<void> {
  await deleteOwn(ctx, "sequenceStepsDone").where("enrolmentId", "=", id).where("messageId", "=", messageId).execute();
}

/** It ends here; a mail of it that has not left does not leave. */
export async function stopEnrolment(ctx: Context, input: OneEnrolment): Promise<EnrolmentList> {
  const { enrolment } = await locked(ctx, input);
  if (!isLive(enrolment)) throw new Refusal("conflict", "sequence.over", {});
  await stop(ctx, enrolment, "by_hand");
  return listEnrolments(ctx, enrolment);
}

/** The record first, as whoever changes that does. */
async function locked(
  ctx: Context,
  { enrolmentId }: OneEnrolment,
): Promise<{ enrolment: Enrolment; deal: OpportunityRecord }> {
  authorize(ctx, "opportunity.edit");
  const { opportunityId } = found(
    await own(ctx, "sequenceEnrolments").select("opportunityId").where("id", "=", enrolmentId).executeTakeFirst(),
  );
  const deal = await lockOpportunity(ctx, opportunityId);
  return { deal, enrolment: await lockRow(ctx, "sequenceEnrolments", enrolmentId) };
}
