import type { CalendarDate } from "../../dates.ts";
import { compare, type Decimal, divide, exact, isZero, multiply, roundTo, subtract, sum } from "../../decimal.ts";
import { moneyText } from "../../money.ts";

/** What pays a document for as long as its discount for early payment holds, and until when; in its currency. */
export type EarlyAmount = { until: CalendarDate; amount: Decimal };

/** A payment that counts, and on which day it was made. */
export type DatedPayment = { amount: Decimal; refunded: Decimal; isCounted: boolean; paidOn: CalendarDate };

type Discounted = {
  total: Decimal;
  currencyStep: Decimal;
  instalments: readonly { amount: Decimal; early?: EarlyAmount | undefined }[];
  payments: readonly DatedPayment[];
};

/**
 * The lower amount that pays a document by its discount for early payment: while that runs, and afterwards where what was paid in time came to
 * it, less what was given back of that. Null where there is none, or it is lost. Of a document that comes to another total than its only
 * instalment it is that share of the total, rounded half up to the currency's step.
 */
export function earlyAmount(document: Discounted, today: CalendarDate): EarlyAmount | null {
  const [only, ...others] = document.instalments;
  if (!only?.early || others.length > 0 || isZero(exact(only.amount))) return null;
  const { until } = only.early;
  const share = divide(multiply(exact(document.total), exact(only.early.amount)), exact(only.amount));
  const early = { until, amount: moneyText(roundTo(share, exact(document.currencyStep)), document.currencyStep) };
  return today <= until || isPaidBy(document.payments, early) ? early : null;
}

function isPaidBy(payments: readonly DatedPayment[], { until, amount }: EarlyAmount): boolean {
  const inTime = payments.filter(({ isCounted, paidOn }) => isCounted && paidOn <= until);
  const kept = sum(inTime.map((payment) => subtract(exact(payment.amount), exact(payment.refunded))));
  return compare(kept, exact(amount)) >= 0;
}
