import { daysOfPeriod } from "@trato/domain/sales/targets/periods.ts";
import type { Format } from "@trato/domain/format.ts";

type Words = { quarterOf: (quarter: string, year: string) => string };

/** "Nov 2026" or "Q4 2026". */
export function periodName(period: string, t: Words, f: Pick<Format, "month">): string {
  return period.includes("Q") ? t.quarterOf(period.slice(-1), period.slice(0, 4)) : f.month(daysOfPeriod(period).from);
}

/** The months and quarters that targets are set for: those of a year, each quarter behind its months. */
export function periodsOfYear(year: number): string[] {
  return [1, 2, 3, 4].flatMap((quarter) => [
    ...[2, 1, 0].map((before) => `${year}-${String(quarter * 3 - before).padStart(2, "0")}`),
    `${year}-Q${quarter}`,
  ]);
}
