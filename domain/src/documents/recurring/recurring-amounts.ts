import { exact, subtract, sum, toText } from "../../decimal.ts";
import { isPriced, type TotalsLine } from "../../products/totals/sale-amounts.ts";
import { totalsOf } from "../../products/totals/totals.ts";
import type { TotalsRules } from "../../products/totals/totals-rules.ts";
import { type DiscountedLine, discountsOf, inProportion } from "../discounts/document-discounts.ts";
import type { GlobalDiscount } from "../discounts/global-discount.ts";
import type { DocumentTotals, RecurringAmount } from "../records.ts";
import { type Period, periods } from "./periods.ts";

type Whole = Pick<DocumentTotals, "untaxed" | "total">;

/**
 * What of a document is paid once, each month and each year, discounts taken off in proportion; together they are the whole to
 * the cent: the first of them is the rest. Nothing where all is paid once.
 */
export function recurringAmounts(
  lines: readonly DiscountedLine[],
  rules: TotalsRules,
  discount: GlobalDiscount | null,
  whole: Whole,
): RecurringAmount[] {
  const found = new Set(lines.flatMap((line) => (isPriced(line) ? periodOf(line) : [])));
  const [first, ...others] = periods.filter((period) => found.has(period));
  if (first === undefined || (first === "once" && others.length === 0)) return [];
  const { sections, whole: share } = inProportion(lines, rules, discount);
  const shared = lines.map((line) => {
    const sectionDiscount = (line.id !== undefined && sections.get(line.id)) || null;
    return line.sectionDiscount ? { ...line, sectionDiscount } : line;
  });
  const amounts = others.map((period) => amountOf(shared, rules, share, period));
  return [restOf(first, whole, amounts, rules), ...amounts];
}

const periodOf = ({ period = "once" }: DiscountedLine): Period => period;

const other: DiscountedLine = { kind: "note" };

function amountOf(
  lines: readonly DiscountedLine[],
  rules: TotalsRules,
  discount: GlobalDiscount | null,
  period: Period,
): RecurringAmount {
  const own = lines.map((line) => (isPriced(line) && periodOf(line) !== period ? other : line));
  const given: TotalsLine[] = discountsOf(own, rules, discount).flatMap((each) => each.lines);
  const { untaxed, total } = totalsOf([...own, ...given], rules);
  return { period, untaxed, total };
}

function restOf(
  period: Period,
  whole: Whole,
  amounts: readonly RecurringAmount[],
  { decimals }: TotalsRules,
): RecurringAmount {
  const rest = (name: keyof Whole) =>
    toText(subtract(exact(whole[name]), sum(amounts.map((amount) => exact(amount[name])))), decimals);
  return { period, untaxed: rest("untaxed"), total: rest("total") };
}
