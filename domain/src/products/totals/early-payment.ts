import { type Exact, exact, negate, percent } from "../../decimal.ts";
import { taxLine } from "../taxes/line-taxes.ts";
import { planTaxes, type TaxPlan, withoutFixed } from "../taxes/tax-plan.ts";
import type { TaxCatalogue } from "../taxes/taxes.ts";
import { roundLine, type RoundedLine } from "./document-amounts.ts";

/** A line that is discounted: its taxes and its subtotal as it is printed. */
export type DiscountedLine = { plan: TaxPlan; subtotal: Exact };

/** `step`: of the currency; `roundsEachLine`: whether amounts are rounded as they are computed. */
export type LineRounding = { step: Exact; roundsEachLine: boolean };

const one = exact(1);

/**
 * The lines that an early-payment discount always taken into the tax base ("mixed") adds to a document: for each line
 * one of −subtotal × discount with its taxes and one of the same amount without, so that the tax is computed on the
 * discounted base and the untaxed amount stays. The subtotal is net, so taxes in the price go on top of it; fixed taxes
 * do not depend on the price and stay as they are. `discount`: per cent. Source: rule R-719.
 */
export function earlyPaymentLines(
  lines: readonly DiscountedLine[],
  discount: Exact,
  catalogue: TaxCatalogue,
  { step, roundsEachLine }: LineRounding,
): RoundedLine[] {
  const eachStep = roundsEachLine ? step : null;
  const untaxed = planTaxes(catalogue, [], "taxIds");
  return lines.flatMap(({ plan, subtotal }) => {
    const amount = percent(subtotal, discount);
    const taxed = planTaxes(catalogue, withoutFixed(plan), "taxIds", "total_excluded");
    return [
      roundLine(taxLine(taxed, { amount: negate(amount), quantity: one, step: eachStep }), step),
      roundLine(taxLine(untaxed, { amount, quantity: one, step: eachStep }), step),
    ];
  });
}
