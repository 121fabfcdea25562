import { addDays, type CalendarDate, daysBetween } from "../../dates.ts";
import { dueDate } from "../due-dates.ts";
import type { PaymentTerms } from "../payment-terms.ts";

/** A leap year and the month after it: whatever month ends can do to a term. */
const start = "2024-01-01" as CalendarDate; // a day
const tried = 397;

/**
 * After how many days all is paid by some terms, at the longest, whichever day it is: "30 days, end of month" may take 61. Nothing where all is
 * due at once.
 */
export function longestPayment({ lines }: PaymentTerms): number {
  const days = Array.from({ length: tried }, (_, after) => addDays(start, after));
  const waits = lines.flatMap((line) =>
    line.delayKind === "days_after" ? line.days : days.map((day) => daysBetween(day, dueDate(line, day))),
  );
  return Math.max(0, ...waits);
}
