import { sql } from "kysely";
import { amountText } from "@trato/domain/money.ts";
import type { AnalysePipeline } from "@trato/domain/opportunities/inputs.ts";
import type { PipelineAnalysis } from "@trato/domain/opportunities/records.ts";
import { whenGiven } from "../platform/conditions.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** How many opportunities, and what they may bring, by stage, team and salesperson, as far as the reader reaches. */
export async function analysePipeline(
  ctx: Context,
  { teamId, salespersonId }: AnalysePipeline,
): Promise<PipelineAnalysis> {
  const rows = await own(ctx, "pipelineCounters as k")
    .innerJoin("stages as s", (join) =>
      join.onRef("s.workspaceId", "=", "k.workspaceId").onRef("s.id", "=", "k.stageId"),
    )
    .leftJoin("teams as t", (join) =>
      join.onRef("t.workspaceId", "=", "k.workspaceId").on(sql<boolean>`t.id = k.team_id`),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "k.workspaceId").on(sql<boolean>`m.id = k.salesperson_id`),
    )
    .select(["s.id as stageId", "s.name as stageName", "s.isWon", "t.id as teamId", "t.name as teamName"])
    .select(["m.id as salespersonId", "m.name as salespersonName", "k.opportunities", "k.expectedRevenue"])
    .where("k.opportunities", ">", 0)
    .where((eb) =>
      eb.and([
        ...whenGiven(teamId, (id) => eb("k.teamId", "=", id)),
        ...whenGiven(salespersonId, (id) => eb("k.salespersonId", "=", id)),
      ]),
    )
    .orderBy("s.sequence")
    .orderBy("s.id")
    .orderBy("t.name")
    .orderBy("m.name")
    .execute();
  return {
    rows: rows.map(({ stageId, stageName, isWon, ...row }) => ({
      stage: { id: stageId, name: stageName, isWon },
      team: row.teamId && { id: row.teamId, name: row.teamName ?? "" },
      salesperson: row.salespersonId && { id: row.salespersonId, name: row.salespersonName ?? "" },
      opportunities: row.opportunities,
      expectedRevenue: amountText(row.expectedRevenue, ctx.workspace.currencyDecimals),
    })),
  };
}
