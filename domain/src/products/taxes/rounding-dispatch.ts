import {
  absolute,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  roundTo,
  roundToWhole,
  sign,
  smaller,
  subtract,
  sum,
  zero,
} from "../../decimal.ts";

/** What lines get of a difference, by their place in the document; only those that get something are there. */
export type Shares = ReadonlyMap<number, Exact>;

/** An amount of a line, and the same rounded to the currency. */
export type RoundedAmount = { readonly exact: Exact; readonly rounded: Exact };

/** A line that takes part: its place in the document and its total with tax. */
export type Sharer = { readonly line: number; readonly total: Exact };

/** The rounded exact sum of an amount, and how its difference from the sum of the rounded ones is shared out. */
export type Dispatch = { readonly exactSum: Exact; readonly sum: Exact; readonly shares: Shares };

const one = exact(1);
const noShares: Shares = new Map();

/**
 * Rounds the exact sum of an amount over several lines half up to the step. Where that differs from the sum of the
 * rounded amounts, the difference is shared out in whole steps, by the lines' totals with tax from the greatest to the
 * least (lines with equal totals in the document's order). `sharers` is asked only then. Source: rule R-712.
 */
export function dispatchRounding(
  amounts: readonly RoundedAmount[],
  sharers: () => readonly Sharer[],
  step: Exact,
): Dispatch {
  const exactSum = sum(amounts.map(({ exact }) => exact));
  const rounded = roundTo(exactSum, step);
  const difference = subtract(rounded, sum(amounts.map((amount) => amount.rounded)));
  return { exactSum, sum: rounded, shares: isZero(difference) ? noShares : shareOut(difference, sharers(), step) };
}

/**
 * A line's share of e steps: |its total| × e / Σ|totals| rounded up, no more than are left; where all totals are
 * zero, every line weighs the same.
 */
function shareOut(difference: Exact, sharers: readonly Sharer[], step: Exact): Shares {
  const steps = absolute(roundToWhole(difference, step));
  const direction = sign(difference) < 0 ? subtract(zero, step) : step;
  const totals = sum(sharers.map(({ total }) => absolute(total)));
  let left = steps;
  const shares = new Map<number, Exact>();
  for (const { line, total } of sharers.toSorted((a, b) => compare(b.total, a.total))) {
    if (isZero(left)) break;
    const weight = isZero(totals)
      ? divide(steps, exact(sharers.length))
      : divide(multiply(absolute(total), steps), totals);
    const share = smaller(roundToWhole(weight, one, "up"), left);
    left = subtract(left, share);
    if (!isZero(share)) shares.set(line, multiply(share, direction));
  }
  return shares;
}
