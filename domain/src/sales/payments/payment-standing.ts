import type { CalendarDate } from "../../dates.ts";
import { compare, type Decimal, exact, greater, sign, smaller, subtract, sum, zero } from "../../decimal.ts";
import { moneyText } from "../../money.ts";
import type { EarlyAmount } from "./early-amount.ts";

/** A payment as far as it counts: what came, and what of it was given back. */
export type CountedPayment = { amount: Decimal; refunded: Decimal; isCounted: boolean };

/** What is due of a document, and what came of it; in its currency. */
export type PaidDocument = {
  asked: Decimal;
  total: Decimal;
  currencyStep: Decimal;
  /** What pays it while its discount for early payment holds. */
  early?: EarlyAmount | null;
  payments: readonly CountedPayment[];
};

/**
 * How a document stands: `due` is what is still missing of what is asked for acceptance, `open` of the whole, both by the discount for early
 * payment until `earlyUntil` (null where that changes nothing of what is to be paid); `surplus` is what is paid beyond the whole without it.
 */
export type PaymentStanding = Record<
  "asked" | "due" | "received" | "refunded" | "paid" | "open" | "surplus",
  Decimal
> & {
  earlyUntil: CalendarDate | null;
};

/** What came, what was given back, and what is left to pay. What was undone, or stands aside, counts for nothing. Refuses nothing. */
export function paymentStanding({
  total,
  currencyStep,
  early = null,
  payments,
  ...rest
}: PaidDocument): PaymentStanding {
  const counted = payments.filter(({ isCounted }) => isCounted);
  const received = sum(counted.map(({ amount }) => exact(amount)));
  const refunded = sum(counted.map((payment) => exact(payment.refunded)));
  const paid = subtract(received, refunded);
  const whole = greater(exact(total), zero);
  const toPay = early ? smaller(exact(early.amount), whole) : whole;
  const asked = smaller(exact(rest.asked), toPay);
  const open = greater(subtract(toPay, paid), zero);
  const text = (amount: typeof zero) => moneyText(amount, currencyStep);
  return {
    asked: text(asked),
    due: text(greater(subtract(asked, paid), zero)),
    received: text(received),
    refunded: text(refunded),
    paid: text(paid),
    open: text(open),
    surplus: text(greater(subtract(paid, whole), zero)),
    earlyUntil: early && sign(open) > 0 ? early.until : null,
  };
}

/** Whether something of what is asked for acceptance is still missing. */
export const isPaymentMissing = ({ due }: Pick<PaymentStanding, "due">): boolean => sign(exact(due)) > 0;

/** Whether an amount is more than what is left to pay. */
export const isMoreThan = (amount: Decimal, open: Decimal): boolean => compare(exact(amount), exact(open)) > 0;
