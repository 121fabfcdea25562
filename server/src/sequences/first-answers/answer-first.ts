import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  beginsItself,
  reasonNotToAnswer,
  toldReasons,
  type UnansweredReason,
} from "@trato/domain/sequences/first-answers.ts";
import type { Step } from "@trato/domain/sequences/plan.ts";
import { strangersAmong } from "../../capture/mail/strangers-among.ts";
import { templatesFor } from "../../messaging/templates/read-templates.ts";
import { type Letter, writeLetter } from "../../messaging/templates/write-letter.ts";
import { unsubscribedOf } from "../../messaging/unsubscribes/store.ts";
import { writeMessage } from "../../messaging/write-message.ts";
import { letterOfOpportunity } from "../../opportunities/letter-of-opportunity.ts";
import { lockAnyOpportunity, type OpportunityRecord } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { tellOthers } from "../../platform/events.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import { beginSequence } from "../enrol-opportunity.ts";
import { countFirstAnswer } from "../mail-room.ts";

type OpportunityId = Id<"opportunities">;
type Arrived = { opportunityId: OpportunityId; arrivalId: Id<"arrivals"> };

/** A lead has arrived: where leads are answered by themselves, a job sees to it, once the lead is there and somebody's. */
export async function answerSoon(ctx: Context, { opportunityId, arrivalId }: Arrived): Promise<void> {
  const { rows } = await sql`
    select from first_answer_rules r
    where r.workspace_id = ${ctx.workspace.id} and (r.template_id is not null or r.sequence_id is not null) limit 1`.execute(
    ctx.db,
  );
  if (rows.length > 0)
    await enqueueJob(ctx, "answer_first", { opportunityId, arrivalId }, { key: `first answer:${opportunityId}` });
}

/**
 * The job: a lead that arrived by itself is answered as its source says, once, whatever process dies: the answer, the sequence that begins and
 * the row that says so are one transaction. No salesperson has answered by it.
 */
export async function answerFirst(ctx: Context, { opportunityId, arrivalId }: Arrived): Promise<void> {
  nothingToRecord(ctx);
  const deal = await lockAnyOpportunity(ctx, opportunityId);
  const arrival = deal && (await readArrival(ctx, arrivalId));
  if (!deal || !arrival || !(await claim(ctx, { opportunityId, arrivalId }))) return;
  const { templateId, sequenceId } = arrival;
  const letter = await letterOfOpportunity(ctx, { opportunityId });
  const reason = await reasonAgainst(ctx, deal, { ...arrival, address: letter.to });
  if (reason) await leaveUnanswered(ctx, deal.id, reason);
  else if (templateId) await answer(ctx, deal, letter, templateId);
  if (sequenceId) await beginUnlessUnfit(ctx, deal, { sequenceId, reason });
}

/** Whoever comes second finds it answered. */
async function claim(ctx: Context, { opportunityId, arrivalId }: Arrived): Promise<boolean> {
  const { rows } = await sql`
    insert into first_answers (workspace_id, opportunity_id, arrival_id, answered_at)
    values (${ctx.workspace.id}, ${opportunityId}, ${arrivalId}, ${ctx.now})
    on conflict do nothing returning 1`.execute(ctx.db);
  return rows.length > 0;
}

type Rule = { templateId: Id<"mail_templates"> | null; sequenceId: Id<"sequences"> | null; needsConsent: boolean };
type ReadArrival = Rule & { writtenAt: Moment; hasConsent: boolean; wasJudged: boolean };

/** How it came, and what its source says; undefined where that says nothing. */
async function readArrival(ctx: Context, arrivalId: Id<"arrivals">): Promise<ReadArrival | undefined> {
  const { rows } = await sql<ReadArrival>`
    select r.template_id, r.sequence_id, r.needs_consent, coalesce(least(m.sent_at, a.received_at), a.received_at) as written_at,
      a.consent is not null as has_consent,
      exists (select from diary e where e.workspace_id = a.workspace_id and e.subject_kind = 'arrival' and e.subject_id = a.id
        and (e.event = 'arrival.set_aside' or (e.event = 'arrival.queued' and e.after ->> 'reason' in ('spam', 'loop', 'automatic', 'own', 'ignored')))) as was_judged
    from arrivals a
    join first_answer_rules r on r.workspace_id = a.workspace_id and r.source = a.source
    left join received_mails m on m.workspace_id = a.workspace_id and m.arrival_id = a.id
    where a.workspace_id = ${ctx.workspace.id} and a.id = ${arrivalId} and a.state = 'taken'`.execute(ctx.db);
  return rows[0];
}

async function answer(
  ctx: Context,
  deal: OpportunityRecord,
  letter: Letter,
  templateId: Id<"mail_templates">,
): Promise<void> {
  const offered = await templatesFor(ctx, "opportunity");
  if (!offered.some(({ id }) => id === templateId)) return leaveUnanswered(ctx, deal.id, "no_template");
  const by = deal.salespersonId;
  const { missing, ...draft } = await writeLetter(ctx, { ...letter, by }, { templateId });
  const { to, subject, body, language } = draft;
  if (!to || missing.length > 0 || subject === "" || body === "")
    return leaveUnanswered(ctx, deal.id, "missing", missing);
  const about = { kind: "opportunity" as const, id: deal.id };
  const messageId = await writeMessage(ctx, { about, to, subject, body, language, by, byItself: "first_answer" });
  await countFirstAnswer(ctx, by);
  await keep(ctx, deal.id, { address: to.toLowerCase(), messageId });
  tellOthers(ctx, "timeline", deal.id, 0);
  await recordInDiary(ctx, "lead.answered_first", about, { about: { kind: "message", id: messageId } });
}

async function reasonAgainst(
  ctx: Context,
  deal: OpportunityRecord,
  { address, needsConsent, ...arrival }: ReadArrival & { address: string | null },
): Promise<UnansweredReason | null> {
  const lead = {
    ...arrival,
    address,
    isOpen: deal.state === "open" && deal.type !== "pooled",
    isOwnAddress: address !== null && (await strangersAmong(ctx, [address])).length === 0,
    isUnsubscribed: (await unsubscribedOf(ctx, address)) !== null,
    wasAnsweredToday: address !== null && (await wasAnswered(ctx, address.toLowerCase(), deal.id)),
  };
  return reasonNotToAnswer(lead, { needsConsent, now: ctx.now });
}

/**
 * Whether the same address was answered within a day, or began a sequence that writes mails with another lead: of two who ask at once, one
 * waits for the other.
 */
async function wasAnswered(ctx: Context, address: string, opportunityId: OpportunityId): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${ctx.workspace.id}::text || ${address}, 1))`.execute(ctx.db);
  const { rows } = await sql`
    select from first_answers f where f.workspace_id = ${ctx.workspace.id} and f.address = ${address} and f.message_id is not null
      and f.answered_at > ${ctx.now}::timestamptz - interval '1 day'
    union all
    select from app.begun_by_itself(${address}, ${ctx.now}::timestamptz - interval '1 day') as begun (id) where begun.id <> ${opportunityId}
    limit 1`.execute(ctx.db);
  return rows.length > 0;
}

async function leaveUnanswered(
  ctx: Context,
  opportunityId: OpportunityId,
  reason: UnansweredReason,
  missing: readonly string[] = [],
): Promise<void> {
  await keep(ctx, opportunityId, { reason });
  if (!toldReasons.includes(reason)) return;
  tellOthers(ctx, "timeline", opportunityId, 0);
  await recordInDiary(
    ctx,
    "lead.not_answered",
    { kind: "opportunity", id: opportunityId },
    { after: { reason, missing } },
  );
}

async function keep(
  ctx: Context,
  opportunityId: OpportunityId,
  columns: { address?: string; messageId?: string; reason?: UnansweredReason },
): Promise<void> {
  await updateOwn(ctx, "firstAnswers").set(columns).where("opportunityId", "=", opportunityId).execute();
}

/** A sequence that cannot begin, for whatever reason anybody would be told, does not; nor one that writes to whoever is not answered. */
async function beginUnlessUnfit(
  ctx: Context,
  deal: OpportunityRecord,
  { sequenceId, reason }: { sequenceId: Id<"sequences">; reason: UnansweredReason | null },
): Promise<void> {
  const sequence = await own(ctx, "sequences").select("steps").where("id", "=", sequenceId).executeTakeFirst();
  const steps = (sequence?.steps ?? []) as Step[]; // as createSequence wrote them
  if (!sequence || !beginsItself(reason, { writesMails: steps.some(({ kind }) => kind === "mail") })) return;
  await beginSequence(ctx, deal, { sequenceId }).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });
}
