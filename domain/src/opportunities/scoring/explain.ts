import { type Bucket, bucketAt, bucketsOf } from "./buckets.ts";
import { addedBy, type Counts, type LearnedScoring, type LearnedTrait } from "./learn.ts";
import { shareOf } from "./regression.ts";
import type { Known } from "./traits.ts";

/** A probability, or a difference of two, in tenths of per cent: whole numbers, so that they add up. */
export type PerMille = number;

/** What one thing that is known does: by how much, what it is, and how the records like it in this ended. */
export type Reason = { trait: string; points: PerMille; buckets: Bucket[]; seen: Counts };

/** `start` is the probability of a typical record; it and the points of all reasons add up to `score`. */
export type Explanation = { score: PerMille; start: PerMille; reasons: Reason[] };

/** The probability that a record is won, between 0 and 1, by what is known of it. */
export function probabilityBy(learned: LearnedScoring, known: Known): number {
  return shareOf(additionsOf(learned, known).reduce((margin, { added }) => margin + added, learned.start));
}

/** The same as it is kept and shown: never certain. */
export function scoreBy(learned: LearnedScoring, known: Known): PerMille {
  return inPerMille(probabilityBy(learned, known));
}

/**
 * How the score comes about: what a trait adds to the log-odds becomes points along the straight way from the typical record to
 * this one (Aumann and Shapley), which add up to the difference; rounded, the largest remainders make it exact.
 */
export function explain(learned: LearnedScoring, known: Known): Explanation {
  const additions = additionsOf(learned, known);
  const start = inPerMille(shareOf(learned.start));
  const score = scoreBy(learned, known);
  const slope = slopeBetween(
    learned.start,
    additions.reduce((margin, { added }) => margin + added, learned.start),
  );
  const points = roundedTo(
    score - start,
    additions.map(({ added }) => added * slope * 1_000),
  );
  const reasons = additions.map(({ trait, added: _ }, place) => reasonOf(trait, known, points[place] ?? 0));
  return { score, start, reasons: reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points)) };
}

const [lowest, highest] = [1, 999];
const inPerMille = (share: number): PerMille => Math.min(highest, Math.max(lowest, Math.round(share * 1_000)));

type Addition = { trait: LearnedTrait; added: number };

/** What each trait adds beyond what it does of a typical record; one of which nothing like it was seen adds nothing. */
function additionsOf({ traits, slope }: LearnedScoring, known: Known): Addition[] {
  return traits.map((trait) => {
    const value = known[trait.name];
    const isSeen = bucketsOf(trait, value).length > 0;
    return { trait, added: isSeen ? slope * (addedBy(trait, value) - trait.typical) : 0 };
  });
}

/** How much a share changes on average by log-odds, on the way from some to others. */
function slopeBetween(from: number, to: number): number {
  const middle = shareOf((from + to) / 2);
  return Math.abs(to - from) < 1e-6 ? middle * (1 - middle) : (shareOf(to) - shareOf(from)) / (to - from);
}

/** Whole numbers close to the parts, with exactly the sum that is asked for. */
function roundedTo(sum: number, parts: readonly number[]): number[] {
  const rounded = parts.map(Math.floor);
  const byRemainder = parts.map((part, place) => ({ place, rest: part - Math.floor(part) }));
  byRemainder.sort((a, b) => b.rest - a.rest || a.place - b.place);
  let left = sum - rounded.reduce((total, each) => total + each, 0);
  for (let turn = 0; left !== 0 && parts.length > 0; turn++) {
    const { place = 0 } = byRemainder[left > 0 ? turn % parts.length : parts.length - 1 - (turn % parts.length)] ?? {};
    rounded[place] = (rounded[place] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return rounded;
}

function reasonOf(trait: LearnedTrait, known: Known, points: PerMille): Reason {
  const places = bucketsOf(trait, known[trait.name]);
  const seen = places.map((place) => trait.seen[place] ?? { won: 0, lost: 0 });
  return {
    trait: trait.name,
    points,
    buckets: places.map((place) => bucketAt(trait, place)),
    seen: {
      won: seen.reduce((sum, { won }) => sum + won, 0),
      lost: seen.reduce((sum, { lost }) => sum + lost, 0),
    },
  };
}
