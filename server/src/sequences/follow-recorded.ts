import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { answerReasons, type ProgressState, type StopReason } from "@trato/domain/sequences/machine.ts";
import { isArrival } from "@trato/domain/sequences/first-answers.ts";
import { mayStop, reachesOffers, stopReasonOf, stopReasonOfSale } from "@trato/domain/sequences/stops.ts";
import type { Context } from "../platform/context.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import type { RecordedEvent } from "../platform/reactions.ts";
import { lockRow, own } from "../platform/rows.ts";
import { answerSoon } from "./first-answers/answer-first.ts";
import { aDeal, anOffer, type Followed, lockFollowed } from "./followed.ts";
import { handOverSoon } from "./hand-over-step.ts";
import { beginSoon, stopFormer } from "./offers/begin-with-offers.ts";
import { advance, type Enrolment, enrolmentsOf, lockLive, planOf, stop, tell } from "./store.ts";

type OpportunityId = Id<"opportunities">;
type SaleId = Id<"sales">;

/**
 * Whatever the diary records, the sequences of its record follow: an answer, a talk, a meeting or a move ends them; what was planned and is
 * done lets them go on. What is written about a customer or a document ends those of its leads and opportunities, by a job: they may be
 * others' than whoever writes.
 */
export async function followRecorded(ctx: Context, recorded: RecordedEvent): Promise<void> {
  const { event, kind, records, about } = recorded;
  if (event === "mail.unsubscribed") return stopByAddress(ctx, records);
  if (isArrival(event) && kind === "opportunity" && about?.kind === "arrival") return answerAll(ctx, records, about.id);
  if (kind === "opportunity") await handOverSoon(ctx, recorded);
  if (event === "lead.undeleted" || event === "opportunity.undeleted") return pauseAllOf(ctx, records);
  // whoever puts a lead back into the pool need not reach it any more
  if (event === "lead.pooled") return stopPooled(ctx, records);
  const isActivitys = (kind === "opportunity" || kind === "sale") && about?.kind === "activity";
  if (!isActivitys && !mayStop(event)) return;
  if (kind === "sale") return followOffers(ctx, recorded);
  for (const [reason, some] of Map.groupBy(records, ({ after }) => stopReasonOf(event, after))) {
    const ids = some.map(({ id }) => id);
    if (reason !== null && kind === "opportunity") await stopDeals(ctx, ids, reason);
    else if (reason !== null && kind === "contact")
      for (const id of ids) await enqueueJob(ctx, "stop_sequences", { kind, id, reason });
    else if (reason === null && isActivitys)
      for (const id of ids) await followActivity(ctx, recorded, aDeal(id as OpportunityId));
  }
}

/** What happens to an offer, of which nothing follows where neither it nor its deal is followed up. */
async function followOffers(ctx: Context, recorded: RecordedEvent): Promise<void> {
  for (const { id, after } of recorded.records) {
    const reason = stopReasonOfSale(recorded.event, after);
    if (reason === null) await followActivity(ctx, recorded, anOffer(id as SaleId));
    else if (await isFollowedUp(ctx, id)) await enqueueJob(ctx, "stop_sequences", { kind: "sale", id, reason });
    if (recorded.event === "sale.sent") await beginSoon(ctx, id as SaleId);
  }
}

async function isFollowedUp(ctx: Context, saleId: string): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select app.is_followed_up(${saleId}) as is`.execute(ctx.db);
  return rows[0]?.is === true;
}

/** Those of a lead or an opportunity end here, those of its offers by a job: they may be others'. */
async function stopDeals(ctx: Context, ids: readonly string[], reason: StopReason): Promise<void> {
  await stopAllOf(ctx, ids, reason);
  if (!reachesOffers(reason)) return;
  for (const id of ids) {
    const { rows } = await sql<{
      id: SaleId;
    }>`select id from app.offers_followed_up('opportunity', ${id}) as id`.execute(ctx.db);
    for (const offer of rows) await enqueueJob(ctx, "stop_sequences", { kind: "sale", id: offer.id, reason });
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

/** What was deleted comes back as it was; what was due meanwhile is not done at once, but when somebody lets it go on. */
async function pauseAllOf(ctx: Context, records: RecordedEvent["records"]): Promise<void> {
  for (const { id } of records)
    for (const enrolment of await lockLive(ctx, aDeal(id as OpportunityId))) {
      if (enrolment.state !== "running") continue; // of the kind that the event tells of
      await advance(ctx, enrolment, { kind: "paused", reason: "by_hand" });
      await tell(ctx, "sequence.paused", enrolment, { reason: "by_hand" });
    }
}

async function stopPooled(ctx: Context, records: RecordedEvent["records"]): Promise<void> {
  const reason: StopReason = "pooled";
  for (const { id } of records) await enqueueJob(ctx, "stop_sequences", { kind: "opportunity", id, reason });
}

/** The job: the sequences of the leads and opportunities of a customer, of a document or with an address end, and those of its offers. */
export async function stopSequencesOf(
  ctx: Context,
  { kind, id, reason }: { kind: string; id: string; reason: StopReason },
): Promise<void> {
  if (kind === "opportunity") return stopAllOf(ctx, [id], reason);
  // that an offer was sent, ordered or withdrawn is no answer to its deal
  if (kind !== "sale" || answerReasons.includes(reason)) {
    const { rows } = await sql<{ id: OpportunityId }>`select id from app.followed_up(${kind}, ${id}) as id`.execute(
      ctx.db,
    );
    const ids = rows.map((row) => row.id);
    await stopAllOf(ctx, ids, reason);
  }
  const { rows: offers } = await sql<{
    id: SaleId;
  }>`select id from app.offers_followed_up(${kind}, ${id}) as id`.execute(ctx.db);
  for (const offer of offers) await stopOffer(ctx, offer.id, reason);
}

async function stopOffer(ctx: Context, saleId: SaleId, reason: StopReason): Promise<void> {
  const sale = await lockRow(ctx, "sales", saleId);
  if (reason === "sent_anew") return stopFormer(ctx, sale);
  for (const enrolment of await lockLive(ctx, anOffer(saleId))) await stop(ctx, enrolment, reason);
}

/** The record first, as whoever does a step locks it: where one of many is in no sequence, nobody waits for it. */
async function stopAllOf(ctx: Context, ids: readonly string[], reason: StopReason): Promise<void> {
  for (const id of await inSequences(ctx, ids, ["running", "paused"])) {
    await lockAnyOpportunity(ctx, id);
    for (const enrolment of await lockLive(ctx, aDeal(id))) await stop(ctx, enrolment, reason);
  }
}

/** Of some records those of which a sequence stands so, in the order in which they are locked. */
async function inSequences(
  ctx: Context,
  ids: readonly string[],
  states: readonly ProgressState[],
): Promise<OpportunityId[]> {
  const { rows } = await sql<{ id: OpportunityId }>`
    select distinct e.opportunity_id as id from sequence_enrolments e
    where e.workspace_id = ${ctx.workspace.id} and e.opportunity_id = any (${ids}::uuid[]) and e.state = any (${states}::text[])
    order by 1`.execute(ctx.db);
  return rows.map(({ id }) => id);
}

/** A call or a task that a sequence planned was done, was given up, or is to be done after all. */
async function followActivity(ctx: Context, { event, about }: RecordedEvent, followed: Followed): Promise<void> {
  const isDone = event === "activity.done" || event === "activity.cancelled";
  if (about?.kind !== "activity" || (!isDone && event !== "activity.reopened")) return;
  const may = await enrolmentsOf(ctx, followed)
    .select("id")
    .where("state", "<>", "stopped")
    .limit(1)
    .executeTakeFirst();
  if (!may) return;
  await lockFollowed(ctx, followed);
  const live = await lockLast(ctx, followed);
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
function lockLast(ctx: Context, followed: Followed): Promise<Enrolment[]> {
  return enrolmentsOf(ctx, followed).selectAll().where("state", "<>", "stopped").orderBy("id").forUpdate().execute();
}

async function stepFor(ctx: Context, activityId: string) {
  return own(ctx, "sequenceStepsDone")
    .select(["enrolmentId", "position"])
    .where("activityId", "=", activityId)
    .executeTakeFirst();
}
