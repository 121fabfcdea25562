import { type Decimal, subtract, sum } from "../../decimal.ts";
import { readable } from "../../explained-rounding.ts";
import { explainLineTaxes, type LineTaxesExplanation } from "../taxes/explain-line-taxes.ts";
import type { TaxId } from "../taxes/taxes.ts";
import { type DocumentAmounts, sumDocument, type TaxSum } from "./document-amounts.ts";
import { amountLines, type TotalsOptions, worksOf } from "./document-lines.ts";
import type { LineWork } from "./worked-line.ts";
import type { Dispatch } from "../taxes/rounding-dispatch.ts";
import type { TotalsLine } from "./sale-amounts.ts";
import type { TotalsRules } from "./totals-rules.ts";

/**
 * How a sum over all lines was rounded: the exact sum, what it was rounded to, the remainder (exact − rounded), and what
 * lines got so that theirs add up to it (by the line's place among the lines with a price; lines that an early-payment
 * discount adds come after them). Source: rule R-712.
 */
export type SumExplanation = {
  exact: Decimal;
  rounded: Decimal;
  remainder: Decimal;
  shares: { line: number; amount: Decimal }[];
};

/** One tax over the document: its base and what is charged. */
export type TaxSumExplanation = { tax: TaxId; name: string; base: SumExplanation; charged: SumExplanation };

/**
 * How a document came to its totals. `lines`: null for sections and notes. `untaxed`: what `exact`, the sum over the lines, is rounded
 * to. `correction`: by how much the untaxed amount differs from the sum of the printed lines, carried by the line with the greatest
 * total; null where it does not.
 */
export type TotalsExplanation = {
  lines: (LineTaxesExplanation | null)[];
  taxes: TaxSumExplanation[];
  exact: Decimal;
  untaxed: Decimal;
  correction: { line: number; amount: Decimal } | null;
};

/** The steps to the totals of `totalsOf`, as data. Refuses what that refuses. Source: rules. */
export function explainTotals(
  lines: readonly TotalsLine[],
  rules: TotalsRules,
  options: TotalsOptions = {},
): TotalsExplanation {
  const works = worksOf(lines, rules);
  const rounded = amountLines(works, rules, options);
  const amounts = sumDocument(rounded, rules.step);
  return {
    lines: works.map((work) => work && explainLine(work, rules)),
    taxes: amounts.taxes.map(explainTaxSum),
    exact: readable(sum(rounded.map((line) => line.untaxed.exact))),
    untaxed: readable(amounts.untaxed),
    correction: explainCorrection(amounts),
  };
}

function explainLine({ plan, amounts }: LineWork, { step, roundsEachLine }: TotalsRules): LineTaxesExplanation {
  const { amount, taxedQuantity: quantity } = amounts;
  return explainLineTaxes(plan, { amount, quantity, step: roundsEachLine ? step : null });
}

function explainTaxSum({ prepared, base, charged }: TaxSum): TaxSumExplanation {
  const { id, name } = prepared.definition;
  return { tax: id, name, base: explainSum(base), charged: explainSum(charged) };
}

function explainSum({ exactSum, sum: rounded, shares }: Dispatch): SumExplanation {
  return {
    exact: readable(exactSum),
    rounded: readable(rounded),
    remainder: readable(subtract(exactSum, rounded)),
    shares: Array.from(shares, ([line, amount]) => ({ line, amount: readable(amount) })),
  };
}

function explainCorrection({ correction }: DocumentAmounts): TotalsExplanation["correction"] {
  return correction && { line: correction.line, amount: readable(correction.amount) };
}
