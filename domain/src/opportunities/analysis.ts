import { add, compare, type Decimal, divide, type Exact, exact, isZero, nothing, toText, zero } from "../decimal.ts";
import type { PipelineAnalysis } from "./records.ts";

export type AnalysedRow = PipelineAnalysis["rows"][number];
type Named = { id: string; name: string };

/** How many opportunities, and what they may bring. */
export type Amounts = { opportunities: number; expectedRevenue: Decimal };

export type Analysis = {
  total: Amounts;
  /** In the order of the pipeline, those where nothing stands too. */
  stages: (Amounts & { id: string })[];
  /** Who has most first; null is nobody. */
  teams: (Amounts & { team: Named | null })[];
  people: (Amounts & { salesperson: Named | null; byStage: Map<string, Amounts> })[];
};

/** The pipeline by stage, by team and by salesperson, from its counts by all three. */
export function analyseRows(rows: readonly AnalysedRow[], stages: readonly { id: string }[]): Analysis {
  const byStage = amountsBy(rows, ({ stage }) => stage.id);
  return {
    total: amountsOf(rows),
    stages: stages.map(({ id }) => ({ id, ...(byStage.get(id) ?? noAmounts) })),
    teams: groupsOf(rows, ({ team }) => team).map(({ key, of }) => ({ team: key, ...amountsOf(of) })),
    people: groupsOf(rows, ({ salesperson }) => salesperson).map(({ key, of }) => ({
      salesperson: key,
      ...amountsOf(of),
      byStage: amountsBy(of, ({ stage }) => stage.id),
    })),
  };
}

/** How much of a whole a part is, from 0 to 1: for drawing bars, not for counting on. */
export function shareOf(part: Decimal, whole: Decimal): number {
  const all = exact(whole);
  return isZero(all) ? 0 : Number(toText(divide(exact(part), all), 4));
}

/** The largest of some amounts, "0" of none. */
export function largestOf(amounts: readonly Amounts[]): Decimal {
  return amounts.reduce(
    (most, { expectedRevenue }) => (isMore(expectedRevenue, most) ? expectedRevenue : most),
    nothing,
  );
}

const noAmounts: Amounts = { opportunities: 0, expectedRevenue: nothing };

const isMore = (a: Decimal, b: Decimal): boolean => compare(exact(a), exact(b)) > 0;

function amountsOf(rows: readonly AnalysedRow[]): Amounts {
  const sums = rows.reduce(
    (sum: { count: number; revenue: Exact }, row) => ({
      count: sum.count + row.opportunities,
      revenue: add(sum.revenue, exact(row.expectedRevenue)),
    }),
    { count: 0, revenue: zero },
  );
  return { opportunities: sums.count, expectedRevenue: toText(sums.revenue) };
}

function amountsBy(rows: readonly AnalysedRow[], keyOf: (row: AnalysedRow) => string): Map<string, Amounts> {
  return new Map(Array.from(Map.groupBy(rows, keyOf), ([key, group]) => [key, amountsOf(group)]));
}

/** The rows by whose they are, most revenue first. */
function groupsOf(rows: readonly AnalysedRow[], ownerOf: (row: AnalysedRow) => Named | null) {
  const groups = Map.groupBy(rows, (row) => ownerOf(row)?.id ?? null);
  return Array.from(groups.values(), (of) => ({ key: of[0] ? ownerOf(of[0]) : null, of, sum: amountsOf(of) })).sort(
    (a, b) => compare(exact(b.sum.expectedRevenue), exact(a.sum.expectedRevenue)),
  );
}
