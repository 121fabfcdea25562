import { type Decimal, divide, exact, toText } from "../decimal.ts";
import { readable } from "../explained-rounding.ts";
import type { Frequency } from "./frequencies.ts";
import {
  chance,
  type Factor,
  type Likelihood,
  type Probability,
  type Score,
  type ScoreRule,
  scoreOf,
  withFactor,
} from "./scoring.ts";
import { type Observation, observationsOf, type ScoredLead, type ScoringModel } from "./scoring-model.ts";
import { isCounting, type ScoringTable, type Tenths } from "./scoring-statistics.ts";

/** Won and lost counters as in rule R-351, with their tenths. */
export type Counters = { won: Decimal; lost: Decimal };

/** What one known thing did: its own counters, all of its variable, how much likelier it makes winning, and where that leads. */
export type ExplainedFactor = Observation & {
  row: Counters;
  total: Counters;
  /** Above 1 it speaks for winning, below 1 against it: (won ÷ all won) ÷ (lost ÷ all lost). */
  lift: Decimal;
  probabilityAfter: Decimal;
};

/** Why something known did not count: nobody like it was closed yet, or too few with that tag were. */
export type IgnoredObservation = Observation & { because: "not_seen" | "too_few_results" };

/** The way to a lead's probability, for "tell me why". */
export type ScoreExplanation = {
  probability: Probability | null;
  rule: ScoreRule;
  /** The team whose leads were compared; null for all. */
  teamId: string | null;
  closed: Counters;
  /** Closed leads behind the answer, without the tenths: the fewer, the less it says. */
  results: number;
  probabilityBefore: Decimal;
  factors: ExplainedFactor[];
  ignored: IgnoredObservation[];
};

/**
 * The probability of `probabilityOf` with each factor, in the order in which they are multiplied; numbers that never end
 * are cut to twelve decimals. `rows` are those that the table was prepared from. Source: rule R-354.
 */
export function explainScore(
  lead: ScoredLead,
  table: ScoringTable,
  model: ScoringModel,
  rows: readonly Frequency[],
): ScoreExplanation {
  const score = scoreOf(lead, table, model);
  const { closed, teamId } = score.statistics;
  return {
    probability: score.probability,
    rule: score.rule,
    teamId,
    closed: countersOf(closed),
    results: Math.floor(closed.won / 10) + Math.floor(closed.lost / 10),
    probabilityBefore: readable(chance(score.start)),
    factors: explainedFactors(score),
    ignored: score.rule === "computed" ? ignoredIn(score, lead, model, rows) : [],
  };
}

function explainedFactors({ start, factors }: Score): ExplainedFactor[] {
  let likelihood: Likelihood = start;
  return factors.map((factor) => {
    likelihood = withFactor(likelihood, factor);
    const { variable, value, row, total } = factor;
    return {
      variable,
      value,
      row: countersOf(row),
      total: countersOf(total),
      lift: liftOf(factor),
      probabilityAfter: readable(chance(likelihood)),
    };
  });
}

function liftOf({ row, total }: Factor): Decimal {
  return readable(divide(exact(row.won * total.lost), exact(row.lost * total.won)));
}

function ignoredIn(
  { factors }: Score,
  lead: ScoredLead,
  model: ScoringModel,
  rows: readonly Frequency[],
): IgnoredObservation[] {
  const isUsed = (one: Observation) => factors.some((factor) => isSame(factor, one));
  const isTooRare = (one: Observation) => rows.some((row) => isSame(row, one) && !isCounting(row));
  return observationsOf(lead, model)
    .filter((one) => !isUsed(one))
    .map((one) => ({ ...one, because: isTooRare(one) ? "too_few_results" : "not_seen" }));
}

const isSame = (a: Observation, b: Observation): boolean => a.variable === b.variable && a.value === b.value;
const countersOf = ({ won, lost }: Tenths): Counters => ({ won: inTenths(won), lost: inTenths(lost) });
const inTenths = (tenths: number): Decimal => toText(divide(exact(tenths), exact(10)));
