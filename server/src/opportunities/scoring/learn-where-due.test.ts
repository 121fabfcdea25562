import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { closed, friendsBuy } from "../../../test/factories-scoring.ts";
import { listJobs } from "../../identity/list-jobs.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import "../../reactions.ts";
import { learnFromOutcomes } from "./learn-scoring.ts";
import { learnWhereDue } from "./learn-where-due.ts";

test("who has closed something since learns again, and nobody else", async () => {
  const edge = await testEdge();
  const [seller, idle] = [await createTestWorkspace(), await createTestWorkspace()];
  const inside = <Done>(workspaceId: typeof seller.id, work: (ctx: Context) => Promise<Done>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, async (ctx) => {
      nothingToRecord(ctx);
      return work(ctx);
    });
  const waiting = (workspaceId: typeof seller.id) =>
    inside(
      workspaceId,
      async (ctx) => (await listJobs(ctx)).items.filter(({ task }) => task === "learn_scoring").length,
    );
  await inside(seller.id, (ctx) => closed(ctx, friendsBuy));
  await learnWhereDue(edge, testOrigin);
  expect([await waiting(seller.id), await waiting(idle.id)]).toEqual([1, 0]);

  await learnFromOutcomes((work) => inside(idle.id, work));
  const other = await createTestWorkspace();
  await inside(other.id, (ctx) => closed(ctx, friendsBuy));
  await learnFromOutcomes((work) => inside(other.id, work));
  await learnWhereDue(edge, testOrigin);
  expect(await waiting(other.id)).toBe(0);
});
