import type { Id } from "@trato/domain/ids.ts";
import { type BulkPayload, runBulkJob } from "./bulk/run-bulk-job.ts";
import { failBulk } from "./bulk/store.ts";
import { attachFormFiles } from "./capture/forms/attach-form-files.ts";
import { attachMailFiles } from "./capture/mail/attach-mail-files.ts";
import { fetchLead, giveUpFetching } from "./capture/webhooks/fetch-lead.ts";
import { forgetOldCalls } from "./capture/webhooks/forget-old-calls.ts";
import { isOfForgotten, keepDocument } from "./documents/kept/keep-document.ts";
import { keepMissing } from "./documents/kept/keep-missing.ts";
import { forgetRemoved } from "./contacts/removing/forget-removed.ts";
import { sweepNames } from "./contacts/personal/sweep-names.ts";
import { sweepFiles } from "./files/sweep-files.ts";
import { whoOfMember } from "./identity/who-of-member.ts";
import type { InTransaction } from "./imports/import-batches.ts";
import { failImport, isLong, runImport } from "./imports/run-import.ts";
import { giveUpUndo, runUndo } from "./imports/run-undo.ts";
import { deliverMessage, giveUpDelivery } from "./messaging/deliver-message.ts";
import { learnFromOutcomes } from "./opportunities/scoring/learn-scoring.ts";
import { learnWhereDue } from "./opportunities/scoring/learn-where-due.ts";
import { tellGuests } from "./messaging/meetings/tell-guests.ts";
import { type MailedMember, mailNotices } from "./notices/mail-notices.ts";
import { remindOfApprovals } from "./notices/remind-of-approvals.ts";
import { remindOfMeetings } from "./notices/remind-of-meetings.ts";
import { tellContacts } from "./notices/tell-contacts.ts";
import { tellMornings } from "./notices/tell-mornings.ts";
import { findPairs } from "./opportunities/pairs/find-pairs.ts";
import { giveWaiting } from "./opportunities/assignment/give-waiting.ts";
import { goOn } from "./opportunities/assignment/go-on.ts";
import { drawDaily } from "./opportunities/team-draws/draw-daily.ts";
import { answerFirst } from "./sequences/first-answers/answer-first.ts";
import { beginWithOffer, remindOfOffers } from "./sequences/offers/begin-with-offers.ts";
import { runDueSteps } from "./sequences/run-due-steps.ts";
import { makeSignedDocument } from "./sales/signature/make-signed-document.ts";
import { signMissing } from "./sales/signature/sign-missing.ts";
import { handOverStep } from "./sequences/hand-over-step.ts";
import { giveUpPdf } from "./sales/versions/give-up-pdf.ts";
import { stopSequencesOf } from "./sequences/follow-recorded.ts";
import { paymentJobs } from "./sales/payments/payment-jobs.ts";
import { askForRates, askWhereDue } from "./products/currencies/ask-for-rates.ts";
import { type Context, type Origin, systemActor } from "./platform/context.ts";
import type { Edge } from "./platform/edge.ts";
import type { JobKind } from "./platform/jobs/persevere.ts";

type ImportPayload = { workspaceId: Id<"workspaces">; importId: Id<"imports">; memberId: Id<"members"> | null };
type ArrivalPayload = { workspaceId: Id<"workspaces">; arrivalId: Id<"arrivals"> };
type ErasurePayload = { workspaceId: Id<"workspaces">; erasureId: Id<"erasures"> };
type DocumentPayload = { workspaceId: Id<"workspaces">; documentId: Id<"kept_documents"> };
type SignaturePayload = { workspaceId: Id<"workspaces">; signatureId: Id<"sale_signatures"> };
type DrawPayload = { workspaceId: Id<"workspaces">; drawId: Id<"lead_draws"> };
type MeetingPayload = { workspaceId: Id<"workspaces">; activityId: Id<"activities"> };
type FirstAnswerPayload = { workspaceId: Id<"workspaces"> } & Parameters<typeof answerFirst>[1];
type HandedPayload = { workspaceId: Id<"workspaces"> } & Parameters<typeof handOverStep>[1];
type StopPayload = { workspaceId: Id<"workspaces"> } & Parameters<typeof stopSequencesOf>[1];
type Payload = { workspaceId: Id<"workspaces">; messageId: Id<"messages"> };

/** What fails for a reason of its own fails again: it is not tried for days. */
const fewTries = 5;

/** What the queue can be asked to do: each in its workspace, as Trato itself or on somebody's behalf, in transactions of its own. */
export function jobKinds(edge: Edge, over: AbortSignal): Record<string, JobKind> {
  return {
    tidy_up: { run: async (_, helpers) => void (await helpers.query("select app.tidy_up()")) },
    sweep_files: sweepingOf(edge),
    deliver_message: deliveryOf(edge),
    keep_document: documentsOf(edge),
    sign_document: signedOf(edge),
    tell_guests: guestsOf(edge),
    mail_notices: {
      // written by enqueueMail
      run: (payload, { job }) => mailNotices(edge, payload as MailedMember, originOf(job.id)),
      tries: fewTries,
    },
    attach_mail_files: filesOf(edge, attachMailFiles),
    fetch_lead: fetchOf(edge),
    attach_form_files: filesOf(edge, attachFormFiles),
    learn_scoring: learningOf(edge, over),
    ask_rates: ratesOf(edge),
    answer_due: answerOf(edge),
    answer_first: firstAnswerOf(edge),
    stop_sequences: sequencesOf(edge),
    begin_sequences: beginningOf(edge),
    hand_over_step: handedOf(edge),
    sweep_names: {
      run: async (payload, { job }) => {
        const { workspaceId, erasureId } = payload as ErasurePayload; // written by erasePersonalData
        await sweepNames(erasureId, (work) => asSystem(edge, workspaceId, job.id, work));
      },
    },
    ...paymentJobs(edge),
    ...repeatedIn(edge, over),
    run_import: importOf(edge, over),
    undo_import: undoOf(edge),
    run_bulk_change: bulkChangeOf(edge),
  };
}

/** What goes each night, and what is made up for then. */
function sweepingOf(edge: Edge): JobKind {
  return {
    run: async (_, { job }) => {
      await forgetOldCalls(edge, originOf(job.id));
      await forgetRemoved(edge, originOf(job.id));
      await keepMissing(edge, originOf(job.id));
      await signMissing(edge, originOf(job.id));
      await sweepFiles(edge, originOf(job.id));
    },
  };
}

/** What is done again and again in every workspace. */
function repeatedIn(edge: Edge, over: AbortSignal): Record<string, JobKind> {
  return {
    learn_scorings: { run: (_, { job }) => learnWhereDue(edge, originOf(job.id)), tries: fewTries },
    ask_for_rates: { run: (_, { job }) => askWhereDue(edge, originOf(job.id)), tries: fewTries },
    find_pairs: { run: (_, { job }) => findPairs(edge, originOf(job.id), over), tries: fewTries },
    give_waiting: { run: (_, { job }) => giveWaiting(edge, originOf(job.id)), tries: fewTries },
    draw_teams: { run: (_, { job }) => drawDaily(edge, originOf(job.id)), tries: fewTries },
    run_due_steps: { run: (_, { job }) => runDueSteps(edge, originOf(job.id)), tries: fewTries },
    remind_of_offers: { run: (_, { job }) => remindOfOffers(edge, originOf(job.id)), tries: fewTries },
    remind_of_approvals: { run: (_, { job }) => remindOfApprovals(edge, originOf(job.id)), tries: fewTries },
    remind_of_meetings: { run: (_, { job }) => remindOfMeetings(edge, originOf(job.id)), tries: fewTries },
    tell_contacts: { run: (_, { job }) => tellContacts(edge, originOf(job.id)), tries: fewTries },
    tell_mornings: { run: (_, { job }) => tellMornings(edge, originOf(job.id)), tries: fewTries },
  };
}

function ratesOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId } = payload as Pick<Payload, "workspaceId">; // written by askWhereDue
      await askForRates((work) => asSystem(edge, workspaceId, job.id, work));
    },
    tries: fewTries,
  };
}

function filesOf(edge: Edge, attach: typeof attachMailFiles): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, arrivalId } = payload as ArrivalPayload; // written by makeLeadOfArrival
      await attach({ edge, workspaceId, origin: originOf(job.id) }, arrivalId);
    },
    tries: fewTries,
  };
}

function answerOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, drawId } = payload as DrawPayload; // written by keepDraw
      await asSystem(edge, workspaceId, job.id, (ctx) => goOn(ctx, drawId));
    },
    tries: fewTries,
  };
}

function firstAnswerOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, ...arrived } = payload as FirstAnswerPayload; // written by answerSoon
      await asSystem(edge, workspaceId, job.id, (ctx) => answerFirst(ctx, arrived));
    },
    tries: fewTries,
  };
}

function sequencesOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, ...asked } = payload as StopPayload; // written by followRecorded
      await asSystem(edge, workspaceId, job.id, (ctx) => stopSequencesOf(ctx, asked));
    },
    tries: fewTries,
  };
}

function beginningOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, saleId } = payload as { workspaceId: Id<"workspaces">; saleId: Id<"sales"> }; // written by beginSoon
      await asSystem(edge, workspaceId, job.id, (ctx) => beginWithOffer(ctx, saleId));
    },
    tries: fewTries,
  };
}

function handedOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, ...handed } = payload as HandedPayload; // written by handOverSoon
      await asSystem(edge, workspaceId, job.id, (ctx) => handOverStep(ctx, handed));
    },
    tries: fewTries,
  };
}

function deliveryOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, messageId } = payload as Payload; // written by writeMessage
      await deliverMessage(messageId, job.id, (work) => asSystem(edge, workspaceId, job.id, work));
    },
    giveUp: async (payload, jobId) => {
      const { workspaceId, messageId } = payload as Payload; // written by writeMessage
      await asSystem(edge, workspaceId, jobId, (ctx) => giveUpDelivery(ctx, messageId));
    },
  };
}

function documentsOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, documentId } = payload as DocumentPayload; // written by freezeDocument
      const made = keepDocument((work) => asSystem(edge, workspaceId, job.id, work), documentId);
      await made.catch((error: unknown) => {
        if (!isOfForgotten(error)) throw error; // nobody is to have that one any more
      });
    },
    giveUp: async (payload, jobId) => {
      const { workspaceId, documentId } = payload as DocumentPayload; // written by freezeDocument
      await asSystem(edge, workspaceId, jobId, (ctx) => giveUpPdf(ctx, documentId));
    },
    tries: fewTries,
  };
}

function signedOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, signatureId } = payload as SignaturePayload; // written by signOffer
      await makeSignedDocument((work) => asSystem(edge, workspaceId, job.id, work), signatureId);
    },
    tries: fewTries,
  };
}

function guestsOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, activityId } = payload as MeetingPayload; // written by tellGuestsSoon
      await asSystem(edge, workspaceId, job.id, (ctx) => tellGuests(ctx, activityId));
    },
    tries: fewTries,
  };
}

/** Whoever does not answer is asked again for about an hour. */
const fetchTries = 8;

function fetchOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, arrivalId } = payload as ArrivalPayload; // written by takeCall
      await fetchLead(edge.site, arrivalId, (work) => asSystem(edge, workspaceId, job.id, work));
    },
    giveUp: async (payload, jobId) => {
      const { workspaceId, arrivalId } = payload as ArrivalPayload; // written by takeCall
      await asSystem(edge, workspaceId, jobId, (ctx) => giveUpFetching(ctx, arrivalId));
    },
    tries: fetchTries,
  };
}

function importOf(edge: Edge, over: AbortSignal): JobKind {
  const fail = ({ workspaceId, importId }: ImportPayload, jobId: string, reason: Parameters<typeof failImport>[2]) =>
    asSystem(edge, workspaceId, jobId, (ctx) => failImport(ctx, importId, reason));
  return {
    run: async (payload, { job }) => {
      const asked = payload as ImportPayload; // written by startImport
      const { apart } = edge;
      if (apart && (await asSystem(edge, asked.workspaceId, job.id, (ctx) => isLong(ctx, asked.importId)))) {
        const { id, attempts, max_attempts: most } = job;
        const work = { task: "run_import", payload, job: { id, attempts, max_attempts: most } };
        return void (await apart.run(work, `import ${asked.workspaceId}`, over, { milliseconds: hours }));
      }
      const inTransaction = await onBehalf(edge, asked, job.id);
      if (inTransaction) await runImport(asked.importId, inTransaction);
      else await fail(asked, job.id, "import.starter_left");
    },
    // written by startImport
    giveUp: (payload, jobId) => fail(payload as ImportPayload, jobId, "import.given_up"),
    tries: fewTries,
  };
}

const hours = 2 * 3_600_000;

/** Apart from the thread that answers: it computes for seconds. */
function learningOf(edge: Edge, over: AbortSignal): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId } = payload as Pick<Payload, "workspaceId">; // written by enqueueLearning
      const { apart } = edge;
      if (!apart) return learnFromOutcomes((work) => asSystem(edge, workspaceId, job.id, work));
      const { id, attempts, max_attempts: most } = job;
      const work = { task: "learn_scoring", payload, job: { id, attempts, max_attempts: most } };
      await apart.run(work, `scoring ${workspaceId}`, over, { milliseconds: hours });
    },
    tries: fewTries,
  };
}

function undoOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const asked = payload as ImportPayload; // written by undoImport
      const work = await onBehalf(edge, asked, job.id);
      await runUndo(asked.importId, work ?? ((of) => asSystem(edge, asked.workspaceId, job.id, of)));
    },
    giveUp: async (payload, jobId) => {
      const { workspaceId, importId } = payload as ImportPayload; // written by undoImport
      await asSystem(edge, workspaceId, jobId, (ctx) => giveUpUndo(ctx, importId));
    },
    tries: fewTries,
  };
}

function bulkChangeOf(edge: Edge): JobKind {
  return {
    run: async (payload, { job }) => {
      const { workspaceId, bulkChangeId, isUndo, memberId } = payload as BulkPayload; // written by enqueueBulk
      const asked = { workspaceId, bulkChangeId, isUndo, memberId };
      await runBulkJob(edge, asked, { origin: originOf(job.id), tries: job.attempts });
    },
    giveUp: async (payload, jobId) => {
      const { workspaceId, bulkChangeId } = payload as BulkPayload; // written by enqueueBulk
      await asSystem(edge, workspaceId, jobId, (ctx) => failBulk(ctx, bulkChangeId));
    },
  };
}

/**
 * As the member who asked for it, with their rights; null where they are no longer active. Who leads makes whatever a file needs, also
 * people who do not sign in. What nobody asked for is Trato's.
 */
async function onBehalf(
  edge: Edge,
  { workspaceId, memberId }: ImportPayload,
  jobId: string,
): Promise<InTransaction | null> {
  const who = memberId
    ? await asSystem(edge, workspaceId, jobId, (ctx) => whoOfMember(ctx, memberId))
    : { workspaceId, actor: systemActor };
  const leads = who?.actor.role === "manager" || who?.actor.role === "administrator";
  const actor = who && (leads ? { ...who.actor, role: "system" as const, reach: "all" as const } : who.actor);
  return actor && ((work) => edge.run({ workspaceId, actor }, "write", originOf(jobId), work));
}

function asSystem<T>(
  edge: Edge,
  workspaceId: Id<"workspaces">,
  jobId: string,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  return edge.run({ workspaceId, actor: systemActor }, "write", originOf(jobId), work);
}

const originOf = (jobId: string): Origin => ({ requestId: `job ${jobId}`, clientId: null, language: null });
