import { type Decimal, exact, type Exact, isEqual, parseExact, percent, roundTo } from "../../decimal.ts";
import { moneyText } from "../../money.ts";
import { parseStep } from "../instalment-shares.ts";

/** What a document costs, and which share of that is asked for acceptance, in per cent; amounts in its own currency. */
export type Prepaid = { total: Decimal; requiresPayment: boolean; prepaymentPercent: Decimal; currencyStep: Decimal };

const hundred = exact(100);

/**
 * The payment with which the quotation counts as accepted: the whole total where no payment is asked or all of it is,
 * else the percentage, rounded half up to the currency's step. Source: rule R-671. Refuses numbers out of bounds
 * (`decimal.invalid`) and a step that is not above zero (`payment_terms.step_not_positive`).
 */
export function requiredAmount(document: Prepaid): Decimal {
  return moneyText(required(document), document.currencyStep);
}

function required({ total, requiresPayment, prepaymentPercent, currencyStep }: Prepaid): Exact {
  const amount = parseExact(total, "total");
  const share = parseExact(prepaymentPercent, "prepaymentPercent");
  if (!requiresPayment || isEqual(share, hundred)) return amount;
  return roundTo(percent(amount, share), parseStep(currencyStep, "currencyStep"));
}
