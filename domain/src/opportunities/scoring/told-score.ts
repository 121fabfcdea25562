import * as z from "zod/mini";
import { type Decimal, exact, subtract, sum, toText } from "../../decimal.ts";
import { decimal, moment } from "../../schemas.ts";
import { explainScore } from "../score-explanation.ts";
import { asProbability, type Probability, type ScoreRule } from "../scoring.ts";
import type { Frequency } from "../frequencies.ts";
import type { ScoredLead, ScoringModel, ScoringVariable } from "../scoring-model.ts";
import { prepareScoring } from "../scoring-statistics.ts";
import { explain } from "./explain.ts";
import { knownOf, type ScoredColumns } from "./known-of.ts";
import type { LearnedScoring } from "./learn.ts";
import { percentOf } from "./scorer.ts";

const bucket = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("value"), value: z.string() }),
  z.object({ kind: z.literal("between"), from: z.nullable(z.number()), to: z.nullable(z.number()) }),
  z.object({ kind: z.literal("other") }),
  z.object({ kind: z.literal("missing") }),
]);

/** One thing that is known, by how many points of per cent it moves the score, and how the records like it in this ended. */
export const Reason = z.object({
  field: z.string(),
  points: decimal(),
  buckets: z.array(bucket),
  won: z.number(),
  lost: z.number(),
});
export type Reason = z.output<typeof Reason>;

export const modes = ["learned", "compatible"] as const;
export type Mode = (typeof modes)[number];
export const verdicts = ["learned", "too_few", "no_signal"] as const;

const rules = ["no_stage", "won_stage", "no_history", "computed"] as const satisfies readonly ScoreRule[];

/** Why a record has its probability. `start` and the points of all reasons add up to `computed`. */
export const Score = z.object({
  mode: z.enum(modes),
  /** Null before anything was learned. */
  verdict: z.nullable(z.enum(verdicts)),
  probability: z.nullable(decimal()),
  /** Somebody typed the probability. */
  isTyped: z.boolean(),
  /** What scoring says now; null where it says nothing, or the record is closed. */
  computed: z.nullable(decimal()),
  start: z.nullable(decimal()),
  reasons: z.array(Reason),
  /** How it came about, where it is by counters. */
  rule: z.nullable(z.enum(rules)),
  /** The closed records that it was learned from. */
  won: z.int(),
  lost: z.int(),
  learnedAt: z.nullable(moment()),
});
export type Score = z.output<typeof Score>;

export type ToldScore = Pick<Score, "computed" | "start" | "reasons" | "rule">;

/** What was learned tells of a record. */
export function toldByLearning(learned: LearnedScoring, record: ScoredColumns): ToldScore {
  if (learned.verdict === "too_few") return silent;
  const { score, start, reasons } = explain(learned, knownOf(record));
  return {
    computed: percentOf(score),
    start: percentOf(start),
    rule: null,
    reasons: reasons
      .filter(({ points }) => points !== 0)
      .map(({ trait, points, buckets, seen }) => ({ field: trait, points: percentOf(points), buckets, ...seen })),
  };
}

/** What the compatible rule tells of a record: its factors one after the other, each by what it changes. */
export function toldByCounters(lead: ScoredLead, rows: readonly Frequency[], model: ScoringModel): ToldScore {
  const explained = explainScore(lead, prepareScoring(rows, model, "each"), model, rows);
  const { rule } = explained;
  if (explained.probability === null) return { ...silent, rule };
  if (rule !== "computed") return { computed: explained.probability, start: explained.probability, reasons: [], rule };
  const start = asProbability(exact(explained.probabilityBefore));
  let before: Probability = start;
  const reasons = explained.factors.map(({ variable, value, row, probabilityAfter }): Reason => {
    const after = asProbability(exact(probabilityAfter));
    const points = toText(subtract(exact(after), exact(before)));
    before = after;
    return {
      field: fieldNames[variable],
      points,
      buckets: [value === "missing" ? { kind: "missing" } : { kind: "value", value }],
      won: Math.floor(Number(row.won)),
      lost: Math.floor(Number(row.lost)),
    };
  });
  return { computed: explained.probability, start, reasons, rule };
}

/** The strongest reasons, and what all others move together. */
export function strongestOf(reasons: readonly Reason[], most: number): { told: Reason[]; others: Decimal } {
  const size = ({ points }: Reason) => Math.abs(Number(points));
  const inOrder = reasons.toSorted((a, b) => size(b) - size(a));
  const others = inOrder.slice(most).map(({ points }) => exact(points));
  return { told: inOrder.slice(0, most), others: toText(sum(others)) };
}

const silent: ToldScore = { computed: null, start: null, reasons: [], rule: null };

const fieldNames: Record<ScoringVariable | "stage", string> = {
  stage: "stageId",
  country: "country",
  state: "state",
  email: "email",
  phone: "phone",
  source: "source",
  language: "language",
  tag: "tags",
};
