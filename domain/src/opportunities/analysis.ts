import { add, type Decimal, divide, type Exact, exact, isZero, toText, zero } from "../decimal.ts";
import type { PipelineAnalysis } from "./records.ts";

export type AnalysedRow = PipelineAnalysis["rows"][number];

/** How many opportunities, and what they may bring. */
export type Amounts = { opportunities: number; expectedRevenue: Decimal };

/** The amounts of all rows together. */
export function totalOfRows(rows: readonly AnalysedRow[]): Amounts {
  return inText(rows.reduce(withRow, nothing));
}

/** The amounts of the rows that share a key, by that key; rows without one (null) are their own group. */
export function groupRows<Key extends string | null>(
  rows: readonly AnalysedRow[],
  keyOf: (row: AnalysedRow) => Key,
): Map<Key, Amounts> {
  const groups = new Map<Key, { opportunities: number; revenue: Exact }>();
  for (const row of rows) groups.set(keyOf(row), withRow(groups.get(keyOf(row)) ?? nothing, row));
  return new Map(Array.from(groups, ([key, group]) => [key, inText(group)]));
}

/** How much of a whole a part is, from 0 to 1: for drawing bars, not for counting on. */
export function shareOf(part: Decimal, whole: Decimal): number {
  const all = exact(whole);
  return isZero(all) ? 0 : Number(toText(divide(exact(part), all), 4));
}

const nothing = { opportunities: 0, revenue: zero };

const withRow = (group: { opportunities: number; revenue: Exact }, row: AnalysedRow) => ({
  opportunities: group.opportunities + row.opportunities,
  revenue: add(group.revenue, exact(row.expectedRevenue)),
});

const inText = ({ opportunities, revenue }: { opportunities: number; revenue: Exact }): Amounts => ({
  opportunities,
  expectedRevenue: toText(revenue),
});
