import {
  compare,
  type Decimal,
  exact,
  isEqual,
  nothing,
  parseExact,
  roundTo,
  sign,
  stepOf,
  subtract,
  sum,
  toText,
} from "../decimal.ts";
import { type Obstacle, obstacle } from "../errors.ts";
import type { PaymentTermLine, PaymentTerms } from "./payment-terms.ts";

const hundred = exact(100);
const sumStep = stepOf(6);

/**
 * What is wrong with payment terms, or null: the percentages lie in 0 to 100 and add up to 100 (at 6 decimals; a line of
 * per cent there must be), and an early discount needs a single line, a percentage of no more than all and days above zero.
 * Source: rule R-901.
 */
export function obstacleToTerms(terms: PaymentTerms): Obstacle | null {
  return obstacleToPercentages(terms.lines) ?? obstacleToEarlyDiscount(terms);
}

/** A new line takes the missing percentage, 30 days after the previous one. Source: new line default of section 9. */
export function nextTermLine(lines: PaymentTermLine[]): PaymentTermLine {
  const missing = subtract(hundred, percentagesOf(lines));
  return {
    value: "percent",
    amount: sign(missing) > 0 ? toText(missing) : nothing,
    delayKind: "days_after",
    days: (lines.at(-1)?.days ?? -30) + 30,
  };
}

function obstacleToPercentages(lines: PaymentTermLine[]): Obstacle | null {
  const outside = lines.findIndex(({ value, amount }) => value === "percent" && !isPercentage(amount));
  if (outside >= 0) return obstacle("invalid", "payment_terms.percent_range", { path: `lines.${outside}.amount` });
  const total = percentagesOf(lines);
  if (isEqual(roundTo(total, sumStep), hundred)) return null;
  return obstacle("invalid", "payment_terms.percent_sum", { path: "lines", sum: toText(total) });
}

function obstacleToEarlyDiscount({ lines, earlyDiscount }: PaymentTerms): Obstacle | null {
  if (!earlyDiscount) return null;
  if (lines.length > 1) return obstacle("invalid", "payment_terms.discount_lines", { path: "earlyDiscount" });
  const isPositive = sign(parseExact(earlyDiscount.percentage, "earlyDiscount.percentage")) > 0;
  if (isPositive && !isPercentage(earlyDiscount.percentage))
    return obstacle("invalid", "payment_terms.percent_range", { path: "earlyDiscount.percentage" });
  if (isPositive && earlyDiscount.days > 0) return null;
  return obstacle("invalid", "payment_terms.discount_not_positive", { path: "earlyDiscount" });
}

function isPercentage(amount: Decimal): boolean {
  const value = parseExact(amount, "amount");
  return sign(value) >= 0 && compare(value, hundred) <= 0;
}

function percentagesOf(lines: PaymentTermLine[]) {
  return sum(lines.filter(({ value }) => value === "percent").map(({ amount }) => parseExact(amount, "amount")));
}
