import { expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { bring, undo } from "../../../test/bring.ts";
import { closed, friendsBuy, learn } from "../../../test/factories-scoring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import type { Context } from "../../platform/context.ts";
import { listJobs } from "../../identity/list-jobs.ts";
import { insertOwn, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { mergeOpportunities } from "../merging/merge-opportunities.ts";
import { undoOpportunityMerge } from "../merging/undo-opportunity-merge.ts";
import { deleteOpportunity, undeleteOpportunity } from "../removing/delete-opportunity.ts";
import { readFrequencies } from "./frequency-store.ts";
import { learnAnew } from "./learn-scoring.ts";

async function byCounters(ctx: Context) {
  const records = await closed(ctx, friendsBuy.slice(0, 12));
  await insertOwn(ctx, "scoringSettings", { mode: "compatible" }).execute();
  await learn(ctx);
  return records.map(({ id }) => id);
}

async function counted(ctx: Context): Promise<string[]> {
  const rows = await readFrequencies(ctx);
  return rows.flatMap((row) => (row.won + row.lost > 0 ? [JSON.stringify(row)] : [])).toSorted();
}

test("when what was closed is deleted, merged, and there again, the counters say at once what counting anew would say", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [first, second, third] = await byCounters(ctx);
    if (!first || !second || !third) throw new Error("there are twelve");
    const all = await counted(ctx);
    const toldAtOnce = async () => {
      const told = await counted(ctx);
      await learnAnew(ctx);
      expect(told).toEqual(await counted(ctx));
      return told;
    };
    await deleteOpportunity(ctx, { opportunityId: first });
    expect(await toldAtOnce()).not.toEqual(all);
    await undeleteOpportunity(ctx, { opportunityId: first });
    expect(await toldAtOnce()).toEqual(all);
    const absorbed = [{ opportunityId: third, version: undefined }];
    const { id: mergeId } = await mergeOpportunities(ctx, { opportunityId: second, version: undefined, absorbed });
    expect(await toldAtOnce()).not.toEqual(all);
    await undoOpportunityMerge(ctx, { mergeId });
    expect(await toldAtOnce()).toEqual(all);
  }));

test("what goes back to a colleague by a merge that was undone is counted again, though whoever undoes it does not reach it", () =>
  inWorkspace(async (t) => {
    const [stays, goes] = await byCounters(t.system);
    const [marta, ana] = [
      await t.member({ role: "sales", reach: "own" }),
      await t.member({ role: "sales", reach: "own" }),
    ];
    if (!stays || !goes) throw new Error("there are twelve");
    const give = (id: Id<"opportunities">, salespersonId: Id<"members">) =>
      updateOwn(t.system, "opportunities").set({ salespersonId }).where("id", "=", id).execute();
    await Promise.all([give(stays, marta), give(goes, ana)]);
    const all = await counted(t.system);
    const absorbed = [{ opportunityId: goes, version: undefined }];
    const merged = await mergeOpportunities(t.system, { opportunityId: stays, version: undefined, absorbed });
    await undoOpportunityMerge(await t.as({ id: marta }), { mergeId: merged.id });
    await t.become(t.system);
    expect((await listJobs(t.system)).items.filter(({ task }) => task === "learn_scoring")).toHaveLength(1);
    await learnAnew(t.system);
    expect(await counted(t.system)).toEqual(all);
  }));

test("when an import of leads is taken back they are counted anew, where a workspace compares by counters", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const asked = async () => (await listJobs(t.system)).items.filter(({ task }) => task === "learn_scoring").length;
    const bringAndUndo = async () =>
      undo(marta, (await bring(marta, "leads", "title,email\nDesks,desks@x.example")).id);
    await bringAndUndo();
    expect(await asked()).toBe(0);
    await insertOwn(t.system, "scoringSettings", { mode: "compatible" }).execute();
    await bringAndUndo();
    expect(await asked()).toBe(1);
  }));
