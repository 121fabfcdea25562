import type { CalendarDate } from "../dates.ts";
import { compare, type Decimal, exact, parseExact, sign } from "../decimal.ts";
import { isExpired, isQuotation, type SaleState } from "./lifecycle.ts";
import { requiredAmount } from "./payments/required-amount.ts";

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
  return compare(parseExact(offer.paid, "paid"), exact(requiredAmount(offer))) < 0;
}

function isOpen(offer: Pick<OfferToAccept, "state" | "validUntil">, today: CalendarDate): boolean {
  return isQuotation(offer) && !isExpired(offer, today);
}
