import { aDeal } from "./followed.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { receiveRaw } from "../../test/arriving.ts";
import { lead, later, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { createTestWorkspace, inWorkspace, type InWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { oneWaits } from "../../test/one-waits.ts";
import { leave, mailsOf, mailTemplate, monday, sequence, standing, withServer, work } from "../../test/sequences.ts";
import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { createContact } from "../contacts/create-contact.ts";
import { receiveLead } from "../capture/receive-lead.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import { moveOpportunity } from "../opportunities/move-opportunity.ts";
import { deleteOpportunity, undeleteOpportunity } from "../opportunities/removing/delete-opportunity.ts";
import { lockAnyOpportunity } from "../opportunities/store.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { stopSequencesOf } from "./follow-recorded.ts";
import { lockLive } from "./store.ts";

async function begun(t: InWorkspace) {
  const system = withServer(t.system);
  const { id: opportunityId } = await lead(system, { title: "Desks", email: "eva@puerto.example" });
  const templateId = await mailTemplate(system);
  const { id: sequenceId } = await sequence(system, [{ mail: templateId }, { days: 1, mail: templateId }]);
  await enrolOpportunity(system, { opportunityId, sequenceId });
  await work(system, opportunityId);
  return { system, opportunityId, sequenceId, about: { kind: "opportunity" as const, id: opportunityId } };
}

test("an answer by mail ends it; a program that answers by itself does not", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId } = await begun(t);
      await leave(system, opportunityId);
      const [mail] = await mailsOf(system, opportunityId);
      const answer = (headers: string) =>
        `From: Eva <eva@puerto.example>\r\nTo: sales@norte.example\r\nSubject: Re: Desks\r\nMessage-ID: <${headers.length}@puerto.example>\r\nIn-Reply-To: <${mail?.id}@localhost>\r\n${headers}Content-Type: text/plain\r\n\r\nYes, please.\r\n`;
      await receiveRaw(system, answer("Auto-Submitted: auto-replied\r\n"));
      expect(await standing(system, opportunityId)).toMatchObject({ state: "running" });
      await receiveRaw(system, answer(""));
      expect(await standing(system, opportunityId)).toMatchObject({
        state: "stopped",
        reason: "answered",
        dueAt: null,
      });
    },
    { at: monday },
  ));

test("a call that was talked ends it, and one that nobody took does not; what has not left does not leave", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId, about } = await begun(t);
      const her = await t.as({ role: "sales", reach: "all" });
      await logCall(her, about, { summary: "Nobody took it" });
      expect(await standing(her, opportunityId)).toMatchObject({ state: "running" });
      await logCall(her, about, { summary: "Called", outcome: "Wants twelve" });
      expect(await standing(her, opportunityId)).toMatchObject({ state: "stopped", reason: "talked" });
      await t.become(t.system);
      expect(await mailsOf(system, opportunityId)).toMatchObject([{ state: "withdrawn" }]);
    },
    { at: monday },
  ));

test("a meeting that is planned, a move and a loss end it", () =>
  inWorkspace(
    async (t) => {
      const met = await begun(t);
      const her = await t.as({ role: "sales", reach: "all" });
      await planActivity(her, met.about, { kind: "meeting", summary: "Show the samples" });
      expect(await standing(her, met.opportunityId)).toMatchObject({ state: "stopped", reason: "meeting" });
      await t.become(t.system);
      const deal = await opportunity(t.system, { email: "leo@puerto.example" });
      await enrolOpportunity(t.system, { opportunityId: deal.id, sequenceId: met.sequenceId });
      const { qualified } = await stagesOf(t.system);
      await moveOpportunity(later(t.system, 60), { opportunityId: deal.id, stageId: qualified.id });
      expect(await standing(t.system, deal.id)).toMatchObject({ state: "stopped", reason: "moved" });
      await enrolOpportunity(t.system, { opportunityId: deal.id, sequenceId: met.sequenceId });
      await loseOpportunity(later(t.system, 90), { opportunityId: deal.id });
      expect(await standing(t.system, deal.id)).toMatchObject({ state: "stopped", reason: "lost" });
    },
    { at: monday },
  ));

test("what ends a sequence waits for a step that is being done, and neither fails", async () => {
  const edge = await testEdge();
  const { id: workspaceId, administratorId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", { ...testOrigin, at: monday }, work);
  const { id, first } = await as(async (ctx) => {
    const made = await lead(ctx, { salespersonId: administratorId });
    const { id: sequenceId } = await sequence(ctx, [{ call: "Call" }, { days: 1, call: "Call again" }]);
    await enrolOpportunity(ctx, { opportunityId: made.id, sequenceId });
    return { id: made.id, first: (await work(ctx, made.id)).activityId };
  });
  const { done } = await as(async (ctx) => {
    ctx.trace.entries++;
    await lockAnyOpportunity(ctx, id);
    const next = { kind: "call" as const, summary: "Again", dueOn: ctx.today, assigneeId: administratorId };
    const done = as((other) =>
      receiveLead(other, {
        source: "mail",
        channel: "",
        key: null,
        sender: null,
        title: "Yes",
        raw: null,
        found: { liesOn: { kind: "opportunity", id }, event: "mail.received" },
      }).then(() => planActivity(other, { kind: "opportunity", id }, next)),
    );
    done.catch(() => undefined);
    await oneWaits(ctx);
    expect(await lockLive(ctx, aDeal(id))).toMatchObject([{ activityId: first, state: "running" }]);
    return { done };
  });
  await done;
  await as(async (ctx) => {
    ctx.trace.entries++;
    expect(await standing(ctx, id)).toMatchObject({ state: "stopped", reason: "answered" });
  });
});

test("what a customer answers elsewhere ends those of the customer's deals, and of nobody else", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId, sequenceId } = await begun(t);
      const { id: customerId } = await createContact(t.system, { kind: "company", name: "Puerto" } as never); // what it asks for
      const deal = await opportunity(t.system, { email: "leo@puerto.example", customerId });
      await enrolOpportunity(t.system, { opportunityId: deal.id, sequenceId });
      await logCall(
        await t.as({ role: "back_office" }),
        { kind: "contact", id: customerId },
        { summary: "Called", outcome: "Yes" },
      );
      await t.become(t.system);
      await stopSequencesOf(t.system, { kind: "contact", id: customerId, reason: "talked" });
      expect(await standing(system, deal.id)).toMatchObject({ state: "stopped", reason: "talked" });
      expect(await standing(system, opportunityId)).toMatchObject({ state: "running" });
      const job = await own(t.system, "sequenceEnrolments").select("reason").where("reason", "=", "talked").execute();
      expect(job).toHaveLength(1);
    },
    { at: monday },
  ));

test("what was deleted and is put back waits until somebody lets its sequence go on", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId } = await begun(t);
      await deleteOpportunity(system, { opportunityId });
      const weeksLater = later(system, 21 * 24 * 60);
      await undeleteOpportunity(weeksLater, { opportunityId });
      expect(await standing(system, opportunityId)).toMatchObject({ state: "paused", reason: "by_hand" });
      await work(weeksLater, opportunityId);
      expect(await mailsOf(system, opportunityId)).toHaveLength(1);
    },
    { at: monday },
  ));

test("what goes back into the pool is in no sequence any more, whoever put it there", () =>
  inWorkspace(
    async (t) => {
      const { system, opportunityId } = await begun(t);
      await recordInDiary(system, "lead.pooled", { kind: "opportunity", id: opportunityId });
      const { rows } = await sql<{ payload: Parameters<typeof stopSequencesOf>[1] }>`
        select payload from app.jobs() where task = 'stop_sequences'`.execute(t.db);
      const [{ payload } = { payload: null }] = rows.filter((row) => row.payload.id === opportunityId);
      expect(payload).toMatchObject({ kind: "opportunity", reason: "pooled" });
      if (payload) await stopSequencesOf(system, payload);
      expect(await standing(system, opportunityId)).toMatchObject({ state: "stopped", reason: "pooled" });
    },
    { at: monday },
  ));
