import type { CalendarDate } from "@trato/domain/dates.ts";
import { counterOf, numberAt, NumberSeries } from "@trato/domain/number-formats.ts";
import type { OutputOf } from "../../platform/api.ts";

type Counted = OutputOf<"GET /number-series">["items"];

/** The number that a series gives next, as it is typed so far; null where it cannot give any yet. */
export function nextNumber(typed: NumberSeries, counted: Counted, today: CalendarDate): string | null {
  const { data: series } = NumberSeries.safeParse(typed);
  if (!series) return null;
  const { kind, period } = counterOf(series, today);
  const last = counted.find((counter) => counter.kind === kind && counter.period === period)?.lastNumber ?? 0;
  return numberAt(series, last + 1, { date: today, hour: 0, minute: 0, second: 0 }); // no series tells the hour
}
