import { sql } from "kysely";
import { countFrequencies, type Frequency } from "@trato/domain/opportunities/frequencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { knownOf, traitsOf } from "@trato/domain/opportunities/scoring/known-of.ts";
import { canLearn } from "@trato/domain/opportunities/scoring/held-out.ts";
import { learnScoring } from "@trato/domain/opportunities/scoring/learn.ts";
import type { ScoredColumns } from "@trato/domain/opportunities/scoring/known-of.ts";
import type { ScoringModel, ScoringStage } from "@trato/domain/opportunities/scoring-model.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { isRecomputed } from "@trato/domain/opportunities/shown-probability.ts";
import { scoredLead, variablesOf } from "@trato/domain/opportunities/scoring/scorer.ts";
import { parseDate } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { deleteOwn, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import { type ClosedRecord, readOutcomes, scoredSelection } from "./read-outcomes.ts";
import { createdOnOf, forgetReady, readScoringStages, readyToScore, saysNothing, scoresOf } from "./scorer.ts";
import { lockFrequencies, replaceFrequencies } from "./frequency-store.ts";
import { readScoringSettings, type ScoringSettings } from "./read-scoring-settings.ts";

type Asking = <Done>(work: (ctx: Context) => Promise<Done>) => Promise<Done>;

/**
 * The job: learns from what a workspace has won and lost, goes by that from then on, and scores what is open again, in transactions of its
 * own. To be stopped at any moment costs nothing: it is begun again.
 */
export async function learnFromOutcomes(work: Asking): Promise<void> {
  await work(learnAnew);
  let after: string | null = null;
  do after = await work((ctx) => scoreSome(ctx, after));
  while (after !== null);
}

/** Learns, and keeps it beside what was learned before. */
export async function learnAnew(ctx: Context): Promise<void> {
  const settings = await readScoringSettings(ctx);
  if (settings.mode === "compatible") await lockFrequencies(ctx);
  const [outcomes, stages] = [await readOutcomes(ctx), await readScoringStages(ctx)];
  const { content, verdict, quality, rows = [] } = learned(ctx, settings, stages, outcomes);
  const won = outcomes.filter(({ state }) => state === "won").length;
  const id = ctx.newId<"scoring_models">();
  await insertOwn(ctx, "scoringModels", {
    id,
    mode: settings.mode,
    verdict,
    won,
    lost: outcomes.length - won,
    content: JSON.stringify(content),
    quality: quality && JSON.stringify(quality),
    learnedAt: ctx.now,
  }).execute();
  await goBy(ctx, id);
  await replaceFrequencies(ctx, rows);
  forgetReady(ctx);
  await recordInDiary(
    ctx,
    "scoring.learned",
    { kind: "setting", id: ctx.workspace.id },
    { after: { won, lost: outcomes.length - won } },
  );
  tellOthers(ctx, "setting", ctx.workspace.id, 0);
}

function learned(
  ctx: Context,
  { mode, startsOn, ...choice }: ScoringSettings,
  stages: ScoringStage[],
  outcomes: readonly ClosedRecord[],
) {
  if (mode === "compatible") {
    const verdict = canLearn(outcomes.map(({ state }) => ({ isWon: state === "won" }))) ? "learned" : "too_few";
    const model = { variables: variablesOf(choice), startsOn: startsOn ?? firstDay };
    return { content: model, verdict, quality: null, rows: countedIn(ctx, { ...model, stages }, outcomes) } as const;
  }
  const content = learnScoring(
    traitsOf(choice),
    outcomes.map((record) => ({
      known: knownOf(record),
      isWon: record.state === "won",
      at: Date.parse(record.createdAt),
    })),
  );
  return { content, verdict: content.verdict, quality: content.quality };
}

/** All counters anew. Source: rule R-353. */
function countedIn(ctx: Context, model: ScoringModel, outcomes: readonly ClosedRecord[]): Frequency[] {
  const closed = outcomes.map((record) => ({
    lead: scoredLead(record, createdOnOf(ctx, record)),
    outcome: record.state,
  }));
  return countFrequencies(closed, model);
}

/** From now on records are scored by it; of what was learned before only how good it was stays, and the oldest goes. */
async function goBy(ctx: Context, id: Id<"scoring_models">): Promise<void> {
  await insertOwn(ctx, "scoringSettings", { modelId: id })
    .onConflict((conflict) => conflict.column("workspaceId").doUpdateSet({ modelId: id }))
    .execute();
  await updateOwn(ctx, "scoringModels").set({ content: null }).where("id", "!=", id).execute();
  const kept = own(ctx, "scoringModels").select("id").orderBy("id", "desc").limit(mostKept);
  await deleteOwn(ctx, "scoringModels").where("id", "not in", kept).execute();
}

/** Scores open records anew, so many from one on; gives the last of them, or null where there are no more. */
async function scoreSome(ctx: Context, after: string | null): Promise<string | null> {
  await readyToScore(ctx);
  const first = after ?? "00000000-0000-0000-0000-000000000000";
  const rows = await openRecords(ctx, sql`id > ${first}::uuid order by id limit ${atOnce}`);
  let missed = await keepScores(ctx, rows);
  // what somebody changes meanwhile he has scored himself, perhaps by what was known before
  for (let tries = 0; missed.length > 0 && tries < mostTries; tries++)
    missed = await keepScores(ctx, await openRecords(ctx, sql`id = any (${missed}::uuid[])`));
  nothingToRecord(ctx);
  return rows.length < atOnce ? null : (rows.at(-1)?.id ?? null);
}

type OpenRecord = ScoredColumns & { id: string; version: number; stageId: string; probability: Decimal | null };

async function openRecords(ctx: Context, which: ReturnType<typeof sql>): Promise<OpenRecord[]> {
  const { rows } = await sql<OpenRecord>`
    select id, version, probability, ${scoredSelection()} from opportunities
    where workspace_id = ${ctx.workspace.id} and state = 'open' and ${which}`.execute(ctx.db);
  return rows;
}

/** Gives those that somebody has changed since they were read. */
async function keepScores(ctx: Context, rows: readonly OpenRecord[]): Promise<string[]> {
  // somebody who typed that it is certain or without hope is believed
  const scored = rows.filter(({ probability, stageId }) => isRecomputed({ stageId, isActive: true, probability }));
  const computed = scoresOf(ctx, scored);
  const scores = scored.map(({ id, version }, place) => ({ id, version, score: computed[place] ?? null }));
  // where there is too little to tell by now nothing is told; counters that say nothing leave what they said
  const told = saysNothing(ctx) ? scores : scores.filter(({ score }) => score !== null);
  const { rows: missed } = await sql<{ id: string }>`
    select id from app.keep_scores(${JSON.stringify(told)}::jsonb) as id`.execute(ctx.db);
  return missed.map(({ id }) => id);
}

const mostKept = 100;
const atOnce = 5_000;
const mostTries = 5;
const firstDay = parseDate("1900-01-01", "startsOn");
