import { obstacleToUndoMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneTeamDrawRun } from "@trato/domain/opportunities/team-draws/inputs.ts";
import type { UndoneTeamDraw } from "@trato/domain/opportunities/team-draws/records.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, own, updateOwn } from "../../platform/rows.ts";
import { undoOpportunityMerge } from "../merging/undo-opportunity-merge.ts";
import { changeOpportunity, lockOpportunities, type OpportunityId } from "../store.ts";
import { readRuns, type RunId } from "./draw-store.ts";
import { holdTheDraw } from "./draw-teams.ts";
import type { Was } from "./drawing.ts";

/**
 * Takes a draw of the teams back: each lead is as it was, and what was merged stands apart, but for what somebody has begun with since. What can be
 * separated no more stays merged.
 */
export async function undoTeamDraw(ctx: Context, { runId }: OneTeamDrawRun): Promise<UndoneTeamDraw> {
  authorize(ctx, "pipeline.configure");
  await holdTheDraw(ctx);
  const run = await lockRow(ctx, "teamDrawRuns", runId);
  if (run.undoneAt) throw new Refusal("conflict", "team_draw.undone");
  const came = await giveBack(ctx, await untouched(ctx, run));
  const drawn = own(ctx, "leadDraws")
    .select(sql<number>`count(*)::int`.as("leads"))
    .where("runId", "=", runId);
  const { leads } = await drawn.executeTakeFirstOrThrow();
  const told = { ...came, left: leads - came.givenBack };
  await updateOwn(ctx, "teamDrawRuns").set({ undoneAt: ctx.now }).where("id", "=", runId).execute();
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
  const subject = { kind: "setting" as const, id: ctx.workspace.id };
  await recordInDiary(ctx, "team_draw.undone", subject, { after: told });
  return { ...found((await readRuns(ctx, runId))[0]), ...told };
}

async function giveBack(
  ctx: Context,
  drawn: Map<OpportunityId, Kept>,
): Promise<Pick<UndoneTeamDraw, "givenBack" | "stillMerged">> {
  const records = await lockOpportunities(ctx, [...drawn.keys()]);
  const apart = await separable(
    ctx,
    [...drawn.values()].flatMap(({ mergeIds }) => mergeIds),
  );
  let [givenBack, stillMerged] = [0, 0];
  for (const record of records) {
    const { version, mergeIds, ...was } = found(drawn.get(record.id));
    if (record.version !== version) continue; // in between
    await changeOpportunity(ctx, record, { changes: was, event: "lead.team_undrawn" });
    for (const mergeId of mergeIds.toReversed()) if (apart.has(mergeId)) await undoOpportunityMerge(ctx, { mergeId });
    givenBack++;
    if (!mergeIds.every((id) => apart.has(id))) stillMerged++;
  }
  return { givenBack, stillMerged };
}

/** Of some merges those that can be undone still. */
async function separable(ctx: Context, ids: readonly Id<"merges">[]): Promise<Set<Id<"merges">>> {
  const merges = await own(ctx, "merges")
    .select(["id", "mergedAt", "undoneAt"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
  return new Set(merges.flatMap((merge) => (obstacleToUndoMerge(merge, ctx.now) ? [] : [merge.id])));
}

type Kept = Was & { version: number };

type Run = { id: RunId; runAt: string };

/** The leads of a draw that stand as it left them and that nobody has done anything with, with how they stood before. */
async function untouched(ctx: Context, { id: runId, runAt }: Run): Promise<Map<OpportunityId, Kept>> {
  const rows = await own(ctx, "leadDraws as d")
    .innerJoin("opportunities as o", (join) =>
      join.onRef("o.workspaceId", "=", "d.workspaceId").onRef("o.id", "=", "d.opportunityId"),
    )
    .select(["o.id", sql<Kept>`d.was`.as("was")])
    .where("d.runId", "=", runId)
    .where(sql<boolean>`o.version = (d.was ->> 'version')::int`)
    .where(sql<boolean>`not exists (select from diary e where e.workspace_id = o.workspace_id and e.subject_kind = 'opportunity'
      and e.subject_id = o.id and e.actor_kind = 'member' and e.happened_at > ${runAt}::timestamptz)`)
    .where(sql<boolean>`not exists (select from sales s
      where s.workspace_id = o.workspace_id and s.opportunity_id = o.id and s.created_at > ${runAt}::timestamptz)`)
    .execute();
  return new Map(rows.map(({ id, was }) => [id, was]));
}
