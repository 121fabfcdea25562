import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, lead } from "../../test/factories-opportunities.ts";
import { monday, sequence } from "../../test/sequences.ts";
import { systemActor } from "../platform/context.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";
import "../reactions.ts";
import { enrolOpportunity } from "./enrol-opportunity.ts";
import { runDueSteps } from "./run-due-steps.ts";

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
