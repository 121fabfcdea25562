import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, lead } from "../../test/factories-opportunities.ts";
import { mailTemplate, monday, sequence, standing } from "../../test/sequences.ts";
import { systemActor } from "../platform/context.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { runDueSteps } from "./run-due-steps.ts";
import { editSequence } from "./sequences.ts";

test("two processes at once do each step once, and one record that fails keeps back no other", async () => {
  const edge = await testEdge();
  const workspace = await createTestWorkspace();
  const origin = { ...testOrigin, at: monday };
  const run = <T>(work: Parameters<typeof edge.run<T>>[3]) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", origin, work);
  const ids = await run(async (ctx) => {
    const { id: sequenceId } = await sequence(ctx, [{ call: "Call" }]);
    const made = [];
    for (let nth = 0; nth < 12; nth++) {
      const { id: opportunityId } = await lead(ctx, { title: `Lead ${nth}`, salespersonId: workspace.administratorId });
      await enrolOpportunity(ctx, { opportunityId, sequenceId });
      made.push(opportunityId);
    }
    return made;
  });
  const [broken] = ids;
  if (!broken) throw new Error("twelve were made");
  await run(async (ctx) => {
    ctx.trace.entries++;
    await updateOwn(ctx, "sequenceEnrolments")
      .set({ plan: sql`'{}'::jsonb` })
      .where("opportunityId", "=", broken)
      .execute();
  });
  const both = await Promise.allSettled([runDueSteps(edge, origin), runDueSteps(edge, origin)]);
  expect(both.map(({ status }) => status)).toContain("rejected");
  const planned = await run(async (ctx) => {
    ctx.trace.entries++;
    return own(ctx, "activities").select("subjectId").orderBy("subjectId").execute();
  });
  expect(planned.map(({ subjectId }) => subjectId)).toEqual(ids.filter((id) => id !== broken).sort());
});

const minutes = (count: number) => ({ ...testOrigin, at: new Date(monday.getTime() + count * 60_000) });

test("what is put off as its sequence is off, or no mail can leave, is written down once, and comes as soon as it can", async () => {
  const edge = await testEdge();
  const workspace = await createTestWorkspace();
  const run = <T>(work: Parameters<typeof edge.run<T>>[3]) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", minutes(0), (ctx) => {
      ctx.trace.entries++;
      return work(ctx);
    });
  const { off, call, mail } = await run(async (ctx) => {
    const off = await sequence(ctx, [{ call: "Call" }]);
    const mails = await sequence(ctx, [{ mail: await mailTemplate(ctx) }]);
    const [call, mail] = [
      await lead(ctx, { salespersonId: workspace.administratorId }),
      await lead(ctx, { email: "eva@puerto.example" }),
    ];
    await enrolOpportunity(ctx, { opportunityId: call.id, sequenceId: off.id });
    await enrolOpportunity(ctx, { opportunityId: mail.id, sequenceId: mails.id });
    await editSequence(ctx, { sequenceId: off.id, isOn: false, version: undefined });
    return { off, call: call.id, mail: mail.id };
  });
  // in another company there is a step that fails
  const runAt = (origin: Parameters<typeof runDueSteps>[1]) => runDueSteps(edge, origin).catch(() => undefined);
  const standings = () => run(async (ctx) => [await standing(ctx, call), await standing(ctx, mail)]);
  await runAt(minutes(0));
  const held = await standings();
  expect(held).toMatchObject([{ reason: "off" }, { reason: "no_server" }]);
  await runAt(minutes(20));
  await runAt(minutes(40));
  expect(await standings()).toEqual(held);
  await run((ctx) => editSequence(ctx, { sequenceId: off.id, isOn: true, version: undefined }));
  await runAt(minutes(60));
  expect(await standings()).toMatchObject([{ dueAt: null, reason: null }, { reason: "no_server" }]);
});

test("however many fail, what is due after them is done", async () => {
  const edge = await testEdge();
  const workspace = await createTestWorkspace();
  const origin = { ...testOrigin, at: monday };
  const run = <T>(work: Parameters<typeof edge.run<T>>[3]) =>
    edge.run({ workspaceId: workspace.id, actor: systemActor }, "write", origin, work);
  const last = await run(async (ctx) => {
    const { id: sequenceId } = await sequence(ctx, [{ call: "Call" }]);
    const { id: opportunityId } = await lead(ctx, { salespersonId: workspace.administratorId });
    await enrolOpportunity(ctx, { opportunityId, sequenceId });
    const broken = {
      sequenceId,
      plan: "{}",
      state: "running" as const,
      position: 0,
      dueAt: later(ctx, -1).now,
      enrolledAt: ctx.now,
    };
    for (let nth = 0; nth < 201; nth++) {
      const { id } = await lead(ctx, { title: `Lead ${nth}` });
      await insertOwn(ctx, "sequenceEnrolments", { ...broken, id: ctx.newId(), opportunityId: id }).execute();
    }
    return opportunityId;
  });
  await expect(runDueSteps(edge, origin)).rejects.toThrow(AggregateError);
  const planned = await run((ctx) => {
    ctx.trace.entries++;
    return own(ctx, "activities").select("subjectId").execute();
  });
  expect(planned).toEqual([{ subjectId: last }]);
});
