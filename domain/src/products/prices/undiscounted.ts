import { divide, type Exact, exact, multiply, roundTo, stepOf, subtract } from "../../decimal.ts";
import { isFree, type LineAmounts } from "../totals/sale-amounts.ts";

const hundred = exact(100);
// Far below what is ever shown, so that the sum of ten thousand different discounts stays a short number.
const keptStep = stepOf(18);

/**
 * What a line would cost without its discount: its printed subtotal × 100/(100 − discount), or price × quantity where
 * the discount is 100 %. Kept to 18 decimals. Source: section 6.1 (amount_undiscounted).
 */
export function undiscountedAmount(amounts: LineAmounts, subtotal: Exact): Exact {
  if (isFree(amounts)) return multiply(amounts.unitPrice, amounts.quantity);
  return roundTo(divide(multiply(subtotal, hundred), subtract(hundred, amounts.discount)), keptStep);
}
