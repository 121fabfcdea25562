import { canonical, type Decimal, exact, isZero, subtract, sum, toText } from "../decimal.ts";
import { isPriced, type TotalsLine } from "../products/totals/sale-amounts.ts";
import { totalsOf, undiscountedTotal } from "../products/totals/totals.ts";
import type { TotalsRules } from "../products/totals/totals-rules.ts";
import { isCounted } from "./choices/choices.ts";
import { gathered, spreadLines } from "./combos/spread-lines.ts";
import { countedLines, type DiscountedLine, type Discounting, discountsOf } from "./discounts/document-discounts.ts";
import type { GlobalDiscount } from "./discounts/global-discount.ts";
import { recurringAmounts } from "./recurring/recurring-amounts.ts";
import type { DiscountGiven, DocumentTotals } from "./records.ts";

/** What a line costs: without taxes, its taxes, and both. */
export type LineCost = { subtotal: Decimal; tax: Decimal; total: Decimal };

/**
 * Each line with what it costs, and what the document comes to with its discounts on sections and on the whole: as it is kept,
 * shown and printed. Options and alternatives cost something each, and nothing in what the document comes to.
 */
export function documentTotals<L extends DiscountedLine>(
  lines: readonly L[],
  rules: TotalsRules,
  discount: GlobalDiscount | null = null,
): { lines: (L & LineCost)[]; totals: DocumentTotals } {
  const { counted, places, given, all } = summedLines(lines, rules, discount);
  const { untaxed, tax, total, subtotals, lines: costs } = totalsOf(all, rules);
  const own = gathered(costs.slice(0, counted.length), places, rules.decimals);
  const taxes = subtotals.flatMap(({ groups }) =>
    groups.map(({ name, shownBase, tax: amount }) => ({ name, base: shownBase, amount })),
  );
  const recurring = recurringAmounts(counted, rules, discount, { untaxed, total });
  return {
    lines: lines.map((line, index) => ({ ...line, ...costOf(isCounted(line) ? own[index] : aloneOf(line, rules)) })),
    totals: {
      ...discountsShown(counted, given, { untaxed, costs: costs.slice(counted.length) }, rules),
      untaxed,
      taxes,
      tax,
      total,
      ...(recurring.length > 0 && { recurring }),
    },
  };
}

/** The lines in their places as far as they count, combos by their parts, the discounts that are given, and all that is summed. `places`: of which line each is. */
export function summedLines(lines: readonly DiscountedLine[], rules: TotalsRules, discount: GlobalDiscount | null) {
  const { lines: counted, places } = spreadLines(countedLines(lines), rules.decimals);
  const given = discountsOf(counted, rules, discount);
  const all: readonly TotalsLine[] = given.length > 0 ? [...counted, ...given.flatMap((each) => each.lines)] : counted;
  return { counted, places, given, all };
}

/** What a line would cost by itself. */
function aloneOf(line: DiscountedLine, rules: TotalsRules): LineCost | undefined {
  const { lines, places } = spreadLines([line], rules.decimals);
  return gathered(totalsOf(lines, rules).lines, places, rules.decimals)[0];
}

/** What the discounts come to; nothing is said where there are none. */
function discountsShown(
  lines: readonly DiscountedLine[],
  given: readonly Discounting[],
  { untaxed, costs }: { untaxed: Decimal; costs: readonly LineCost[] },
  rules: TotalsRules,
): Pick<DocumentTotals, "undiscounted" | "discounts"> {
  const areDiscounted = lines.some(isDiscounted);
  if (given.length === 0 && !areDiscounted) return {};
  let next = 0;
  const discounts = given.map(({ lineId, discount, lines: { length } }): DiscountGiven => {
    const subtotals = costs.slice(next, (next += length)).map(({ subtotal }) => exact(subtotal));
    const percent = discount.kind === "percent" ? discount.percent : null;
    return { lineId, percent, amount: toText(sum(subtotals), rules.decimals) };
  });
  // where no line has its own, what rounding keeps is no discount of theirs
  const undiscounted = areDiscounted
    ? undiscountedTotal(lines, rules)
    : subtract(exact(untaxed), sum(discounts.map(({ amount }) => exact(amount))));
  return { undiscounted: toText(undiscounted, rules.decimals), discounts };
}

const isDiscounted = (line: TotalsLine): boolean =>
  isPriced(line) && line.discount !== undefined && !isZero(exact(line.discount));

/** The document's own amounts, as its row keeps them for lists: in their shortest form, as the tables give them back. */
export function amountsOf({ untaxed, tax, total }: DocumentTotals) {
  return { untaxed: canonical(untaxed), tax: canonical(tax), total: canonical(total) };
}

function costOf(line: LineCost | undefined): LineCost {
  if (!line) throw new Error("the engine gives one line for each line");
  const { subtotal, tax, total } = line;
  return { subtotal, tax, total };
}
