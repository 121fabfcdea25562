import { expect, test } from "vitest";
import { changeMany, takeBack } from "../../../test/bulk.ts";
import { type InWorkspace, inWorkspace } from "../../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../../test/factories-opportunities.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { monday, sequence, standing, work } from "../../../test/sequences.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { planActivity } from "../../activities/plan-activity.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { enrolOpportunity } from "../../sequences/enrol-opportunity.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import { verifyPipeline } from "../verify-pipeline.ts";
import "../../reactions.ts";
import { readPipeline } from "../read-pipeline.ts";
import { deleteStage } from "../stages.ts";
import { deleteOpportunity, undeleteOpportunity } from "./delete-opportunity.ts";

const stepsDone = (ctx: Context) => own(ctx, "sequenceStepsDone").selectAll().execute();

const boardOf = async (t: InWorkspace) => {
  await t.become(t.system);
  const { stages } = await readPipeline(t.system, { limit: 30 });
  return stages.map(({ name, count, expectedRevenue, mix }) => ({ name, count, expectedRevenue, mix }));
};

test("a deleted opportunity is on no board and in no count, and put back it is as it was", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system, { title: "Office", expectedRevenue: "1200" as never });
    const marta = await t.as({ role: "manager", name: "Marta" });
    await planActivity(marta, { kind: "opportunity", id: opportunityId }, { kind: "call", summary: "Ask" });
    const [board, before] = [await boardOf(t), await getOpportunityPage(await t.become(marta), { opportunityId })];
    expect(await deleteOpportunity(marta, { opportunityId })).toMatchObject({ kind: "opportunity", name: "Office" });
    expect((await boardOf(t)).reduce((sum, { count }) => sum + count, 0)).toBe(0);
    expect(await tried(marta, (ctx) => getOpportunityPage(ctx, { opportunityId }))).toBe("record.not_found");
    await undeleteOpportunity(await t.become(marta), { opportunityId });
    expect(await getOpportunityPage(marta, { opportunityId })).toEqual({ ...before, version: before.version + 1 });
    expect(await boardOf(t)).toEqual(board);
    expect(await verifyPipeline(t.system)).toEqual([]);
    expect((await diaryOf(t, opportunityId)).slice(-2)).toMatchObject([
      { event: "opportunity.deleted", by: "Marta", after: { name: "Office" } },
      { event: "opportunity.undeleted", by: "Marta" },
    ]);
  }));

test("its quotations keep it, and are named", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    const sale = await quotation(t.system);
    await t.system.db.updateTable("sales").set({ opportunityId }).where("id", "=", sale.id).execute();
    await expect(deleteOpportunity(t.system, { opportunityId })).rejects.toMatchObject({
      code: "record.has_documents",
      details: { documents: [{ kind: "sale", id: sale.id }] },
    });
  }));

test("where its stage is gone, it comes back in the first one", () =>
  inWorkspace(async (t) => {
    const stages = await stagesOf(t.system);
    const { id: opportunityId } = await opportunity(t.system, { stageId: stages.negotiation.id });
    await deleteOpportunity(t.system, { opportunityId });
    await deleteStage(t.system, { stageId: stages.negotiation.id });
    const back = await undeleteOpportunity(t.system, { opportunityId });
    expect(back).toMatchObject({ state: "open", stage: { isWon: false } });
    expect(await verifyPipeline(t.system)).toEqual([]);
  }));

test("a sequence that it was in comes back with the steps that were done, and waits to be told to go on", () =>
  inWorkspace(
    async (t) => {
      const { id: opportunityId } = await lead(t.system, { salespersonId: await t.member() });
      const { id: sequenceId } = await sequence(t.system, [{ call: "Ask" }, { days: 1, task: "Send" }]);
      await enrolOpportunity(t.system, { opportunityId, sequenceId });
      await work(t.system, opportunityId);
      const [before, done] = [await standing(t.system, opportunityId), await stepsDone(t.system)];
      const paused = { ...before, state: "paused", reason: "by_hand" };
      expect(done).toHaveLength(1);
      await deleteOpportunity(t.system, { opportunityId });
      expect(await stepsDone(t.system)).toEqual([]);
      await undeleteOpportunity(t.system, { opportunityId });
      expect([await standing(t.system, opportunityId), await stepsDone(t.system)]).toEqual([paused, done]);
    },
    { at: monday },
  ));

test("those who lead delete and put back; a stranger finds neither", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await lead(t.system);
    for (const command of [deleteOpportunity, undeleteOpportunity]) {
      expect(await whoMay(t, (ctx) => command(ctx, { opportunityId }))).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, (ctx) => command(ctx, { opportunityId }))).toBe("record.not_found");
      await t.become(t.system);
      if (command === deleteOpportunity) await command(t.system, { opportunityId });
    }
  }));

test("many are deleted together, but for what documents stand on, and the undo puts them back", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const deals = [await opportunity(marta), await opportunity(marta), await opportunity(marta, { title: "Quoted" })];
    const sale = await quotation(await t.become(t.system));
    await t.system.db
      .updateTable("sales")
      .set({ opportunityId: deals[2]?.id ?? null })
      .where("id", "=", sale.id)
      .execute();
    const ids = async () =>
      (
        await own(await t.become(t.system), "opportunities")
          .select("id")
          .execute()
      )
        .map(({ id }) => id)
        .toSorted();
    const before = await ids();
    const bulk = await changeMany(t, marta, { list: "opportunities", filters: {}, change: { deleted: true } });
    expect(bulk).toMatchObject({ changed: 2, refused: 1, leftOut: [{ name: "Quoted" }] });
    expect(await ids()).toEqual([deals[2]?.id]);
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ state: "undone", undone: 2, kept: 0 });
    expect(await ids()).toEqual(before);
    const ana = await t.as({ role: "sales", reach: "all" });
    await expect(changeMany(t, ana, { list: "leads", filters: {}, change: { deleted: true } })).rejects.toMatchObject({
      code: "permission.missing",
    });
  }));
