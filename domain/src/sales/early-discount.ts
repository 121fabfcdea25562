import { addDays, type CalendarDate, isCalendarDate } from "../dates.ts";
import { type Decimal, type Exact, parseExact, percent, roundTo, sign, subtract } from "../decimal.ts";
import { Refusal } from "../errors.ts";
import { moneyText } from "../money.ts";
import { furthestDays } from "./due-dates.ts";
import { parseStep } from "./instalment-shares.ts";
import type { EarlyDiscount, Instalment, PayableDocument, PaymentTerms } from "./payment-terms.ts";

/** Until when the discount holds and what is then to be paid, in the document's currency. */
export type DiscountOffer = { until: CalendarDate; discount: Decimal; amountDue: Decimal };

/** Which part of the document a discount that spares the tax is taken of. */
export type DiscountedPart = "untaxed" | "tax";

/**
 * What the customer pays when paying within the discount's days: round(total × (1 − d)) where the tax is discounted too
 * (`included`), else round(total − untaxed × d). Source: rule R-905.
 * Odoo's printed documents take d of the tax instead (quirk Q-906), so that the paper and the books disagree; `of: "tax"`
 * computes that figure, for comparison only. Refuses numbers out of bounds (`decimal.invalid`), a step that is not above
 * zero (`payment_terms.step_not_positive`) and days too far away (`payment_terms.due_date_too_far`).
 */
export function earlyDiscountOf(
  terms: EarlyDiscount,
  document: PayableDocument,
  of: DiscountedPart = "untaxed",
): DiscountOffer {
  const total = parseExact(document.total, "total");
  const step = parseStep(document.currencyStep, "currencyStep");
  const discount = percent(discountedBase(terms, document, of), parseExact(terms.percentage, "percentage"));
  const amountDue = roundTo(subtract(total, discount), step);
  return {
    until: lastDay(document.date, terms.days),
    discount: moneyText(subtract(total, amountDue), document.currencyStep),
    amountDue: moneyText(amountDue, document.currencyStep),
  };
}

/**
 * The instalments with what pays the only one of them within the discount's days. Terms with a discount have a single part, and nobody
 * gets a discount on what is given back to him. Refuses as `earlyDiscountOf` does.
 */
export function withEarlyDiscount<I extends Instalment>(
  instalments: readonly I[],
  { earlyDiscount }: PaymentTerms,
  document: PayableDocument,
): (I & { early?: { until: CalendarDate; amount: Decimal } })[] {
  if (!earlyDiscount || sign(parseExact(document.total, "total")) <= 0) return [...instalments];
  const { until, amountDue: amount } = earlyDiscountOf(earlyDiscount, document);
  return instalments.map((instalment) => ({ ...instalment, early: { until, amount } }));
}

function discountedBase({ computation }: EarlyDiscount, document: PayableDocument, of: DiscountedPart): Exact {
  const total = parseExact(document.total, "total");
  if (computation === "included") return total;
  const untaxed = parseExact(document.untaxed, "untaxed");
  return of === "tax" ? subtract(total, untaxed) : untaxed;
}

function lastDay(date: CalendarDate, days: number): CalendarDate {
  const reached = Number.isInteger(days) && Math.abs(days) <= furthestDays ? addDays(date, days) : null;
  if (isCalendarDate(reached)) return reached;
  throw new Refusal("invalid", "payment_terms.due_date_too_far", { path: "earlyDiscount.days" });
}
