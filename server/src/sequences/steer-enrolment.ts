import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneEnrolment } from "@trato/domain/sequences/inputs.ts";
import { isLive } from "@trato/domain/sequences/machine.ts";
import type { EnrolmentList } from "@trato/domain/sequences/records.ts";
import { lockOpportunity } from "../opportunities/store.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, found, lockRow, own } from "../platform/rows.ts";
import { type Followed, followedOf, lockFollowed, type Standing } from "./followed.ts";
import { enrolmentsOfRecord } from "./list-enrolments.ts";
import { advance, type Enrolment, lockLive, stop, tell } from "./store.ts";

/** Nothing more comes until somebody lets it go on. */
export async function pauseEnrolment(ctx: Context, input: OneEnrolment): Promise<EnrolmentList> {
  const { enrolment, followed } = await locked(ctx, input);
  if (enrolment.state !== "running") throw new Refusal("conflict", "sequence.not_running", {});
  await advance(ctx, enrolment, { kind: "paused", reason: "by_hand" });
  await tell(ctx, "sequence.paused", enrolment, { reason: "by_hand" });
  return enrolmentsOfRecord(ctx, followed);
}

/** What was paused or stopped goes on from where it was. */
export async function resumeEnrolment(ctx: Context, input: OneEnrolment): Promise<EnrolmentList> {
  const { enrolment, followed, standing } = await locked(ctx, input);
  if (enrolment.state === "finished") throw new Refusal("conflict", "sequence.over", {});
  if (enrolment.state === "running") throw new Refusal("conflict", "sequence.running", {});
  if (standing.over) throw new Refusal("conflict", closedAs(followed), {});
  const live = await lockLive(ctx, followed);
  const others = live.filter((each) => each.id !== enrolment.id && isInTheWay(followed, each, enrolment));
  if (others.length > 0) throw new Refusal("conflict", "sequence.in_one", {});
  const isTakenBack = await takenBack(ctx, enrolment);
  if (isTakenBack) await forgetStep(ctx, enrolment);
  await advance(ctx, enrolment, { kind: "resumed", at: ctx.now, isTakenBack }, isTakenBack ? { messageId: null } : {});
  await tell(ctx, "sequence.resumed", enrolment);
  return enrolmentsOfRecord(ctx, followed);
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
  const { enrolment, followed } = await locked(ctx, input);
  if (!isLive(enrolment)) throw new Refusal("conflict", "sequence.over", {});
  await stop(ctx, enrolment, "by_hand");
  return enrolmentsOfRecord(ctx, followed);
}

/** What is no more followed up, by its own word. */
const closedAs = ({ kind }: Followed) => (kind === "sale" ? "sequence.not_sent" : "sequence.closed");

/** A lead goes through one sequence at a time, an offer through each of several once at a time. */
export const isInTheWay = (
  { kind }: Followed,
  other: Pick<Enrolment, "sequenceId">,
  begun: Pick<Enrolment, "sequenceId">,
): boolean => kind === "opportunity" || other.sequenceId === begun.sequenceId;

type Locked = { enrolment: Enrolment; followed: Followed; standing: Standing };

/** The record first, as whoever changes that does. */
async function locked(ctx: Context, { enrolmentId }: OneEnrolment): Promise<Locked> {
  authorize(ctx, "opportunity.edit");
  const known = await own(ctx, "sequenceEnrolments")
    .select(["opportunityId", "saleId"])
    .where("id", "=", enrolmentId)
    .executeTakeFirst();
  const followed = followedOf(found(known));
  if (followed.kind === "sale") authorize(ctx, "sale.send");
  else await lockOpportunity(ctx, followed.id); // refuses what one does not reach
  const standing = found((await lockFollowed(ctx, followed)) ?? undefined);
  return { followed, standing, enrolment: await lockRow(ctx, "sequenceEnrolments", enrolmentId) };
}
