import { cholesky, inverseOfLower, ofInverse, solve, type Square } from "./matrix.ts";
import type { Sparse } from "./sparse.ts";

/** Columns that are held back together: each towards nothing, or the first ones (`smooth`) towards their neighbours. */
export type Block = { first: number; width: number; smooth: number };

/** Log-odds to begin with, and what each column adds to them. */
export type Regression = { intercept: number; weights: Float64Array };

/**
 * Logistic regression by Newton's steps, whose columns are held back (L2) block by block as strongly as the data say: between
 * the steps each block's strength becomes the one with the greatest evidence in Laplace's approximation (MacKay 1992; Wood
 * and Fasiolo 2017), so that what tells nothing ends at nothing. `won` has 1 for won and 0 for lost, both at least once.
 */
export function fitRegression(x: Sparse, won: Float64Array, blocks: readonly Block[]): Regression {
  const size = x.width + 1;
  const beta = new Float64Array(size);
  const share = won.reduce((sum, each) => sum + each, 0) / won.length;
  beta[x.width] = Math.log(share / (1 - share));
  let held = blocks.map((block): Held => ({ ...block, penalty: penaltyOf(block), strength: 1 }));
  for (let round = 0; round < mostRounds; round++) {
    const curved = curvature(x, won, beta);
    for (const block of held) holdBack(curved, block, beta);
    cholesky(curved.hessian, size);
    const moved = step(beta, solve(curved.hessian, size, curved.gradient));
    const inverse = inverseOfLower(curved.hessian, size);
    const next = held.map((block) => ({ ...block, strength: strengthOf(block, beta, inverse) }));
    const changed = next.map(({ strength }, place) => Math.abs(Math.log(strength / (held[place]?.strength ?? 1))));
    held = next;
    if (moved < 1e-4 && Math.max(0, ...changed) < 0.02) break;
  }
  return { intercept: beta[x.width] ?? 0, weights: beta.slice(0, x.width) };
}

/** The log-odds of each row. */
export function marginsOf(
  { intercept, weights }: Regression,
  { starts, columns, weights: shares }: Sparse,
): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, row) => {
    let margin = intercept;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
      margin += (weights[columns[at] ?? 0] ?? 0) * (shares[at] ?? 0);
    return margin;
  });
}

/** Of log-odds their share. */
export const shareOf = (margin: number): number => 1 / (1 + Math.exp(-margin));

type Held = Block & { penalty: Square; strength: number };
type Curved = { hessian: Square; gradient: Float64Array };

const mostRounds = 40;
const longestStep = 3;
/** What is thought of strengths before the data are seen: about four (a Gamma distribution), within bounds. */
const expected = { shape: 1, rate: 0.25 };
const [weakest, strongest] = [1e-3, 1e5];
/** How much knots are held towards nothing, beside their neighbours. */
const towardsNothing = 0.05;

function step(beta: Float64Array, moves: Float64Array): number {
  let longest = 0;
  moves.forEach((move, at) => {
    const moved = Math.max(-longestStep, Math.min(longestStep, move));
    longest = Math.max(longest, Math.abs(moved));
    beta[at] = (beta[at] ?? 0) + moved;
  });
  return longest;
}

/** MacKay's step: the freedom that a block uses, by the room that its weights take. */
function strengthOf(block: Held, beta: Float64Array, inverse: Square): number {
  const { first, width, penalty, strength } = block;
  let [uncertain, room] = [0, 0];
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const held = penalty[i * width + j] ?? 0;
      if (held === 0) continue;
      uncertain += held * ofInverse(inverse, beta.length, first + i, first + j);
      room += held * (beta[first + i] ?? 0) * (beta[first + j] ?? 0);
    }
  }
  const freedom = Math.max(0, width - strength * uncertain);
  return Math.min(strongest, Math.max(weakest, (freedom + 2 * expected.shape) / (room + 2 * expected.rate)));
}

function penaltyOf({ width, smooth }: Block): Square {
  const penalty = new Float64Array(width * width);
  const add = (i: number, j: number, much: number) => (penalty[i * width + j] = (penalty[i * width + j] ?? 0) + much);
  for (let i = 0; i < width; i++) add(i, i, i < smooth ? towardsNothing : 1);
  for (let i = 0; i + 1 < smooth; i++) {
    add(i, i, 1);
    add(i + 1, i + 1, 1);
    add(i, i + 1, -1);
    add(i + 1, i, -1);
  }
  return penalty;
}

function holdBack({ hessian, gradient }: Curved, { first, width, penalty, strength }: Held, beta: Float64Array): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < width; j++) {
      const held = strength * (penalty[i * width + j] ?? 0);
      if (held === 0) continue;
      const at = (first + i) * beta.length + first + j;
      hessian[at] = (hessian[at] ?? 0) + held;
      gradient[first + i] = (gradient[first + i] ?? 0) - held * (beta[first + j] ?? 0);
    }
  }
}

/** The slope of the likelihood and how it bends, the lower triangle of it; the columns of a row stand in their order. */
function curvature({ starts, columns, weights, width }: Sparse, won: Float64Array, beta: Float64Array): Curved {
  const size = width + 1;
  const hessian = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  let [rests, bends] = [0, 0];
  for (let row = 0; row < won.length; row++) {
    const from = starts[row] ?? 0;
    const to = starts[row + 1] ?? 0;
    let margin = beta[width] ?? 0;
    for (let at = from; at < to; at++) margin += (beta[columns[at] ?? 0] ?? 0) * (weights[at] ?? 0);
    const share = shareOf(margin);
    const rest = (won[row] ?? 0) - share;
    const bend = Math.max(1e-9, share * (1 - share));
    rests += rest;
    bends += bend;
    for (let at = from; at < to; at++) {
      const column = columns[at] ?? 0;
      const much = bend * (weights[at] ?? 0);
      gradient[column] = (gradient[column] ?? 0) + rest * (weights[at] ?? 0);
      hessian[width * size + column] = (hessian[width * size + column] ?? 0) + much;
      for (let other = from; other <= at; other++) {
        const place = column * size + (columns[other] ?? 0);
        hessian[place] = (hessian[place] ?? 0) + much * (weights[other] ?? 0);
      }
    }
  }
  gradient[width] = rests;
  hessian[width * size + width] = bends;
  return { hessian, gradient };
}
