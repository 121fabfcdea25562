import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { dayIn } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Frequency } from "@trato/domain/opportunities/frequencies.ts";
import { probabilitiesOf, type Probability } from "@trato/domain/opportunities/scoring.ts";
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
import { comparedFrequencies } from "./frequency-store.ts";

/** By which counters a workspace compares; what they count is kept beside. */
export type Counters = Omit<ScoringModel, "stages">;

/** What was learned last, as it is kept. */
export type Learning = { id: Id<"scoring_models">; mode: Mode; content: LearnedScoring | Counters };

/** What this process has read of a workspace's learning: it changes with its key. */
type Read = {
  key: string;
  counters: Counters | null;
  saysNothing: boolean;
  scores: (ctx: Context, records: readonly ScoredColumns[], stages: Stages) => (Probability | null)[];
};
type Stages = ScoringModel["stages"];

const remembered = new Map<string, Read>();
const mostRemembered = 500;

/** What a transaction scores by; a context that is told under another name is the same. */
const ready = new WeakMap<Context["trace"], { read: Read | null; stages: Stages }>();

/**
 * Reads what records are scored by, where it has changed; asked for whenever a record is locked or made. What this transaction has counted
 * itself (`isOwn`) is remembered by nobody: it may be taken back, and another one may count as far.
 */
export async function readyToScore(ctx: Context, isOwn = false): Promise<void> {
  if (ready.has(ctx.trace)) return;
  const { rows } = await sql<{ modelId: string | null; counted: number; archived: string[] | null }>`
    select s.model_id, s.counted, case when s.mode = 'compatible' then array(
      select t.id from teams t where t.workspace_id = s.workspace_id and t.archived_at is not null order by t.id) end as archived
    from scoring_settings s where s.workspace_id = ${ctx.workspace.id}`.execute(ctx.db);
  const read = rows[0]?.modelId ? await readLearning(ctx, JSON.stringify(rows[0]), isOwn) : null;
  ready.set(ctx.trace, { read, stages: read?.counters ? await readScoringStages(ctx) : [] });
}

/** By which counters is compared; null where it is not by counters. `readyToScore` was asked before. */
export function countersReady(ctx: Context): ScoringModel | null {
  const known = ready.get(ctx.trace);
  return known?.read?.counters ? { ...known.read.counters, stages: known.stages } : null;
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
  return scoresOf(ctx, [record])[0] ?? null;
}

/** The same of many. */
export function scoresOf(ctx: Context, records: readonly ScoredColumns[]): (Probability | null)[] {
  const known = ready.get(ctx.trace);
  return known?.read?.scores(ctx, records, known.stages) ?? records.map(() => null);
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

async function readLearning(ctx: Context, key: string, isOwn: boolean): Promise<Read> {
  const known = remembered.get(ctx.workspace.id);
  if (known?.key === key && !isOwn) return known;
  const learning = await currentLearning(ctx);
  const counters = learning && isCounters(learning.content) ? learning.content : null;
  const read = {
    key,
    counters,
    saysNothing: learning !== null && !isCounters(learning.content) && learning.content.verdict === "too_few",
    scores: counters ? counting(counters, await comparedFrequencies(ctx)) : learnedBy(learning),
  };
  if (isOwn) return read;
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(ctx.workspace.id, read);
  return read;
}

function learnedBy(learning: Learning | null): Read["scores"] {
  if (!learning || isCounters(learning.content)) return (_, records) => records.map(() => null);
  const learned = learning.content;
  return (_, records) => records.map((record) => learnedScore(learned, record));
}

export const isCounters = (content: Learning["content"]): content is Counters => "startsOn" in content;

function counting(model: Counters, rows: readonly Frequency[]): Read["scores"] {
  let prepared: { stages: string; table: ScoringTable } | null = null;
  return (ctx, records, stages) => {
    const names = JSON.stringify(stages);
    if (prepared?.stages !== names) prepared = { stages: names, table: prepareScoring(rows, { stages }, "each") };
    const leads = records.map((record) => scoredLead(record, createdOnOf(ctx, record)));
    return probabilitiesOf(leads, prepared.table, { ...model, stages });
  };
}

/** The day on which a record came, as its workspace counts days. */
export function createdOnOf({ workspace, now }: Pick<Context, "workspace" | "now">, record: ScoredColumns) {
  const at = record["createdAt"];
  return dayIn(workspace.timeZone, typeof at === "string" ? (at as Moment) : now); // as the database gives it
}
