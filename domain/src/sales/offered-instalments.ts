import type { CalendarDate } from "../dates.ts";

/** What is to be paid when, if an offer is accepted on a day; nothing where all is due then, which its total tells. */
export function offeredInstalments<Part extends { dueOn: CalendarDate; early?: unknown }>(
  instalments: readonly Part[],
  day: CalendarDate,
): readonly Part[] {
  return instalments.every(({ dueOn, early }) => dueOn === day && !early) ? [] : instalments;
}
