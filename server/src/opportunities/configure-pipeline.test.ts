import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import "../reactions.ts";
import { loseOpportunity, winOpportunity } from "./close-opportunity.ts";
import {
  archiveLostReason,
  createLostReason,
  editLostReason,
  listLostReasons,
  restoreLostReason,
} from "./lost-reasons.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readOpportunity } from "./present-opportunity.ts";
import { createStage, deleteStage, editStage, listStages, reorderStages } from "./stages.ts";

const names = async (ctx: Context) => (await listStages(ctx)).items.map(({ name }) => name);

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
    const used = { kind: "conflict", code: "stage.used", details: { name: "Qualified" } };
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

test("one stage always stays in which a new record can stand", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified, proposition, negotiation } = await stagesOf(t.system);
    for (const { id } of [qualified, proposition, negotiation]) await deleteStage(t.system, { stageId: id });
    await expect(deleteStage(t.system, { stageId: fresh.id })).rejects.toMatchObject({ code: "stage.last" });
    await expect(editStage(t.system, { stageId: fresh.id, isWon: true })).rejects.toMatchObject({ code: "stage.last" });
    expect(await lead(t.system)).toMatchObject({ stage: { name: "New" } });
  }));

test("reasons for losing are added, renamed, put away and taken out again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: reasonId } = await createLostReason(ctx, { name: "Moved away" });
    await expect(createLostReason(ctx, { name: "Moved away" })).rejects.toMatchObject({
      code: "lost_reason.name_taken",
      details: { path: "name" },
    });
    expect(await editLostReason(ctx, { reasonId, version: 1, name: "Left" })).toMatchObject({
      name: "Left",
      version: 2,
    });
    expect(await archiveLostReason(ctx, { reasonId })).toMatchObject({ archivedAt: ctx.now, version: 3 });
    expect(await archiveLostReason(ctx, { reasonId })).toMatchObject({ version: 3 });
    expect(await restoreLostReason(ctx, { reasonId })).toMatchObject({ archivedAt: null });
    expect((await listLostReasons(ctx)).items).toHaveLength(6);
  }));

test("salespeople read stages and reasons and configure neither; what another workspace has is not there", () =>
  inWorkspace(async (theirs) => {
    const stage = (await stagesOf(theirs.system)).fresh;
    const reason = await createLostReason(theirs.system, { name: "Theirs" });
    await inWorkspace(async (ours) => {
      const gone = { kind: "not_found", code: "record.not_found" };
      await expect(editStage(ours.system, { stageId: stage.id, name: "Ours" })).rejects.toMatchObject(gone);
      await expect(editLostReason(ours.system, { reasonId: reason.id, name: "Ours" })).rejects.toMatchObject(gone);
      const ana = await ours.as({ role: "sales", reach: "all" });
      expect(await names(ana)).toHaveLength(5);
      const { fresh } = await stagesOf(ana);
      const refused = { kind: "forbidden", code: "permission.missing" };
      for (const asked of [
        createStage(ana, { name: "Mine" }),
        editStage(ana, { stageId: fresh.id, name: "Mine" }),
        deleteStage(ana, { stageId: fresh.id }),
        reorderStages(ana, { stageIds: [] }),
        createLostReason(ana, { name: "Mine" }),
        archiveLostReason(ana, { reasonId: reason.id }),
      ])
        await expect(asked).rejects.toMatchObject(refused);
    });
  }));

test("a card on its way into a stage that is turned into a won one meanwhile stays where it was", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const { card, stages } = await as(async (ctx) => ({ card: await opportunity(ctx), stages: await stagesOf(ctx) }));
  const target = stages.qualified.id;
  const [turned, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const turning = as(async (ctx) => {
    await editStage(ctx, { stageId: target, isWon: true });
    turned.resolve();
    await mayEnd.promise;
  });
  await turned.promise;
  const moving = as((ctx) => moveOpportunity(ctx, { opportunityId: card.id, stageId: target })).catch(
    (error: unknown) => problemOf(error, "en"),
  );
  await waitingForALock();
  mayEnd.resolve();
  await turning;
  expect(await moving).toMatchObject({ status: 409, code: "record.busy" });
  await as(async (ctx) => {
    expect(await readOpportunity(ctx, card.id)).toMatchObject({ state: "open", stage: { name: "New" } });
    expect(await moveOpportunity(ctx, { opportunityId: card.id, stageId: target })).toMatchObject({ state: "won" });
  });
});

async function waitingForALock(): Promise<void> {
  const { owner } = await testDatabase();
  const waiting = async () => {
    const { rows } = await owner.query(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() limit 1",
    );
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}
