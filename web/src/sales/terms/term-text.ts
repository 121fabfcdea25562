import type { Format } from "@trato/domain/format.ts";
import type { PaymentTermLine } from "@trato/domain/sales/payment-terms.ts";
import type { Said } from "../../platform/words.ts";
import type { termWords } from "./term-labels.ts";

/** One part of payment terms in words: "50 % a 30 días". */
export function termText(line: PaymentTermLine, t: Said<typeof termWords>, f: Format): string {
  const share = line.value === "percent" ? f.percent(line.amount) : f.money(line.amount);
  return `${share} ${delayText(line, t)}`;
}

function delayText({ delayKind, days, dayOfMonth = 0 }: PaymentTermLine, t: Said<typeof termWords>): string {
  const texts = {
    days_after: () => (days === 0 ? t.atOnce : t.inDays(days)),
    days_after_end_of_month: () => t.monthEnd(days),
    days_after_end_of_next_month: () => t.nextMonthEnd(days),
    days_end_of_month_on_the: () => (dayOfMonth === 0 ? t.thenMonthEnd(days) : t.onTheDay(days, dayOfMonth)),
  };
  return texts[delayKind]();
}
