import {
  add,
  type Decimal,
  divide,
  type Exact,
  exact,
  greater,
  multiply,
  roundTo,
  smaller,
  stepOf,
  toText,
} from "../decimal.ts";
import { type Observation, observationsOf, type ScoredLead, type ScoringModel } from "./scoring-model.ts";
import { type ScoringTable, type Statistics, statisticsFor, type Tenths } from "./scoring-statistics.ts";

/** Probability in per cent, at most two decimals, as short as possible ("91.67", "50"). */
export type Probability = Decimal;

/** Why a lead has its probability: its stage alone decides, there is no history to compare with, or it was computed. */
export type ScoreRule = "no_stage" | "won_stage" | "no_history" | "computed";

/** Something known of a lead that was compared: `row` won and lost among all of its variable. Tenths. */
export type Factor = Observation & { row: Tenths; total: Tenths };

/** How far won and lost are likely, before they are set against each other. */
export type Likelihood = { won: Exact; lost: Exact };

/** The computation of one lead as it went, exact; `explainScore` puts it into words and numbers. */
export type Score = {
  rule: ScoreRule;
  probability: Probability | null;
  statistics: Statistics;
  start: Likelihood;
  factors: Factor[];
};

/**
 * How likely a lead is to be won, in per cent: "0" without a stage, "100" in a won one, null where its statistics know no
 * closed lead (the value that stands is left alone), else between "0.01" and "99.99". The compatible naive Bayes: the
 * share of won (lost) leads times, for the stage and each thing known of the lead, the share of those among the won
 * (lost); exact until it is rounded half up to two decimals. Source: rule R-354.
 */
export function probabilityOf(lead: ScoredLead, table: ScoringTable, model: ScoringModel): Probability | null {
  return scoreOf(lead, table, model).probability;
}

/** The same with its computation, which costs nothing more. */
export function scoreOf(lead: ScoredLead, table: ScoringTable, model: ScoringModel): Score {
  const statistics = statisticsFor(lead, table, model);
  const decided = decidedByStage(lead, model);
  if (decided) return { ...decided, statistics, start: even, factors: [] };
  const start = startOf(statistics);
  if (!start) return { rule: "no_history", probability: null, statistics, start: even, factors: [] };
  return computed(lead, statistics, start, model);
}

/**
 * Leads computed together. In `"carried_over"` a lead without comparable history is only left out when it is the first of
 * a row of leads with the same statistics, and the next ones go on with what the leads before them started from (quirk
 * Q-357, which gives a phantom 50 %); by default each lead is computed as if it were alone.
 */
export function probabilitiesOf(
  leads: readonly ScoredLead[],
  table: ScoringTable,
  model: ScoringModel,
  withoutHistory: "left_out" | "carried_over" = "left_out",
): (Probability | null)[] {
  if (withoutHistory === "left_out") return leads.map((lead) => probabilityOf(lead, table, model));
  let start = even;
  let previous: Statistics | null = null;
  return leads.map((lead) => {
    const decided = decidedByStage(lead, model);
    if (decided) return decided.probability;
    const statistics = statisticsFor(lead, table, model);
    const isFirst = statistics !== previous;
    previous = statistics;
    const own = startOf(statistics);
    if (isFirst && own) start = own;
    return isFirst && !own ? null : computed(lead, statistics, start, model).probability;
  });
}

/** The probability after some factors: won ÷ (won + lost), not rounded, in per cent. */
export function chance({ won, lost }: Likelihood): Exact {
  return divide(multiply(won, hundred), add(won, lost));
}

/** What is likely once a factor is known. */
export function withFactor(before: Likelihood, { row, total }: Factor): Likelihood {
  return {
    won: multiply(before.won, ratio(row.won, total.won)),
    lost: multiply(before.lost, ratio(row.lost, total.lost)),
  };
}

/** The rounded and limited probability. Source: rule R-354, point 7. */
export function asProbability(value: Exact): Probability {
  return toText(smaller(greater(roundTo(value, twoDecimals), lowest), highest));
}

const hundred = exact(100);
const twoDecimals = stepOf(2);
const lowest = exact("0.01");
const highest = exact("99.99");
const even: Likelihood = { won: exact(1), lost: exact(1) };

const ratio = (part: number, whole: number): Exact => divide(exact(part), exact(whole));

function decidedByStage(lead: ScoredLead, { stages }: ScoringModel): Pick<Score, "rule" | "probability"> | null {
  const stage = stages.find(({ id }) => id === lead.stageId);
  if (!stage) return { rule: "no_stage", probability: "0" as Probability }; // a decimal
  return stage.isWon ? { rule: "won_stage", probability: "100" as Probability } : null; // as above
}

/** The shares of won and of lost among all closed leads; null without any. Source: rule R-354, points 3 and 4. */
function startOf({ closed: { won, lost } }: Statistics): Likelihood | null {
  return won === 0 || lost === 0 ? null : { won: ratio(won, won + lost), lost: ratio(lost, won + lost) };
}

function computed(lead: ScoredLead, statistics: Statistics, start: Likelihood, model: ScoringModel): Score {
  const factors = factorsOf(lead, statistics, model);
  const probability = asProbability(chance(factors.reduce(withFactor, start)));
  return { rule: "computed", probability, statistics, start, factors };
}

/** The stage and everything known that has a row and a sum to be compared with. Source: rule R-354, point 5. */
function factorsOf(lead: ScoredLead, statistics: Statistics, model: ScoringModel): Factor[] {
  const stage: Observation[] = lead.stageId === null ? [] : [{ variable: "stage", value: lead.stageId }];
  return [...stage, ...observationsOf(lead, model)].flatMap((observation) => {
    const row = statistics.rowOf(observation);
    const total = statistics.totalOf(observation.variable);
    return row && total.won > 0 && total.lost > 0 ? [{ ...observation, row, total }] : [];
  });
}
