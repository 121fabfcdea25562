import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import "../reactions.ts";
import { loseOpportunity, winOpportunity } from "./close-opportunity.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { createStage, deleteStage, editStage, listStages, reorderStages } from "./stages.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const names = async (ctx: Context) => (await listStages(ctx)).items.map(({ name }) => name);

const leaders = ["manager", "administrator"];

test("a new stage stands before the won ones, a new won stage behind them", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await createStage(ctx, { name: "Demonstration" });
    await createStage(ctx, { name: "Paid", isWon: true });
    expect(await names(ctx)).toEqual([
      "New",
      "Qualified",
      "Proposition",
      "Negotiation",
      "Demonstration",
      "Won",
      "Paid",
    ]);
    await expect(createStage(ctx, { name: "Paid" })).rejects.toMatchObject({
      kind: "conflict",
      code: "stage.name_taken",
      details: { path: "name" },
    });
  }));

test("stages are renamed, and put in another order when all are named once", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { fresh, qualified, proposition, negotiation, won } = await stagesOf(ctx);
    expect(await editStage(ctx, { stageId: fresh.id, version: 1, name: "Contacted" })).toMatchObject({ version: 2 });
    await expect(editStage(ctx, { stageId: fresh.id, version: 1, name: "Fresh" })).rejects.toMatchObject({
      code: "record.changed",
      details: { theirs: { name: "Contacted" } },
    });
    await expect(editStage(ctx, { stageId: fresh.id, name: "Won" })).rejects.toMatchObject({
      code: "stage.name_taken",
    });
    const order = [qualified, fresh, proposition, negotiation, won].map(({ id }) => id);
    await reorderStages(ctx, { stageIds: order });
    expect(await names(ctx)).toEqual(["Qualified", "Contacted", "Proposition", "Negotiation", "Won"]);
    for (const stageIds of [order.slice(1), [...order, fresh.id], [fresh.id, ...order.slice(0, 4)]])
      await expect(reorderStages(ctx, { stageIds })).rejects.toMatchObject({ code: "stage.not_all" });
  }));

test("a stage in which something stands is neither deleted nor made a won one, whoever's it is", () =>
  inWorkspace(async (t) => {
    const { qualified, negotiation } = await stagesOf(t.system);
    const { id: opportunityId } = await opportunity(t.system, { stageId: qualified.id });
    await loseOpportunity(t.system, { opportunityId });
    const ctx = await t.as({ role: "manager" });
    const used = {
      kind: "conflict",
      code: "stage.used",
      details: { name: "Qualified", leads: 0, open: 0, won: 0, lost: 1 },
    };
    await expect(deleteStage(ctx, { stageId: qualified.id })).rejects.toMatchObject(used);
    await expect(editStage(ctx, { stageId: qualified.id, isWon: true })).rejects.toMatchObject(used);
    const passing = await opportunity(ctx);
    await moveOpportunity(ctx, { opportunityId: passing.id, stageId: negotiation.id });
    await winOpportunity(ctx, { opportunityId: passing.id });
    expect((await deleteStage(ctx, { stageId: negotiation.id })).items.map(({ name }) => name)).not.toContain(
      "Negotiation",
    );
    await expect(deleteStage(ctx, { stageId: negotiation.id })).rejects.toMatchObject({ code: "record.not_found" });
  }));

test("what stands in a stage goes to another one when it is deleted, lost records and leads too", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified, won } = await stagesOf(t.system);
    const [open, lost] = [
      await opportunity(t.system, { stageId: qualified.id }),
      await opportunity(t.system, { stageId: qualified.id }),
    ];
    const unconverted = await lead(t.system);
    await loseOpportunity(t.system, { opportunityId: lost.id });
    const mona = await t.as({ role: "manager" });
    for (const moveTo of [qualified.id, won.id, mona.newId<"stages">()])
      await expect(deleteStage(mona, { stageId: qualified.id, moveTo })).rejects.toMatchObject({
        code: "reference.unknown",
      });
    const { items } = await deleteStage(mona, { stageId: qualified.id, moveTo: fresh.id });
    expect(items.map(({ name }) => name)).not.toContain("Qualified");
    await deleteStage(mona, { stageId: fresh.id, moveTo: items[1]!.id });
    const kept = await t.db.selectFrom("opportunities").select(["id", "state", "stageId"]).orderBy("id").execute();
    expect(kept).toEqual([
      { id: open.id, state: "open", stageId: items[1]!.id },
      { id: lost.id, state: "lost", stageId: items[1]!.id },
      { id: unconverted.id, state: "open", stageId: items[1]!.id },
    ]);
    expect(await verifyPipeline(t.system)).toEqual([]);
    const [, , moved] = await diaryOf(t, lost.id);
    expect(moved).toMatchObject({ event: "opportunity.moved", after: { stageId: fresh.id } });
  }));

test("one stage always stays in which a new record can stand", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified, proposition, negotiation } = await stagesOf(t.system);
    for (const { id } of [qualified, proposition, negotiation]) await deleteStage(t.system, { stageId: id });
    await expect(deleteStage(t.system, { stageId: fresh.id })).rejects.toMatchObject({ code: "stage.last" });
    await expect(editStage(t.system, { stageId: fresh.id, isWon: true })).rejects.toMatchObject({ code: "stage.last" });
    expect(await lead(t.system)).toMatchObject({ stage: { name: "New" } });
  }));

test("what changes of the stages is told to others and stands in the diary, what holds already does not", () =>
  inWorkspace(async (t) => {
    const mona = await t.as({ role: "manager", name: "Mona" });
    const { id: stageId } = await createStage(mona, { name: "Demonstration" });
    await editStage(mona, { stageId, name: "Demonstration", isWon: false });
    await editStage(mona, { stageId, name: "Visit" });
    await deleteStage(mona, { stageId });
    expect(mona.changes).toMatchObject([1, 2, 3].map((version) => ({ kind: "setting", id: stageId, version })));
    expect(await diaryOf(t, stageId)).toMatchObject([
      { event: "stage.created", by: "Mona", before: null, after: { name: "Demonstration" } },
      { event: "stage.changed", by: "Mona", before: { name: "Demonstration" }, after: { name: "Visit" } },
      { event: "stage.deleted", by: "Mona", before: { name: "Visit" }, after: null },
    ]);
    const { fresh, qualified, proposition, negotiation, won } = await stagesOf(mona);
    const stageIds = [qualified, fresh, proposition, negotiation, won].map(({ id }) => id);
    await reorderStages(mona, { stageIds });
    expect((await diaryOf(t, t.workspace.id)).at(-1)).toMatchObject({
      event: "stage.reordered",
      after: { stages: stageIds },
    });
  }));

test("an empty stage becomes a won one and an open one again", () =>
  inWorkspace(async (t) => {
    const { negotiation, won } = await stagesOf(t.system);
    expect(await editStage(t.system, { stageId: negotiation.id, isWon: true })).toMatchObject({ isWon: true });
    expect(await editStage(t.system, { stageId: won.id, isWon: false })).toMatchObject({ isWon: false, version: 2 });
    expect(await opportunity(t.system, { stageId: negotiation.id })).toMatchObject({ state: "won" });
    expect(await opportunity(t.system, { stageId: won.id })).toMatchObject({ state: "open" });
  }));

test("of several who add a stage of one name at once one does", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 4 }, () => asSystem(workspaceId, (ctx) => createStage(ctx, { name: "Demonstration" }))),
  );
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === "rejected" ? [problemOf(outcome.reason, "en")?.code] : [],
  );
  expect(refused).toEqual(["stage.name_taken", "stage.name_taken", "stage.name_taken"]);
});

test("leaders configure the stages of their company, and no other's", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified, ...others } = await stagesOf(t.system);
    const order = [qualified, fresh, ...Object.values(others)].map(({ id }) => id);
    for (const configure of [
      (ctx: Context) => editStage(ctx, { stageId: fresh.id, name: "Mine" }),
      (ctx: Context) => deleteStage(ctx, { stageId: fresh.id }),
    ]) {
      expect(await whoMay(t, configure)).toEqual(leaders);
      expect(await whoeverIsElsewhere(t, configure)).toBe("record.not_found");
    }
    const reorder = (ctx: Context) => reorderStages(ctx, { stageIds: order });
    expect(await whoMay(t, reorder)).toEqual(leaders);
    expect(await whoeverIsElsewhere(t, reorder)).toBe("stage.not_all");
    expect(await whoMay(t, (ctx) => createStage(ctx, { name: "Mine" }))).toEqual(leaders);
    expect(await names(await t.as({ role: "sales" }))).toHaveLength(5);
    expect(await names(await t.elsewhere())).not.toContain("Mine");
  }));
