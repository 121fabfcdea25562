import type { CalendarDate } from "../dates.ts";
import { compare, type Decimal, exact, type Exact, isEqual, parseExact, percent, roundTo, sign } from "../decimal.ts";
import { moneyText } from "../money.ts";
import { parseStep } from "./instalment-shares.ts";
import { isExpired, isQuotation, type SaleState } from "./lifecycle.ts";

/** What a quotation asks of its customer before it becomes an order; the prepayment is per cent of the total. */
export type Conditions = { requiresSignature: boolean; requiresPayment: boolean; prepaymentPercent: Decimal };

/** A quotation as far as acceptance needs it; amounts in its own currency. */
export type OfferToAccept = Conditions & {
  state: SaleState;
  validUntil: CalendarDate | null;
  isSigned: boolean;
  total: Decimal;
  paid: Decimal;
  currencyStep: Decimal;
};

const hundred = exact(100);

/** An open quotation within its validity that asks for a signature and has none. Source: rule R-671. */
export function hasToBeSigned(offer: Omit<OfferToAccept, "total" | "paid">, today: CalendarDate): boolean {
  return isOpen(offer, today) && offer.requiresSignature && !offer.isSigned;
}

/**
 * An open quotation within its validity that asks for a payment, costs something, and has received less than is
 * required. Source: rule R-671. Refuses numbers out of bounds (`decimal.invalid`).
 */
export function hasToBePaid(offer: OfferToAccept, today: CalendarDate): boolean {
  if (!isOpen(offer, today) || !offer.requiresPayment) return false;
  if (sign(parseExact(offer.total, "total")) <= 0) return false;
  return compare(parseExact(offer.paid, "paid"), required(offer)) < 0;
}

/**
 * The payment with which the quotation counts as accepted: the whole total where no payment is asked or all of it is,
 * else the percentage, rounded half up to the currency's step. Source: rule R-671. Refuses numbers out of bounds
 * (`decimal.invalid`) and a step that is not above zero (`payment_terms.step_not_positive`).
 */
export function requiredAmount(offer: Omit<OfferToAccept, "state" | "validUntil" | "isSigned" | "paid">): Decimal {
  return moneyText(required(offer), offer.currencyStep);
}

function required({
  total,
  requiresPayment,
  prepaymentPercent,
  currencyStep,
}: Parameters<typeof requiredAmount>[0]): Exact {
  const amount = parseExact(total, "total");
  const share = parseExact(prepaymentPercent, "prepaymentPercent");
  if (!requiresPayment || isEqual(share, hundred)) return amount;
  return roundTo(percent(amount, share), parseStep(currencyStep, "currencyStep"));
}

function isOpen(offer: Pick<OfferToAccept, "state" | "validUntil">, today: CalendarDate): boolean {
  return isQuotation(offer) && !isExpired(offer, today);
}
