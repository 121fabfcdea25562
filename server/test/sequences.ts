import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { LetterUse } from "@trato/domain/kinds.ts";
import { CreateSequence } from "@trato/domain/sequences/inputs.ts";
import type { Sequence } from "@trato/domain/sequences/records.ts";
import * as z from "zod/mini";
import { createMailTemplate } from "../src/messaging/templates/mail-templates.ts";
import type { Context } from "../src/platform/context.ts";
import { insertOwn, own, updateOwn } from "../src/platform/rows.ts";
import { doStep } from "../src/sequences/do-step.ts";
import { enrolOpportunity } from "../src/sequences/enrol-opportunity.ts";
import { enrolSale } from "../src/sequences/offers/follow-up-offer.ts";
import { editFirstAnswerRule } from "../src/sequences/first-answers/first-answer-rules.ts";
import { createSequence, editSequenceSettings } from "../src/sequences/sequences.ts";

/** A Monday at eleven in Madrid. */
export const monday = new Date("2026-11-30T10:00:00.000Z");

/** The same with a mail server, by which nothing leaves. */
export const withServer = (ctx: Context): Context => ({
  ...ctx,
  site: { ...ctx.site, smtpUrl: "smtp://127.0.0.1:9" },
});

/** The same at another moment. */
export const at = (ctx: Context, moment: string): Context => ({
  ...ctx,
  now: new Date(moment).toISOString() as Moment,
}); // a moment

let count = 0;

/** A template for leads: in Spanish and English, with the title of what it is about. */
export async function mailTemplate(
  ctx: Context,
  body = "We are here.",
  es = "Aquí estamos.",
  use: LetterUse = "opportunity",
): Promise<Id<"mail_templates">> {
  const subject = use === "opportunity" ? "{{ opportunity.title }}" : "{{ sale.number }}";
  const { id } = await createMailTemplate(ctx, {
    name: `Template ${++count}`,
    uses: [use],
    texts: { en: { subject, body }, es: { subject, body: es } },
  });
  return id;
}

type GivenStep = { days?: number; mail?: Id<"mail_templates">; call?: string; task?: string };

/** A sequence of steps, each so many working days after the one before. */
export async function sequence(
  ctx: Context,
  steps: readonly GivenStep[],
  given: Partial<z.input<typeof CreateSequence>> = {},
): Promise<Sequence> {
  const asked = z.parse(CreateSequence, {
    name: `Sequence ${++count}`,
    ...given,
    steps: steps.map(({ days = 0, mail, call, task }) => {
      const wait = { amount: days, unit: "working_days" };
      if (mail) return { kind: "mail", wait, templateId: mail };
      return call ? { kind: "call", wait, summary: call } : { kind: "task", wait, summary: task };
    }),
  });
  return createSequence(ctx, asked);
}

/** An offer that is followed up, that was opened, and with which another sequence does not begin. */
export async function followOffer(ctx: Context, saleId: Id<"sales">): Promise<void> {
  const subject = "sale" as const;
  const { id: sequenceId } = await sequence(ctx, [{ call: "Ask" }], { subject });
  await enrolSale(ctx, { saleId, sequenceId });
  await insertOwn(ctx, "sequenceSkips", { saleId, sequenceId }).execute();
  await insertOwn(ctx, "saleOpenings", { saleId, sentVersion: 2, times: 1, lastAt: ctx.now }).execute();
}

type OpportunityId = Id<"opportunities">;

/** How the latest sequence of a record stands. */
export function standing(ctx: Context, opportunityId: OpportunityId) {
  return own(ctx, "sequenceEnrolments")
    .select(["id", "state", "position", "dueAt", "reason", "missing", "messageId", "activityId"])
    .where("opportunityId", "=", opportunityId)
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
}

/** Does what is due for a record at the moment of the context, as the job does. */
export async function work(ctx: Context, opportunityId: OpportunityId) {
  await doStep(ctx, (await standing(ctx, opportunityId)).id);
  return standing(ctx, opportunityId);
}

/** What was written about a record, the oldest first. */
export async function mailsOf(ctx: Context, opportunityId: OpportunityId) {
  return own(ctx, "messages")
    .select(["id", "toAddress", "subject", "body", "state", "byItself", "senderId"])
    .where("subjectId", "=", opportunityId)
    .orderBy("id")
    .execute();
}

/** The mails of a record have left. */
export async function leave(ctx: Context, opportunityId: OpportunityId): Promise<void> {
  await updateOwn(ctx, "messages")
    .set({ state: "sent", sentAt: ctx.now, messageId: sql<string>`id::text || '@localhost'` })
    .where("subjectId", "=", opportunityId)
    .where("state", "=", "waiting")
    .execute();
}

/** Sequences, their limits, and what leads are answered with: a row of everything that a workspace has once. */
export async function sequencesAtWork(ctx: Context): Promise<void> {
  const { id: sequenceId } = await sequence(ctx, [{ call: "Ask" }], { name: "After the fair" });
  await editSequenceSettings(ctx, { dailyMails: 50, version: 0 });
  await editFirstAnswerRule(ctx, { source: "form", sequenceId, version: 0 });
  await insertOwn(ctx, "unsubscribes", {
    address: "no@elsewhere.example",
    unsubscribedAt: ctx.now,
    how: "link",
  }).execute();
  await insertOwn(ctx, "sequenceMailDays", { day: ctx.today, address: "sales@here.example", mails: 3 }).execute();
}

/** A record that is followed up, with a step that was done, and the first answer to another. */
export async function followUp(
  ctx: Context,
  opportunityId: OpportunityId,
  { arrivalId, id }: ReceivedArrival,
): Promise<void> {
  const { id: sequenceId } = await own(ctx, "sequences").select("id").executeTakeFirstOrThrow();
  await enrolOpportunity(ctx, { opportunityId, sequenceId });
  const { id: enrolmentId } = await standing(ctx, opportunityId);
  await insertOwn(ctx, "sequenceStepsDone", { enrolmentId, position: 0, kind: "call", doneAt: ctx.now }).execute();
  const answered = String(id) as OpportunityId; // that of a lead
  await insertOwn(ctx, "firstAnswers", { opportunityId: answered, arrivalId, answeredAt: ctx.now }).execute();
}
