import {
  add,
  canonical,
  type Decimal,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  negate,
  parseExact,
  percent,
  subtract,
  sum,
  toText,
  zero,
} from "../../decimal.ts";
import { type TaxPlan, withoutFixed } from "../../products/taxes/tax-plan.ts";
import type { TaxId } from "../../products/taxes/taxes.ts";
import { amountLines, worksOf } from "../../products/totals/document-lines.ts";
import { sumDocument } from "../../products/totals/document-amounts.ts";
import type { LineWork } from "../../products/totals/worked-line.ts";
import { isPriced, keptDecimals, type TotalsLine } from "../../products/totals/sale-amounts.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";

/** A discount on the whole document: per cent of it, or an amount of money with tax. */
export type GlobalDiscount = { kind: "percent"; percent: Decimal } | { kind: "amount"; amount: Decimal };

/**
 * A line that gives a global discount on all lines with the same taxes. `percent`: for its text, with the discount's
 * decimals; null where an amount is shared between several lines. `onTaxes`: names of the taxes for its text; null
 * where one line is for everything.
 */
export type DiscountLine = {
  quantity: Decimal;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: TaxId[];
  percent: Decimal | null;
  onTaxes: string[] | null;
};

const hundred = exact(100);

/** Gives every line with a price the same discount, in place of its own. Source: rule R-614. */
export function discountEveryLine<Line extends TotalsLine>(lines: readonly Line[], discount: Decimal): Line[] {
  return lines.map((line) => (isPriced(line) ? { ...line, discount } : line));
}

/**
 * The lines that give a global discount: one for each combination of taxes, fixed taxes aside, in the order of the
 * lines; its price is −Σ(quantity × price after discount) × discount %, rounded half up to the price's decimals.
 * For an amount, the discount is amount/(total with tax − fixed taxes). No lines where there is nothing to discount.
 * Refuses an amount or percentage that is no bounded decimal (`decimal.invalid`) and whatever `totalsOf` refuses.
 * Source: rule R-614.
 */
export function globalDiscountLines(
  lines: readonly TotalsLine[],
  rules: TotalsRules,
  discount: GlobalDiscount,
): DiscountLine[] {
  const works = worksOf(lines, rules);
  const share = percentageOf(discount, works, rules);
  if (share === null) return [];
  const combinations = combinationsOf(works);
  const decimals = rules.precisions ?? keptDecimals;
  const isOnlyOne = combinations.length === 1;
  return combinations.map(({ plan, amount }) => ({
    quantity: canonical("1"),
    unitPrice: toText(negate(percent(amount, share)), decimals.price),
    discount: canonical("0"),
    taxIds: withoutFixed(plan),
    percent: isOnlyOne || discount.kind === "percent" ? toText(share, decimals.discount) : null,
    onTaxes: isOnlyOne ? null : namesOf(plan),
  }));
}

/** The discount in per cent, exact; null where it can't be one because nothing is to be paid. */
function percentageOf(discount: GlobalDiscount, works: (LineWork | null)[], rules: TotalsRules): Exact | null {
  if (discount.kind === "percent") return parseExact(discount.percent, "percent");
  const amount = parseExact(discount.amount, "amount");
  const discountable = discountableWork(works, rules);
  return isZero(discountable) ? null : divide(multiply(amount, hundred), discountable);
}

/** Of what a discount of an amount of money is taken: the total with tax, but for fixed taxes. */
export function discountableOf(lines: readonly TotalsLine[], rules: TotalsRules): Exact {
  return discountableWork(worksOf(lines, rules), rules);
}

function discountableWork(works: (LineWork | null)[], rules: TotalsRules): Exact {
  const { total } = sumDocument(amountLines(works, rules, {}), rules.step);
  return subtract(total, sum(works.map((work) => (work ? fixedTaxesOf(work) : zero))));
}

/** Amount × quantity of the fixed taxes that the line charges. */
function fixedTaxesOf({ plan, amounts }: LineWork): Exact {
  const fixed = plan.taxes.filter(({ pass, prepared }) => pass === "fixed" && !prepared.definition.reverseCharge);
  return sum(fixed.map(({ factor }) => multiply(factor, amounts.taxedQuantity)));
}

type Combination = { plan: TaxPlan; amount: Exact };

/** What all lines with the same taxes cost together after their own discounts. */
function combinationsOf(works: (LineWork | null)[]): Combination[] {
  const combinations = new Map<string, Combination>();
  for (const work of works) {
    if (!work || isZero(work.amounts.quantity) || isZero(work.amounts.unitPrice)) continue;
    const key = withoutFixed(work.plan).toSorted().join(" ");
    const { plan, amount } = combinations.get(key) ?? { plan: work.plan, amount: zero };
    combinations.set(key, { plan, amount: add(amount, work.amounts.amount) });
  }
  return [...combinations.values()];
}

function namesOf(plan: TaxPlan): string[] {
  return plan.taxes.filter(({ pass }) => pass !== "fixed").map(({ prepared }) => prepared.definition.name);
}
