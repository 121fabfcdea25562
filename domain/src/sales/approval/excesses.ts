import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  exact,
  type Exact,
  greater,
  isZero,
  multiply,
  nothing,
  percent,
  roundTo,
  sign,
  stepOf,
  subtract,
  sum,
  toText,
  zero,
} from "../../decimal.ts";
import { type ApprovalRule, type Author, holdsFor, type Measure } from "./limits.ts";

/**
 * A line of products as limits look at it, in the workspace's currency and without taxes: what it comes to after all discounts, what it would come
 * to by the customer's price list, and what its goods cost, null where that is not known. `categoryIds`: its product's, and those above it.
 */
export type JudgedLine = {
  id: string;
  productId: string | null;
  name: string;
  categoryIds: readonly string[];
  isCounted: boolean;
  net: Decimal;
  listed: Decimal;
  cost: Decimal | null;
};

/**
 * `paymentDays`: until the last instalment, at the longest; `earlyDiscount`: what is taken off where it is paid early, in per cent; `step`: the
 * smallest amount of its currency.
 */
export type Judged = { lines: readonly JudgedLine[]; paymentDays: number; earlyDiscount: Decimal; step: Decimal };

/** How far something goes beyond a limit: `value` is what the limit is on, `base` the amount that it concerns. */
export type Excess = {
  ruleId: string;
  measure: Measure;
  lineId: string | null;
  productId: string | null;
  name: string | null;
  limit: Decimal;
  value: Decimal;
  base: Decimal;
};

/** All limits of somebody that a document goes beyond, in the order of the rules. Rounding is nobody's discount: a step of the currency for each line is left out. */
export function excessesOf(judged: Judged, author: Author, rules: readonly ApprovalRule[]): Excess[] {
  return rules.filter((rule) => holdsFor(rule, author)).flatMap((rule) => beyond[rule.measure](judged, rule));
}

type Beyond = (judged: Judged, rule: ApprovalRule) => Excess[];

const beyond: Record<Measure, Beyond> = {
  line_discount: perLine(discountOf),
  discount: onWhole((lines, judged, limit) => discountOf(lines.filter(isCounted).map(withReference), judged, limit)),
  line_margin: perLine((lines, judged, limit) => (costsSomething(lines) ? marginOf(lines, judged, limit) : null)),
  margin: onWhole((lines, judged, limit) => marginOf(lines.filter(isCounted).filter(isOfMargin), judged, limit)),
  payment_days: onWhole((lines, { paymentDays }, limit) => {
    const days = exact(paymentDays);
    return lines.length > 0 && compare(days, limit) > 0 ? { value: days, base: netOf(lines.filter(isCounted)) } : null;
  }),
  amount: onWhole((lines, _, limit) => {
    const amount = netOf(lines.filter(isCounted));
    return compare(amount, limit) > 0 ? { value: amount, base: amount } : null;
  }),
};

type Found = { value: Exact; base: Exact } | null;
type Measuring = (lines: readonly JudgedLine[], judged: Judged, limit: Exact) => Found;

/** Of each line by itself, options too: its customer may choose them. What early payment takes off, it takes off the whole. */
function perLine(measured: Measuring): Beyond {
  return (judged, rule) =>
    linesOf(judged, rule).flatMap((line) => {
      const found = measured([line], { ...judged, earlyDiscount: nothing }, exact(rule.limit));
      const { id: lineId, productId, name } = line;
      return found ? excessOf(rule, found, { lineId, productId, name }) : [];
    });
}

function onWhole(measured: Measuring): Beyond {
  return (judged, rule) => {
    const found = measured(linesOf(judged, rule), judged, exact(rule.limit));
    return found ? [excessOf(rule, found, { lineId: null, productId: null, name: null })] : [];
  };
}

type Where = Pick<Excess, "lineId" | "productId" | "name">;

const excessOf = ({ id: ruleId, measure, limit }: ApprovalRule, { value, base }: NonNullable<Found>, where: Where) => ({
  ruleId,
  measure,
  ...where,
  limit,
  value: toText(roundTo(value, precision)),
  base: toText(roundTo(base, precision)),
});

const precision = stepOf(4);
const hundred = exact(100);

const linesOf = ({ lines }: Judged, { categoryIds }: ApprovalRule): JudgedLine[] =>
  lines.filter((line) => categoryIds.length === 0 || line.categoryIds.some((id) => categoryIds.includes(id)));

const isCounted = (line: JudgedLine): boolean => line.isCounted;
const netOf = (lines: readonly JudgedLine[]): Exact => sum(lines.map(({ net }) => exact(net)));

/** What comes in of lines where it is paid as early as is worth it. */
function earlyNetOf(lines: readonly JudgedLine[], { earlyDiscount }: Judged): Exact {
  const net = netOf(lines);
  return sign(net) > 0 ? subtract(net, percent(net, exact(earlyDiscount))) : net;
}

/** What has no price in the list costs what was asked: its price is nobody's discount. */
function withReference(line: JudgedLine): JudgedLine {
  const isWithout = isZero(exact(line.listed)) && sign(exact(line.net)) > 0;
  return isWithout ? { ...line, listed: line.net } : line;
}

/** What is taken off the list's prices: all of it, where the list says nothing and something is given away. */
function discountOf(lines: readonly JudgedLine[], judged: Judged, limit: Exact): Found {
  const listed = sum(lines.map((line) => exact(line.listed)));
  const given = subtract(listed, earlyNetOf(lines, judged));
  const base = absolute(listed);
  const allowed = add(percent(base, limit), roundingOf(lines, judged.step));
  if (compare(given, allowed) <= 0) return null;
  return isZero(base)
    ? { value: hundred, base: absolute(given) }
    : { value: divide(multiply(given, hundred), base), base };
}

const costsSomething = (lines: readonly JudgedLine[]): boolean =>
  lines.some(({ cost }) => cost !== null && sign(exact(cost)) > 0);

/** What gives money back counts, also where nobody knows what it cost. */
const isOfMargin = ({ cost, net }: JudgedLine): boolean => cost !== null || sign(exact(net)) < 0;

/** Less than anything earns: what is sold for nothing, or for less. What is lost with it stands below: who approved a sample approved one. */
const leastMargin = exact(-1_000_000);

function marginOf(lines: readonly JudgedLine[], judged: Judged, limit: Exact): Found {
  const [amount, cost] = [earlyNetOf(lines, judged), sum(lines.map((line) => exact(line.cost ?? "0")))];
  const earned = subtract(amount, cost);
  const isSold = sign(amount) > 0;
  if (!isSold && sign(earned) >= 0) return null;
  const least = subtract(percent(greater(amount, zero), limit), roundingOf(lines, judged.step));
  if (isSold && compare(earned, least) >= 0) return null;
  const share = isSold ? divide(multiply(earned, hundred), amount) : leastMargin;
  const value = compare(share, leastMargin) > 0 ? share : add(leastMargin, earned);
  return { value, base: absolute(amount) };
}

const roundingOf = (lines: readonly JudgedLine[], step: Decimal): Exact => multiply(exact(step), exact(lines.length));
