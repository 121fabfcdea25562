import { bucketsOf } from "./buckets.ts";
import { fails, slopeOf, tells } from "./calibration.ts";
import { cellsOf, type EncodedTrait } from "./encoding.ts";
import { baseOf, canLearn, fit, type Fitted, type HeldOut, heldOutByTime, heldOutInParts } from "./held-out.ts";
import { type Quality, qualityOf } from "./quality.ts";
import type { Outcome, Trait, TraitValue } from "./traits.ts";

export type Counts = { won: number; lost: number };

/**
 * What a trait adds to the log-odds, value by value; `typical` is what it adds on average, `moves` by how much it differs from that
 * on average, `seen` how the records of each value ended.
 */
export type LearnedTrait = EncodedTrait & { weights: number[]; typical: number; moves: number; seen: Counts[] };

/** What became of learning: probabilities, or none because too few were closed, or because what is known tells nothing. */
export type Verdict = "learned" | "too_few" | "no_signal";

/** What was learned of wins and losses: plain data, to be kept. `base` and `start` are log-odds, of all and of a typical record. */
export type LearnedScoring = Counts & {
  verdict: Verdict;
  base: number;
  start: number;
  slope: number;
  traits: LearnedTrait[];
  quality: Quality | null;
};

/** Learns from what was won and lost how likely that is by what was known. The same records give the same. */
export function learnScoring(traits: readonly Trait[], outcomes: readonly Outcome[]): LearnedScoring {
  const won = outcomes.filter(({ isWon }) => isWon).length;
  const counts = { won, lost: outcomes.length - won };
  if (!canLearn(outcomes)) {
    const base = Math.log((won + 1) / (counts.lost + 1));
    return { ...counts, verdict: "too_few", base, start: base, slope: 0, traits: [], quality: null };
  }
  const inParts = heldOutInParts(traits, outcomes);
  const byTime = heldOutByTime(traits, outcomes);
  const isTold = tells(inParts) && !(byTime && fails(byTime));
  const base = baseOf(outcomes);
  const slope = isTold ? slopeOf([...inParts, ...(byTime ?? [])]) : 0;
  const quality = qualityOf(believed(inParts, slope));
  if (!isTold) return { ...counts, verdict: "no_signal", base, start: base, slope, traits: [], quality };
  const fitted = fit(traits, outcomes);
  const learned = fitted.encoding.traits.map((trait) => learnedTrait(trait, fitted, outcomes));
  const typical = learned.reduce((sum, each) => sum + each.typical, fitted.regression.intercept);
  const start = base + slope * (typical - base);
  return { ...counts, verdict: "learned", base, start, slope, traits: learned, quality };
}

/** What a trait's value adds to the log-odds, nothing where nothing like it was seen. */
export function addedBy(trait: EncodedTrait & { weights: readonly number[] }, value: TraitValue): number {
  return cellsOf(trait, value).reduce((sum, { column, weight }) => sum + weight * (trait.weights[column] ?? 0), 0);
}

/** What held-out records were told once it is believed as far as it holds. */
const believed = (held: readonly HeldOut[], slope: number): HeldOut[] =>
  held.map((one) => ({ ...one, margin: one.base + slope * (one.margin - one.base) }));

function learnedTrait(trait: EncodedTrait, { regression }: Fitted, outcomes: readonly Outcome[]): LearnedTrait {
  const weights = Array.from(regression.weights.subarray(trait.first, trait.first + trait.width));
  const seen = weights.map(() => ({ won: 0, lost: 0 }));
  const added = Float64Array.from(outcomes, ({ known }) => addedBy({ ...trait, weights }, known[trait.name]));
  for (const { known, isWon } of outcomes) {
    for (const bucket of bucketsOf(trait, known[trait.name])) {
      const counts = seen[bucket];
      if (counts) counts[isWon ? "won" : "lost"]++;
    }
  }
  const typical = meanOf(added);
  return { ...trait, weights, typical, moves: meanOf(added.map((each) => Math.abs(each - typical))), seen };
}

const meanOf = (numbers: Float64Array) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
