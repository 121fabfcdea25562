import { add, compare, type Exact, isZero, roundTo, subtract, sum, zero } from "../../decimal.ts";
import type { LineTaxes } from "../taxes/line-taxes.ts";
import type { PreparedTax } from "../taxes/taxes.ts";
import { type Dispatch, dispatchRounding, type RoundedAmount } from "../taxes/rounding-dispatch.ts";

/** `per_line`: every amount of a line is rounded as it is computed; `globally`: the sums over all lines are. */
export type TaxRounding = "per_line" | "globally";

/** One tax of a line. */
export type TaxOfLine = {
  readonly prepared: PreparedTax;
  readonly base: RoundedAmount;
  readonly charged: RoundedAmount;
};

/** A line's exact amounts, and the same rounded to the currency. */
export type RoundedLine = {
  readonly exact: LineTaxes;
  readonly untaxed: RoundedAmount;
  readonly total: Exact;
  readonly taxes: readonly TaxOfLine[];
};

/** One tax over the whole document. */
export type TaxSum = { readonly prepared: PreparedTax; readonly base: Dispatch; readonly charged: Dispatch };

/**
 * A document's amounts. `taxes`: in the order in which lines first have them. `correction`: by how much the untaxed
 * amount differs from the sum of the printed lines, and the line that carries it.
 */
export type DocumentAmounts = {
  readonly untaxed: Exact;
  readonly tax: Exact;
  readonly total: Exact;
  readonly taxes: readonly TaxSum[];
  readonly correction: { readonly line: number; readonly amount: Exact } | null;
};

/** Rounds a line's amounts half up to the step, each for itself. Source: rules. */
export function roundLine(exact: LineTaxes, step: Exact): RoundedLine {
  const rounded = (amount: Exact): RoundedAmount => ({ exact: amount, rounded: roundTo(amount, step) });
  return {
    exact,
    untaxed: rounded(exact.untaxed),
    total: roundTo(exact.total, step),
    taxes: exact.taxes.map((tax) => ({
      prepared: tax.prepared,
      base: rounded(tax.base),
      charged: rounded(tax.charged),
    })),
  };
}

/**
 * The document's amounts: each tax is the rounded exact sum over its lines, the untaxed amount the rounded exact sum of
 * the lines' untaxed amounts, the total their sum. With rounding per line these are the sums of the lines' rounded
 * amounts; with global rounding the sum of the printed lines may differ from the untaxed amount.
 * Source: rules.
 */
export function sumDocument(lines: readonly RoundedLine[], step: Exact): DocumentAmounts {
  const taxes = Array.from(entriesByTax(lines), ([prepared, entries]) => sumTax(prepared, entries, lines, step));
  const untaxed = roundTo(sum(lines.map((line) => line.untaxed.exact)), step);
  const tax = sum(taxes.map(({ charged }) => charged.sum));
  return { untaxed, tax, total: add(untaxed, tax), taxes, correction: correctionOf(untaxed, lines) };
}

type TaxEntries = { places: number[]; taxes: TaxOfLine[] };

/** Every tax with the lines that have it, by their place, in the order in which they first appear. */
function entriesByTax(lines: readonly RoundedLine[]): Map<PreparedTax, TaxEntries> {
  const byTax = new Map<PreparedTax, TaxEntries>();
  for (const [place, { taxes }] of lines.entries()) {
    for (const tax of taxes) {
      const entries = byTax.get(tax.prepared);
      if (!entries) byTax.set(tax.prepared, { places: [place], taxes: [tax] });
      else {
        entries.places.push(place);
        entries.taxes.push(tax);
      }
    }
  }
  return byTax;
}

function sumTax(
  prepared: PreparedTax,
  { places, taxes }: TaxEntries,
  lines: readonly RoundedLine[],
  step: Exact,
): TaxSum {
  const sharers = () => places.map((line) => ({ line, total: lines[line]?.total ?? zero }));
  return {
    prepared,
    base: dispatchRounding(
      taxes.map(({ base }) => base),
      sharers,
      step,
    ),
    charged: dispatchRounding(
      taxes.map(({ charged }) => charged),
      sharers,
      step,
    ),
  };
}

/** The whole difference goes to the line with the greatest total, the first of several. Source: rule R-713. */
function correctionOf(untaxed: Exact, lines: readonly RoundedLine[]): DocumentAmounts["correction"] {
  const amount = subtract(untaxed, sum(lines.map((line) => line.untaxed.rounded)));
  if (isZero(amount)) return null;
  let greatest = { line: 0, total: lines[0]?.total ?? amount };
  lines.forEach(({ total }, line) => {
    if (compare(total, greatest.total) > 0) greatest = { line, total };
  });
  return { line: greatest.line, amount };
}
