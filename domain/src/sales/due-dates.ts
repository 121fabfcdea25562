import { addDays, addMonths, type CalendarDate, dayOfMonth, endOfMonth, isCalendarDate } from "../dates.ts";
import { Refusal } from "../errors.ts";

/** From where the days of an instalment count. Names as in rule R-902. */
export const delayKinds = [
  "days_after",
  "days_after_end_of_month",
  "days_after_end_of_next_month",
  "days_end_of_month_on_the",
] as const;
export type DelayKind = (typeof delayKinds)[number];

/**
 * `days` may be negative; `dayOfMonth` (1 to 31; 0 or left out for the month's end) counts only for
 * `days_end_of_month_on_the`.
 */
export type Delay = { delayKind: DelayKind; days: number; dayOfMonth?: number | undefined };

/** One stop on the way from the document's date to the due date. */
export type DueDateStep = {
  step: "document_date" | "month_end" | "next_month_end" | "days_added" | "day_of_next_month";
  date: CalendarDate;
};

/** How far an instalment may lie from its document, in days. */
export const furthestDays = 36_500;

/**
 * The day on which an instalment falls due. Source: rule R-902.
 * `days_after`: the document's date and n days. `days_after_end_of_month`: the end of its month and n days.
 * `days_after_end_of_next_month`: the end of the month after it and n days. `days_end_of_month_on_the` k: n days, then
 * day k of the month after that, or its last day where it is shorter; for k = 0 the end of the month reached by the n days.
 * Refuses a day that no calendar date can hold (`payment_terms.due_date_too_far`).
 */
export function dueDate(delay: Delay, date: CalendarDate): CalendarDate {
  return existing(lastOf(dueDateSteps(delay, date)));
}

/** The same, with each stop on the way, for "why this day". */
export function explainDueDate(delay: Delay, date: CalendarDate): DueDateStep[] {
  const steps = dueDateSteps(delay, date);
  existing(lastOf(steps));
  return [{ step: "document_date", date }, ...steps];
}

type Way = (date: CalendarDate, delay: Delay) => [DueDateStep, ...DueDateStep[]];

const ways: Record<DelayKind, Way> = {
  days_after: (date, { days }) => [{ step: "days_added", date: addDays(date, days) }],
  days_after_end_of_month: (date, { days }) => afterMonthEnd("month_end", endOfMonth(date), days),
  days_after_end_of_next_month: (date, { days }) =>
    afterMonthEnd("next_month_end", endOfMonth(addMonths(date, 1)), days),
  days_end_of_month_on_the: (date, { days, dayOfMonth: day = 0 }) => onTheDay(addDays(date, days), day),
};

function dueDateSteps(delay: Delay, date: CalendarDate): [DueDateStep, ...DueDateStep[]] {
  if (!Number.isInteger(delay.days) || Math.abs(delay.days) > furthestDays) throw tooFar();
  return ways[delay.delayKind](date, delay);
}

function afterMonthEnd(step: "month_end" | "next_month_end", end: CalendarDate, days: number): ReturnType<Way> {
  return [
    { step, date: end },
    { step: "days_added", date: addDays(end, days) },
  ];
}

function onTheDay(reached: CalendarDate, day: number): ReturnType<Way> {
  const added: DueDateStep = { step: "days_added", date: existing(reached) };
  return day === 0
    ? [added, { step: "month_end", date: endOfMonth(reached) }]
    : [added, { step: "day_of_next_month", date: dayOfMonth(addMonths(reached, 1), day) }];
}

function lastOf([first, ...others]: [DueDateStep, ...DueDateStep[]]): CalendarDate {
  return (others.at(-1) ?? first).date;
}

function existing(date: CalendarDate): CalendarDate {
  if (!isCalendarDate(date)) throw tooFar();
  return date;
}

function tooFar(): Refusal {
  return new Refusal("invalid", "payment_terms.due_date_too_far", { path: "days" });
}
