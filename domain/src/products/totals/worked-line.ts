import type { Decimal, Exact } from "../../decimal.ts";
import type { TaxPlan } from "../taxes/tax-plan.ts";
import type { RoundedLine } from "./document-amounts.ts";
import type { LineAmounts, PricedLine } from "./sale-amounts.ts";

/**
 * What a line prints, with the currency's decimals. `subtotal`: without tax; `total`: with it; `tax`: their difference;
 * `netPrice` and `grossPrice`: those for one unit, 0 where the quantity is 0.
 */
export type LineTotals = { subtotal: Decimal; tax: Decimal; total: Decimal; netPrice: Decimal; grossPrice: Decimal };

/** Everything about a line that does not depend on the other lines. */
export type LineWork = {
  readonly line: PricedLine;
  readonly amounts: LineAmounts;
  readonly plan: TaxPlan;
  readonly rounded: RoundedLine;
  readonly undiscounted: Exact;
  readonly totals: LineTotals;
};
