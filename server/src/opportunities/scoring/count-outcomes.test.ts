import { expect, test } from "vitest";
import { createTestWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { lead } from "../../../test/factories-opportunities.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { insertOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { getScore } from "./get-score.ts";
import { readyToScore } from "./scorer.ts";

async function close(ctx: Context, all: Parameters<typeof closed>[1]) {
  await readyToScore(ctx);
  await closed(ctx, all);
}

test("nothing is scored by what was counted in a transaction that was taken back", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <Done>(work: (ctx: Context) => Promise<Done>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, async (ctx) => {
      nothingToRecord(ctx);
      return work(ctx);
    });
  await run(async (ctx) => {
    await closed(ctx, friendsBuy);
    await insertOwn(ctx, "scoringSettings", { mode: "compatible" }).execute();
    await learn(ctx);
  });
  const lostFriends = Array.from({ length: 100 }, () => ({ isWon: false, source: "Friend" }));
  await run(async (ctx) => {
    await readyToScore(ctx);
    const taken = run(async (other) => {
      await close(other, lostFriends);
      throw new Error("taken back");
    });
    await expect(taken).rejects.toThrow("taken back");
    await closed(ctx, [{ isWon: false, source: "Web" }]); // counts as far as the other one did
  });
  const { id, probability } = await run((ctx) => lead(ctx, { source: "Friend" }));
  const { computed } = await run((ctx) => getScore(ctx, { opportunityId: id }));
  expect(Number(computed)).toBeGreaterThan(0);
  expect(probability).toBe(computed);
});
