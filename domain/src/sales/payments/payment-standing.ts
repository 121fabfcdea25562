import { compare, type Decimal, exact, greater, sign, subtract, sum, zero } from "../../decimal.ts";
import { moneyText } from "../../money.ts";

/** A payment as far as it counts: what came, and what of it was given back. */
export type CountedPayment = { amount: Decimal; refunded: Decimal; isCounted: boolean };

/** What is due of a document, and what came of it; in its currency. */
export type PaidDocument = {
  asked: Decimal;
  total: Decimal;
  currencyStep: Decimal;
  payments: readonly CountedPayment[];
};

/** How a document stands: `due` is what is still missing of what is asked for acceptance, `open` of the whole, `surplus` what is paid beyond that. */
export type PaymentStanding = Record<"asked" | "due" | "received" | "refunded" | "paid" | "open" | "surplus", Decimal>;

/** What came, what was given back, and what is left to pay. What was undone, or stands aside, counts for nothing. Refuses nothing. */
export function paymentStanding({ asked, total, currencyStep, payments }: PaidDocument): PaymentStanding {
  const counted = payments.filter(({ isCounted }) => isCounted);
  const received = sum(counted.map(({ amount }) => exact(amount)));
  const refunded = sum(counted.map((payment) => exact(payment.refunded)));
  const paid = subtract(received, refunded);
  const toPay = greater(exact(total), zero);
  const text = (amount: typeof zero) => moneyText(amount, currencyStep);
  return {
    asked: text(exact(asked)),
    due: text(greater(subtract(exact(asked), paid), zero)),
    received: text(received),
    refunded: text(refunded),
    paid: text(paid),
    open: text(greater(subtract(toPay, paid), zero)),
    surplus: text(greater(subtract(paid, toPay), zero)),
  };
}

/** Whether something of what is asked for acceptance is still missing. */
export const isPaymentMissing = ({ due }: Pick<PaymentStanding, "due">): boolean => sign(exact(due)) > 0;

/** Whether an amount is more than what is left to pay. */
export const isMoreThan = (amount: Decimal, open: Decimal): boolean => compare(exact(amount), exact(open)) > 0;
