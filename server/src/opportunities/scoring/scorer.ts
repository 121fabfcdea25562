import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { dayIn } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Frequency } from "@trato/domain/opportunities/frequencies.ts";
import { type Probability, probabilityOf } from "@trato/domain/opportunities/scoring.ts";
import { afterChange, type KeptScores } from "@trato/domain/opportunities/scoring/follow-score.ts";
import type { ScoredColumns } from "@trato/domain/opportunities/scoring/known-of.ts";
import type { LearnedScoring } from "@trato/domain/opportunities/scoring/learn.ts";
import { learnedScore, scoredLead } from "@trato/domain/opportunities/scoring/scorer.ts";
import type { Mode } from "@trato/domain/opportunities/scoring/told-score.ts";
import type { ScoringModel } from "@trato/domain/opportunities/scoring-model.ts";
import { prepareScoring, type ScoringTable } from "@trato/domain/opportunities/scoring-statistics.ts";
import type { OpportunityState } from "@trato/domain/opportunities/lifecycle.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/** What counters a workspace compares by, with what they count. */
export type Counters = Omit<ScoringModel, "stages"> & { rows: Frequency[] };

/** What was learned last, as it is kept. */
export type Learning = { id: Id<"scoring_models">; mode: Mode; content: LearnedScoring | Counters };

/** What this process has read of a workspace's learning: it changes with its id. */
type Read = {
  id: string;
  asksStages: boolean;
  saysNothing: boolean;
  score: (ctx: Context, record: ScoredColumns, stages: Stages) => Probability | null;
};
type Stages = ScoringModel["stages"];

const remembered = new Map<string, Read>();
const mostRemembered = 500;

/** What a transaction scores by; a context that is told under another name is the same. */
const ready = new WeakMap<Context["trace"], { read: Read | null; stages: Stages }>();

/** Reads what records are scored by, where it has changed; asked for whenever a record is locked or made. */
export async function readyToScore(ctx: Context): Promise<void> {
  if (ready.has(ctx.trace)) return;
  const settings = await own(ctx, "scoringSettings").select("modelId").executeTakeFirst();
  const read = settings?.modelId ? await readLearning(ctx, settings.modelId) : null;
  ready.set(ctx.trace, { read, stages: read?.asksStages ? await readScoringStages(ctx) : [] });
}

/** The stages, which all teams share. */
export async function readScoringStages(ctx: Context) {
  const stages = await own(ctx, "stages").select(["id", "name", "sequence", "isWon"]).execute();
  return stages.map((stage) => ({ ...stage, teamId: null }));
}

/** What was made ready holds no more: something was learned. */
export function forgetReady(ctx: Context): void {
  ready.delete(ctx.trace);
}

/** What scoring says of a record now; null where it says nothing. `readyToScore` was asked before. */
export function scoreOf(ctx: Context, record: ScoredColumns): Probability | null {
  const known = ready.get(ctx.trace);
  return known?.read?.score(ctx, record, known.stages) ?? null;
}

/** Whether there is too little to learn from, so that nothing is said of any record. */
export const saysNothing = (ctx: Context): boolean => ready.get(ctx.trace)?.read?.saysNothing ?? false;

type Standing = KeptScores & { state: OpportunityState };

/** What a change of a record, or making it, does to its probabilities. */
export function scoresAfter(ctx: Context, before: Standing | null, after: Standing): Partial<KeptScores> {
  return afterChange(before, after, after.state === "open" ? scoreOf(ctx, after) : null);
}

/** The learning that a workspace goes by; null before it has learned. */
export async function currentLearning(ctx: Context): Promise<Learning | null> {
  const { rows } = await sql<Learning>`
    select m.id, m.mode, m.content from scoring_settings s
    join scoring_models m on m.workspace_id = s.workspace_id and m.id = s.model_id
    where s.workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
  return rows[0] ?? null;
}

async function readLearning(ctx: Context, id: string): Promise<Read> {
  const known = remembered.get(ctx.workspace.id);
  if (known?.id === id) return known;
  const learning = await currentLearning(ctx);
  const read = {
    id,
    asksStages: learning?.mode === "compatible",
    saysNothing: learning !== null && !isCounters(learning.content) && learning.content.verdict === "too_few",
    score: learning ? scorerBy(learning) : () => null,
  };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(ctx.workspace.id, read);
  return read;
}

function scorerBy(learning: Learning): Read["score"] {
  if (isCounters(learning.content)) return counting(learning.content);
  const learned = learning.content;
  return (_, record) => learnedScore(learned, record);
}

export const isCounters = (content: Learning["content"]): content is Counters => "rows" in content;

function counting({ rows, ...model }: Counters): Read["score"] {
  let prepared: { stages: string; table: ScoringTable } | null = null;
  return (ctx, record, stages) => {
    const names = JSON.stringify(stages);
    if (prepared?.stages !== names) prepared = { stages: names, table: prepareScoring(rows, { stages }) };
    return probabilityOf(scoredLead(record, createdOnOf(ctx, record)), prepared.table, { ...model, stages });
  };
}

/** The day on which a record came, as its workspace counts days. */
export function createdOnOf({ workspace, now }: Pick<Context, "workspace" | "now">, record: ScoredColumns) {
  const at = record["createdAt"];
  return dayIn(workspace.timeZone, typeof at === "string" ? (at as Moment) : now); // as the database gives it
}
