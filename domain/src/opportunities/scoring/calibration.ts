import type { HeldOut } from "./held-out.ts";
import { shareOf } from "./regression.ts";

/** How far log-odds are believed: 1 as they are, 0 not at all. */
export type Slope = number;

/**
 * How far the log-odds hold for records that were held out (Platt's scaling about the share of won): a little below 1 is expected,
 * and never more than 1 believed, so that few records do not make it too sure of itself.
 */
export function slopeOf(held: readonly HeldOut[]): Slope {
  let slope = expected.mean;
  for (let round = 0; round < 30; round++) {
    let gradient = (expected.mean - slope) / expected.variance;
    let bend = 1 / expected.variance;
    for (const { margin, base, isWon } of held) {
      const beyond = margin - base;
      const share = shareOf(base + slope * beyond);
      gradient += (Number(isWon) - share) * beyond;
      bend += share * (1 - share) * beyond * beyond;
    }
    slope += gradient / bend;
    if (Math.abs(gradient / bend) < 1e-6) break;
  }
  return Math.min(1, Math.max(0, slope));
}

/** Whether the log-odds tell more of held-out records than their share of won: by more than chance, and enough to matter. */
export function tells(held: readonly HeldOut[]): boolean {
  const { gain, error, least } = gainOf(held);
  return gain > error && gain > least;
}

/** Whether they tell too little to matter, chance aside: few records seldom say so. */
export function fails(held: readonly HeldOut[]): boolean {
  const { gain, error, least } = gainOf(held);
  return gain + error < least;
}

/** Minus the logarithm of what was said of that which happened; without limit for what was called impossible. */
export function lossOf(margin: number, isWon: boolean): number {
  const against = isWon ? -margin : margin;
  return Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
}

const expected = { mean: 0.9, variance: 0.1 };
/** Of the uncertainty that the share of won leaves, the part that must go. */
const leastGain = 0.01;

function gainOf(held: readonly HeldOut[]) {
  const plain = held.map(({ base, isWon }) => lossOf(base, isWon));
  const gains = held.map(({ margin, isWon }, place) => (plain[place] ?? 0) - lossOf(margin, isWon));
  const gain = meanOf(gains);
  const error = Math.sqrt(meanOf(gains.map((each) => (each - gain) ** 2)) / gains.length);
  return { gain, error, least: leastGain * meanOf(plain) };
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
