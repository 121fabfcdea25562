import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { analysePipeline } from "./analyse-pipeline.ts";
import { loseOpportunity, winOpportunity } from "./close-opportunity.ts";
import { moveOpportunity } from "./move-opportunity.ts";

const counted = async (ctx: Context) =>
  (await analysePipeline(ctx, {})).rows.reduce((sum, row) => sum + row.opportunities, 0);
const euros = (text: string) => text as Decimal; // written as a decimal

test("the analysis tells stage, team and salesperson, and sums to the board", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ name: "Ana" });
    const north = await t.team({ name: "North", memberIds: [ana] });
    await opportunity(t.system, { salespersonId: ana, expectedRevenue: euros("5.50") });
    await opportunity(t.system, { salespersonId: ana, expectedRevenue: euros("4.50") });
    const { id: opportunityId } = await opportunity(t.system, { expectedRevenue: euros("7") });
    await winOpportunity(t.system, { opportunityId });
    const { rows } = await analysePipeline(t.system, {});
    expect(rows).toEqual([
      {
        stage: expect.objectContaining({ name: "New", isWon: false }),
        team: { id: north, name: "North" },
        salesperson: { id: ana, name: "Ana" },
        opportunities: 2,
        expectedRevenue: "10.00",
      },
      {
        stage: expect.objectContaining({ name: "Won", isWon: true }),
        team: null,
        salesperson: null,
        opportunities: 1,
        expectedRevenue: "7.00",
      },
    ]);
    expect((await analysePipeline(t.system, { salespersonId: ana })).rows).toHaveLength(1);
    expect((await analysePipeline(t.system, { teamId: north })).rows).toHaveLength(1);
  }));

test("what is lost, or only a lead, is not counted, nor a column in which nothing stands any more", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const lost = await opportunity(t.system, { expectedRevenue: euros("5") });
    await lead(t.system, { expectedRevenue: euros("7") });
    expect((await analysePipeline(t.system, {})).rows).toMatchObject([{ opportunities: 1, expectedRevenue: "5.00" }]);
    await moveOpportunity(t.system, { opportunityId: lost.id, stageId: qualified.id });
    expect((await analysePipeline(t.system, {})).rows).toMatchObject([{ stage: { name: "Qualified" } }]);
    await loseOpportunity(t.system, { opportunityId: lost.id });
    expect(await analysePipeline(t.system, {})).toEqual({ rows: [] });
  }));

test("rows go by column, and both filters count together", () =>
  inWorkspace(async (t) => {
    const { qualified, won } = await stagesOf(t.system);
    const [ana, north] = [await t.member({ name: "Ana" }), await t.team({ name: "North" })];
    for (const stageId of [won.id, qualified.id]) await opportunity(t.system, { stageId, salespersonId: ana });
    await opportunity(t.system, { salespersonId: ana, teamId: north });
    await opportunity(t.system, { teamId: north });
    const stagesFor = async (asked: Parameters<typeof analysePipeline>[1]) =>
      (await analysePipeline(t.system, asked)).rows.map(({ stage }) => stage.name);
    expect(await stagesFor({ salespersonId: ana })).toEqual(["New", "Qualified", "Won"]);
    expect(await stagesFor({ teamId: north })).toEqual(["New", "New"]);
    expect(await stagesFor({ teamId: north, salespersonId: ana })).toEqual(["New"]);
  }));

test("it counts what the reader reaches, and nothing of another company", () =>
  inWorkspace(async (t) => {
    await opportunity(t.system, { salespersonId: await t.member() });
    await opportunity(t.system);
    expect(await counted(await t.as({ reach: "own" }))).toBe(1);
    expect(await counted(await t.as({ reach: "all" }))).toBe(2);
    expect(await counted(await t.elsewhere())).toBe(0);
  }));
