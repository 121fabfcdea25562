import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { StopReason } from "@trato/domain/sequences/machine.ts";
import { isArrival } from "@trato/domain/sequences/first-answers.ts";
import { mayStop, stopReasonOf } from "@trato/domain/sequences/stops.ts";
import type { Context } from "../platform/context.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { own } from "../platform/rows.ts";
import { answerSoon } from "./first-answers/answer-first.ts";
import { advance, type Enrolment, lockLive, planOf, stop, tell } from "./store.ts";

type OpportunityId = Id<"opportunities">;

/**
 * Whatever the diary records, the sequences of its record follow: an answer, a talk, a meeting or a move ends them; what was planned and is
 * done lets them go on. What is written about a customer or a document ends those of its leads and opportunities, by a job: they may be
 * others' than whoever writes.
 */
export async function followRecorded(ctx: Context, recorded: RecordedEvent): Promise<void> {
  const { event, kind, records, about } = recorded;
  if (event === "mail.unsubscribed") return stopByAddress(ctx, records);
  if (isArrival(event) && kind === "opportunity" && about?.kind === "arrival") return answerAll(ctx, records, about.id);
  const isActivitys = kind === "opportunity" && about?.kind === "activity";
  if (!isActivitys && !mayStop(event)) return;
  for (const { id, after } of records) {
    const reason = stopReasonOf(event, after);
    if (reason === null) {
      if (isActivitys) await followActivity(ctx, recorded, id);
    } else if (kind === "opportunity") await stopAllOf(ctx, [id], reason);
    else if (kind === "contact" || kind === "sale") await enqueueJob(ctx, "stop_sequences", { kind, id, reason });
  }
}

async function answerAll(ctx: Context, records: RecordedEvent["records"], arrivalId: string): Promise<void> {
  for (const { id } of records)
    await answerSoon(ctx, { opportunityId: id as OpportunityId, arrivalId: arrivalId as Id<"arrivals"> }); // of their kinds
}

/** Whoever wants no more mails is in no sequence any more, whatever record the mail was about. */
async function stopByAddress(ctx: Context, records: RecordedEvent["records"]): Promise<void> {
  const reason: StopReason = "unsubscribed";
  for (const { after } of records)
    await enqueueJob(ctx, "stop_sequences", { kind: "address", id: String(after?.["address"]), reason });
}

/** The job: the sequences of the leads and opportunities of a customer, of a document or with an address end. */
export async function stopSequencesOf(
  ctx: Context,
  { kind, id, reason }: { kind: string; id: string; reason: StopReason },
): Promise<void> {
  const { rows } = await sql<{ id: OpportunityId }>`
    select o.id from opportunities o where o.workspace_id = ${ctx.workspace.id} and ${kind} = 'contact'
      and (o.customer_id::text = ${id} or o.customer_id in (
        select c.id from contacts c where c.workspace_id = o.workspace_id and c.company_id::text = ${id}))
    union
    select s.opportunity_id from sales s where s.workspace_id = ${ctx.workspace.id} and ${kind} = 'sale' and s.id::text = ${id}
      and s.opportunity_id is not null
    union
    select e.opportunity_id from sequence_enrolments e
    join opportunities o on o.workspace_id = e.workspace_id and o.id = e.opportunity_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    where ${kind} = 'address' and e.workspace_id = ${ctx.workspace.id} and e.state in ('running', 'paused')
      and ${id} in (lower(o.email), lower(c.email))
    order by 1`.execute(ctx.db);
  await stopAllOf(
    ctx,
    rows.map((row) => row.id),
    reason,
  );
}

export async function stopAllOf(ctx: Context, ids: readonly string[], reason: StopReason): Promise<void> {
  for (const id of ids)
    for (const enrolment of await lockLive(ctx, id as OpportunityId)) await stop(ctx, enrolment, reason); // of its kind
}

/** A call or a task that a sequence planned was done, was given up, or is to be done after all. */
async function followActivity(ctx: Context, { event, about }: RecordedEvent, id: string): Promise<void> {
  const isDone = event === "activity.done" || event === "activity.cancelled";
  if (!about || (!isDone && event !== "activity.reopened")) return;
  const live = await lockLast(ctx, id as OpportunityId); // of its kind
  const step = await stepFor(ctx, about.id);
  // of a record that was deleted and put back only the enrolment itself knows what it waits for
  const enrolment = live.find((each) => (step ? each.id === step.enrolmentId : each.activityId === about.id));
  if (!enrolment) return;
  const position = step?.position ?? enrolment.position;
  if (!isDone) return void (await advance(ctx, enrolment, { kind: "undone", position }));
  if (enrolment.position !== position || enrolment.dueAt !== null) return;
  await advance(ctx, enrolment, { kind: "done", at: ctx.now });
  if (position + 1 === planOf(enrolment).steps.length) await tell(ctx, "sequence.finished", enrolment);
}

/** Those that may go on, one that is finished among them: its last step may be undone. */
function lockLast(ctx: Context, opportunityId: OpportunityId): Promise<Enrolment[]> {
  return own(ctx, "sequenceEnrolments")
    .selectAll()
    .where("opportunityId", "=", opportunityId)
    .where("state", "<>", "stopped")
    .orderBy("id")
    .forUpdate()
    .execute();
}

async function stepFor(ctx: Context, activityId: string) {
  return own(ctx, "sequenceStepsDone")
    .select(["enrolmentId", "position"])
    .where("activityId", "=", activityId)
    .executeTakeFirst();
}
