import { divide, type Exact, isZero, roundTo, subtract, toText, zero } from "../../decimal.ts";
import { taxLine } from "./line-taxes.ts";
import { planTaxes } from "./tax-plan.ts";
import type { TaxId } from "./taxes.ts";
import { roundLine, type RoundedLine } from "../totals/document-amounts.ts";
import type { LineTotals, LineWork } from "../totals/worked-line.ts";
import { type LineAmounts, type PricedLine, readLine } from "../totals/sale-amounts.ts";
import type { TotalsRules } from "../totals/totals-rules.ts";
import { undiscountedAmount } from "../prices/undiscounted.ts";

const noTaxes: readonly TaxId[] = [];

/**
 * The work of one line, done again only when its quantity, price, discount or taxes have changed since the same object
 * was seen: a screen that changes one of a thousand lines computes one. Refuses like `readLine` and `planTaxes`.
 */
export function workOn(line: PricedLine, path: string, rules: TotalsRules): LineWork {
  const known = rules.known.get(line);
  if (known && isSame(known.line, line)) return known;
  const work = computeLine(line, path, rules);
  rules.known.set(line, work);
  return work;
}

function computeLine(line: PricedLine, path: string, rules: TotalsRules): LineWork {
  const { step, roundsEachLine } = rules;
  const amounts = readLine(line, path, rules);
  const plan = planTaxes(rules.catalogue, line.taxIds ?? noTaxes, `${path}.taxIds`);
  const { amount, taxedQuantity: quantity } = amounts;
  const rounded = roundLine(taxLine(plan, { amount, quantity, step: roundsEachLine ? step : null }), step);
  return {
    line: snapshotOf(line),
    amounts,
    plan,
    rounded,
    undiscounted: undiscountedAmount(amounts, rounded.untaxed.rounded),
    totals: printLine(amounts, rounded, rules),
  };
}

/** The stored amounts of a line. Source: rule R-709 and section 6.2 (price_tax, price_reduce_taxexcl and taxinc). */
function printLine(
  { quantity }: LineAmounts,
  { untaxed: { rounded: untaxed }, total }: RoundedLine,
  { decimals, step }: TotalsRules,
): LineTotals {
  const forOne = (amount: Exact) => (isZero(quantity) ? zero : roundTo(divide(amount, quantity), step));
  return {
    subtotal: toText(untaxed, decimals),
    tax: toText(subtract(total, untaxed), decimals),
    total: toText(total, decimals),
    netPrice: toText(forOne(untaxed), decimals),
    grossPrice: toText(forOne(total), decimals),
  };
}

/** A line may be changed in place, so the values are kept and not only the object. */
function snapshotOf({ quantity, unitPrice, discount, taxIds }: PricedLine): PricedLine {
  return { quantity, unitPrice, ...(discount !== undefined && { discount }), ...(taxIds && { taxIds: [...taxIds] }) };
}

function isSame(a: PricedLine, b: PricedLine): boolean {
  const taxes = b.taxIds ?? noTaxes;
  const before = a.taxIds ?? noTaxes;
  return (
    a.quantity === b.quantity &&
    a.unitPrice === b.unitPrice &&
    a.discount === b.discount &&
    before.length === taxes.length &&
    before.every((id, i) => id === taxes[i])
  );
}
