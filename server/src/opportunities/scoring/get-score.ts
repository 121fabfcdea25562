import { sql } from "kysely";
import type { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import type { OpportunityState } from "@trato/domain/opportunities/lifecycle.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { ScoredColumns } from "@trato/domain/opportunities/scoring/known-of.ts";
import { scoredLead } from "@trato/domain/opportunities/scoring/scorer.ts";
import {
  type Score,
  toldByCounters,
  toldByLearning,
  type ToldScore,
} from "@trato/domain/opportunities/scoring/told-score.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { comparedFrequencies } from "./frequency-store.ts";
import { scoredSelection } from "./read-outcomes.ts";
import { createdOnOf, currentLearning, isCounters, type Learning, readScoringStages } from "./scorer.ts";
import { readScoringSettings } from "./read-scoring-settings.ts";

type Asked = ScoredColumns & {
  state: OpportunityState;
  probability: Decimal | null;
  automaticProbability: Decimal | null;
};

/** Why a lead or opportunity has its probability, thing by thing, as far as the reader reaches it. */
export async function getScore(ctx: Context, { opportunityId }: OneOpportunity): Promise<Score> {
  const { rows } = await sql<Asked>`
    select state, probability, automatic_probability as "automaticProbability", ${scoredSelection()} from opportunities
    where workspace_id = ${ctx.workspace.id} and id = ${opportunityId}::uuid`.execute(ctx.db);
  const record = found(rows[0]);
  const [settings, learning, latest] = await Promise.all([
    readScoringSettings(ctx),
    currentLearning(ctx),
    own(ctx, "scoringModels")
      .select(["verdict", "won", "lost", "learnedAt"])
      .orderBy("learnedAt", "desc")
      .orderBy("id", "desc")
      .executeTakeFirst(),
  ]);
  return {
    mode: learning?.mode ?? settings.mode,
    verdict: latest?.verdict ?? null,
    probability: record.probability,
    isTyped: record.state === "open" && record.probability !== record.automaticProbability,
    ...(learning && record.state === "open" ? await told(ctx, learning, record) : nothing),
    won: latest?.won ?? 0,
    lost: latest?.lost ?? 0,
    learnedAt: latest?.learnedAt ?? null,
  };
}

const nothing: ToldScore = { computed: null, start: null, reasons: [], rule: null };

async function told(ctx: Context, { content }: Learning, record: Asked): Promise<ToldScore> {
  if (!isCounters(content)) return toldByLearning(content, record);
  const [rows, stages] = await Promise.all([comparedFrequencies(ctx), readScoringStages(ctx)]);
  const score = toldByCounters(scoredLead(record, createdOnOf(ctx, record)), rows, { ...content, stages });
  return { ...score, reasons: score.reasons.map((reason) => named(reason, stages)) };
}

type Named = ToldScore["reasons"][number];

/** A stage is told by its name. */
function named(reason: Named, stages: readonly { id: string; name: string }[]): Named {
  if (reason.field !== "stageId") return reason;
  const buckets = reason.buckets.map((bucket) =>
    bucket.kind === "value" ? { ...bucket, value: stages.find(({ id }) => id === bucket.value)?.name ?? "" } : bucket,
  );
  return { ...reason, buckets };
}
