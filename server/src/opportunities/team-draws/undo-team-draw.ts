import { Refusal } from "@trato/domain/errors.ts";
import type { OneTeamDrawRun } from "@trato/domain/opportunities/team-draws/inputs.ts";
import type { TeamDrawRun } from "@trato/domain/opportunities/team-draws/records.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, own, updateOwn } from "../../platform/rows.ts";
import { undoOpportunityMerge } from "../merging/undo-opportunity-merge.ts";
import { changeOpportunity, lockOpportunities, type OpportunityId } from "../store.ts";
import { readRuns, type RunId } from "./draw-store.ts";
import type { Was } from "./drawing.ts";

/** Takes a draw of the teams back: each lead is as it was, and what was merged stands apart, but for what somebody has begun with since. */
export async function undoTeamDraw(ctx: Context, { runId }: OneTeamDrawRun): Promise<TeamDrawRun> {
  authorize(ctx, "pipeline.configure");
  const run = await lockRow(ctx, "teamDrawRuns", runId);
  if (run.undoneAt) throw new Refusal("conflict", "team_draw.undone");
  const drawn = await untouched(ctx, runId);
  const records = await lockOpportunities(ctx, [...drawn.keys()]);
  for (const record of records) {
    const { version, mergeIds, ...was } = found(drawn.get(record.id));
    if (record.version !== version) continue; // in between
    await changeOpportunity(ctx, record, { changes: was, event: "lead.team_undrawn" });
    for (const mergeId of mergeIds.toReversed()) await undoOpportunityMerge(ctx, { mergeId });
  }
  await updateOwn(ctx, "teamDrawRuns").set({ undoneAt: ctx.now }).where("id", "=", runId).execute();
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  await recordInDiary(ctx, "team_draw.undone", subject, { after: { leads: records.length } });
  return found((await readRuns(ctx, runId))[0]);
}

type Kept = Was & { version: number };

/** The leads of a draw that stand as it left them, with how they stood before. */
async function untouched(ctx: Context, runId: RunId): Promise<Map<OpportunityId, Kept>> {
  const rows = await own(ctx, "leadDraws as d")
    .innerJoin("opportunities as o", (join) =>
      join.onRef("o.workspaceId", "=", "d.workspaceId").onRef("o.id", "=", "d.opportunityId"),
    )
    .select(["o.id", sql<Kept>`d.was`.as("was")])
    .where("d.runId", "=", runId)
    .where(sql<boolean>`o.version = (d.was ->> 'version')::int`)
    .execute();
  return new Map(rows.map(({ id, was }) => [id, was]));
}
