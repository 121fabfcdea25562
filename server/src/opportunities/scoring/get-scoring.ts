import { sql } from "kysely";
import { comparedFields, facts, isCompared } from "@trato/domain/opportunities/scoring/catalogue.ts";
import type { Scoring } from "@trato/domain/opportunities/scoring/scoring-records.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { currentLearning, isCounters, type Learning } from "./scorer.ts";
import { readScoringSettings } from "./read-scoring-settings.ts";

/** How likely leads are won is told how, how good that is, and what it goes by. */
export async function getScoring(ctx: Context): Promise<Scoring> {
  const settings = await readScoringSettings(ctx);
  const [learning, learnings, counters] = await Promise.all([
    currentLearning(ctx),
    listLearnings(ctx),
    listCounters(ctx),
  ]);
  const weights = weightsOf(learning);
  const [latest] = learnings;
  return {
    mode: settings.mode,
    startsOn: settings.startsOn,
    counters,
    version: settings.version,
    fields: comparedFields.map((name) => ({
      name,
      from: facts[name].from === "arrival" ? "arrival" : "work",
      isProtected: facts[name].isProtected ?? false,
      isCompared: isCompared(name, settings),
      weight: weights.get(name) ?? 0,
    })),
    latest: latest ? { ...latest, share: latest.won / Math.max(1, latest.won + latest.lost) } : null,
    learnings: learnings.map(({ quality, ...each }) => ({
      ...each,
      logLoss: quality?.logLoss ?? null,
      baseLogLoss: quality?.baseLogLoss ?? null,
    })),
  };
}

type Learnings = NonNullable<Scoring["latest"]>[];

/** The latest first. */
async function listLearnings(ctx: Context): Promise<Omit<Learnings[number], "share">[]> {
  return own(ctx, "scoringModels")
    .select(["mode", "verdict", "won", "lost", "learnedAt"])
    .select(sql<Learnings[number]["quality"]>`quality`.as("quality"))
    .orderBy("learnedAt", "desc")
    .orderBy("id", "desc")
    .limit(mostShown)
    .execute();
}

const mostShown = 30;

/** Stages and teams by their names. */
async function listCounters(ctx: Context): Promise<Scoring["counters"]> {
  const { rows } = await sql<Scoring["counters"][number]>`
    select t.name as team, f.variable, coalesce(s.name, f.value) as value, f.won, f.lost
    from scoring_frequencies f
    left join teams t on t.workspace_id = f.workspace_id and t.id = f.team_id
    left join stages s on s.workspace_id = f.workspace_id and f.variable = 'stage' and s.id::text = f.value
    where f.workspace_id = ${ctx.workspace.id}
    order by f.won + f.lost desc, f.variable, f.value, f.team_id limit ${mostCounters}`.execute(ctx.db);
  return rows;
}

const mostCounters = 200;

/** How much each field moves the scores on average. */
function weightsOf(learning: Learning | null): Map<string, number> {
  if (!learning || isCounters(learning.content)) return new Map();
  const { traits, slope } = learning.content;
  return new Map(traits.map(({ name, moves }) => [name, slope * moves]));
}
