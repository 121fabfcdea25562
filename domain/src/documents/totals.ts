import { canonical, type Decimal } from "../decimal.ts";
import type { TotalsLine } from "../products/totals/sale-amounts.ts";
import { totalsOf } from "../products/totals/totals.ts";
import type { TotalsRules } from "../products/totals/totals-rules.ts";
import type { DocumentTotals } from "./records.ts";

/** What a line costs: without taxes, its taxes, and both. */
export type LineCost = { subtotal: Decimal; tax: Decimal; total: Decimal };

/** Each line with what it costs, and what the document comes to: as it is kept, shown and printed. */
export function documentTotals<L extends TotalsLine>(
  lines: readonly L[],
  rules: TotalsRules,
): { lines: (L & LineCost)[]; totals: DocumentTotals } {
  const { untaxed, tax, total, subtotals, lines: costs } = totalsOf(lines, rules);
  const taxes = subtotals.flatMap(({ groups }) =>
    groups.map(({ name, shownBase, tax: amount }) => ({ name, base: shownBase, amount })),
  );
  return {
    lines: lines.map((line, index) => ({ ...line, ...costOf(costs[index]) })),
    totals: { untaxed, taxes, tax, total },
  };
}

/** The document's own amounts, as its row keeps them for lists: in their shortest form, as the tables give them back. */
export function amountsOf({ untaxed, tax, total }: DocumentTotals) {
  return { untaxed: canonical(untaxed), tax: canonical(tax), total: canonical(total) };
}

function costOf(line: LineCost | undefined): LineCost {
  if (!line) throw new Error("the engine gives one line for each line");
  const { subtotal, tax, total } = line;
  return { subtotal, tax, total };
}
