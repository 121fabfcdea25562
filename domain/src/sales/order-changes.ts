import {
  absolute,
  add,
  compare,
  type Decimal,
  exact,
  greater,
  isZero,
  negate,
  nothing,
  sign,
  smaller,
  subtract,
  toText,
  zero,
} from "../decimal.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import { type LineProgress, openOf } from "../stock/progress.ts";

/** A line of an order and what is asked to be different: how much is ordered, in the product's unit, and whether its price is. */
export type LineChange = { name: string; progress: LineProgress; ordered: Decimal; isPriceChanged: boolean };

/**
 * Nobody orders less than he already has, and the price of what he has stays. Nothing stands in the way of what is still to
 * come; a line of which nothing is wanted any more is ordered at nothing. Source: rule R-602.
 */
export function obstacleToChangeLine({
  name: product,
  progress,
  ordered,
  isPriceChanged,
}: LineChange): Obstacle | null {
  const [kept, wanted] = [exact(progress.moved), exact(ordered)];
  const isTurned = !isZero(wanted) && sign(wanted) === -sign(exact(progress.ordered));
  if (isTurned || compare(absolute(wanted), absolute(kept)) < 0)
    return obstacle("conflict", "sale.below_delivered", { product, delivered: progress.moved });
  const isSettled = isPriceChanged && !isZero(kept) && openOf(progress) === nothing;
  return isSettled ? obstacle("conflict", "sale.line_delivered", { product }) : null;
}

/**
 * How much of a line is on its way when so much was ordered before: it grows and shrinks with the order, but never beyond
 * what is open. What came back without a decision stays undecided. With the sign of what is ordered.
 */
export function onItsWayAfter(orderedBefore: Decimal, after: LineProgress, onItsWay: Decimal): Decimal {
  const more = subtract(absolute(exact(after.ordered)), absolute(exact(orderedBefore)));
  const wanted = greater(add(absolute(exact(onItsWay)), more), zero);
  const most = smaller(wanted, absolute(exact(openOf(after))));
  return toText(sign(exact(after.ordered)) < 0 ? negate(most) : most);
}
