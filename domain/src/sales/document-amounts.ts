import { add, compare, type Exact, isZero, roundTo, subtract, sum } from "../decimal.ts";
import type { LineTaxes } from "../products/line-taxes.ts";
import type { PreparedTax } from "../products/taxes.ts";
import { type Dispatch, dispatchRounding, type Portion } from "./rounding-dispatch.ts";

/** `per_line`: every amount of a line is rounded as it is computed; `globally`: the sums over all lines are. */
export type TaxRounding = "per_line" | "globally";

/** A line's exact amounts and the same rounded to the currency; places in `taxes` are those of the exact ones. */
export type RoundedLine = {
  readonly exact: LineTaxes;
  readonly untaxed: Exact;
  readonly total: Exact;
  readonly taxes: readonly { readonly base: Exact; readonly charged: Exact }[];
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
  return {
    exact,
    untaxed: roundTo(exact.untaxed, step),
    total: roundTo(exact.total, step),
    taxes: exact.taxes.map(({ base, charged }) => ({ base: roundTo(base, step), charged: roundTo(charged, step) })),
  };
}

/**
 * The document's amounts: each tax is the rounded exact sum over its lines, the untaxed amount the rounded exact sum of
 * the lines' untaxed amounts, the total their sum. With rounding per line these are the sums of the lines' rounded
 * amounts; with global rounding the sum of the printed lines may differ from the untaxed amount.
 * Source: rules.
 */
export function sumDocument(lines: readonly RoundedLine[], step: Exact): DocumentAmounts {
  const taxes = Array.from(portionsByTax(lines), ([prepared, { bases, charges }]) => {
    return { prepared, base: dispatchRounding(bases, step), charged: dispatchRounding(charges, step) };
  });
  const untaxed = roundTo(sum(lines.map(({ exact }) => exact.untaxed)), step);
  const tax = sum(taxes.map(({ charged }) => charged.sum));
  return { untaxed, tax, total: add(untaxed, tax), taxes, correction: correctionOf(untaxed, lines) };
}

type TaxPortions = { bases: Portion[]; charges: Portion[] };

/** Every tax with what each line has of it. */
function portionsByTax(lines: readonly RoundedLine[]): Map<PreparedTax, TaxPortions> {
  const byTax = new Map<PreparedTax, TaxPortions>();
  lines.forEach(({ exact, taxes, total }, line) => {
    taxes.forEach(({ base, charged }, place) => {
      const tax = exact.taxes[place];
      if (!tax) return;
      const known = byTax.get(tax.prepared) ?? { bases: [], charges: [] };
      known.bases.push({ line, total, exact: tax.base, rounded: base });
      known.charges.push({ line, total, exact: tax.charged, rounded: charged });
      byTax.set(tax.prepared, known);
    });
  });
  return byTax;
}

/** The whole difference goes to the line with the greatest total, the first of several. Source: rule R-713. */
function correctionOf(untaxed: Exact, lines: readonly RoundedLine[]): DocumentAmounts["correction"] {
  const amount = subtract(untaxed, sum(lines.map((line) => line.untaxed)));
  if (isZero(amount)) return null;
  let greatest = { line: 0, total: lines[0]?.total ?? amount };
  lines.forEach(({ total }, line) => {
    if (compare(total, greatest.total) > 0) greatest = { line, total };
  });
  return { line: greatest.line, amount };
}
