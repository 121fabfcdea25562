import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Language } from "@trato/domain/words.ts";
import type { LeadReceiver } from "./queries.ts";

type Span = LeadReceiver["hours"][number];
type TypedAbsence = { from: CalendarDate | null; to: CalendarDate | null; note: string };

/** When and how many leads somebody takes, as it is typed: a day may be missing still. */
export type ReceiverValues = {
  perDay: number | null;
  perMonth: number | null;
  languages: readonly Language[];
  hours: readonly Span[];
  absences: readonly TypedAbsence[];
};

export const valuesOf = ({ perDay, perMonth, languages, hours, absences }: LeadReceiver): ReceiverValues => ({
  perDay,
  perMonth,
  languages,
  hours,
  absences,
});

const workdays = [1, 2, 3, 4, 5];
export const weekdays = [...workdays, 6, 7];

/** Days of the week as they follow each other. */
export const inOrder = (days: readonly number[]): number[] => days.toSorted((one, other) => one - other);

/** Hours as one begins them: a working week's morning, then its afternoon. */
export const begunSpan = (others: readonly Span[]): Span =>
  others.length === 0
    ? { days: workdays, from: "09:00", to: "14:00" }
    : { days: others.at(-1)?.days ?? workdays, from: "16:00", to: "19:00" };

/** What is kept of it; a day that is missing is told by the schema. */
export const sentOf = ({ languages, hours, absences, ...values }: ReceiverValues) => ({
  ...values,
  languages: [...languages],
  hours: hours.map((span) => ({ ...span, days: inOrder(span.days) })),
  absences: absences.map(({ from, to, note }) => ({
    from: from as CalendarDate,
    to: (to ?? from) as CalendarDate,
    note,
  })), // as the schema tells
});

/** A day of the week in a few letters: any Monday is the first of a week. */
export function weekdayName(day: number, locale: string, length: "short" | "long" = "short"): string {
  const date = new Date(Date.UTC(2024, 0, day)); // the first of January 2024 was a Monday
  return new Intl.DateTimeFormat(locale, { weekday: length, timeZone: "UTC" }).format(date);
}

/** "lun–vie" or "lun, mié": days that follow each other as one. */
export function daysText(days: readonly number[], locale: string): string {
  const runs: number[][] = [];
  for (const day of inOrder(days)) {
    const last = runs.at(-1);
    if (last?.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return runs
    .map((run) =>
      run.length > 2
        ? `${weekdayName(run[0] ?? 1, locale)}–${weekdayName(run.at(-1) ?? 1, locale)}`
        : run.map((day) => weekdayName(day, locale)).join(", "),
    )
    .join(", ");
}

/** The absence that a day falls into. */
export const absenceOn = (absences: LeadReceiver["absences"], today: CalendarDate) =>
  absences.find(({ from, to }) => from <= today && today <= to);
