import { lossOf } from "./calibration.ts";
import type { HeldOut } from "./held-out.ts";
import { shareOf } from "./regression.ts";

/** Records of which about the same was told: how many, the share that was told and the share that was won. */
export type Band = { records: number; told: number; won: number };

/** Records of a month (UTC, "2026-11") with their losses. */
export type MonthOfTold = Band & { month: string; logLoss: number; baseLogLoss: number };

/**
 * How good probabilities were for records that were held out, beside those that always say the share of won: the lower the
 * losses the better; `auc` is how often a won record was told more than a lost one.
 */
export type Quality = {
  records: number;
  logLoss: number;
  baseLogLoss: number;
  brier: number;
  baseBrier: number;
  auc: number;
  bands: Band[];
  months: MonthOfTold[];
};

export function qualityOf(held: readonly HeldOut[]): Quality {
  const squares = (of: (one: HeldOut) => number) =>
    meanOf(held.map((one) => (shareOf(of(one)) - Number(one.isWon)) ** 2));
  return {
    records: held.length,
    ...lossesOf(held),
    brier: squares(({ margin }) => margin),
    baseBrier: squares(({ base }) => base),
    auc: aucOf(held),
    bands: bandsOf(held),
    months: monthsOf(held),
  };
}

const bandsInAll = 10;
const mostMonths = 24;

const lossesOf = (held: readonly HeldOut[]) => ({
  logLoss: meanOf(held.map(({ margin, isWon }) => lossOf(margin, isWon))),
  baseLogLoss: meanOf(held.map(({ base, isWon }) => lossOf(base, isWon))),
});

/** Ten bands of about as many records each: so each has enough to count. */
function bandsOf(held: readonly HeldOut[]): Band[] {
  const inOrder = held.toSorted((a, b) => a.margin - b.margin);
  const size = inOrder.length / bandsInAll;
  return Array.from({ length: bandsInAll }, (_, band) =>
    bandOf(inOrder.slice(Math.round(band * size), Math.round((band + 1) * size))),
  ).filter(({ records }) => records > 0);
}

function bandOf(held: readonly HeldOut[]): Band {
  return {
    records: held.length,
    told: meanOf(held.map(({ margin }) => shareOf(margin))),
    won: meanOf(held.map(({ isWon }) => Number(isWon))),
  };
}

function monthsOf(held: readonly HeldOut[]): MonthOfTold[] {
  const dated = held.flatMap((one) =>
    one.at === null ? [] : [{ one, month: new Date(one.at).toISOString().slice(0, 7) }],
  );
  const byMonth = Map.groupBy(dated, ({ month }) => month);
  return [...byMonth]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(-mostMonths)
    .map(([month, those]) => {
      const ones = those.map(({ one }) => one);
      return { month, ...bandOf(ones), ...lossesOf(ones) };
    });
}

/** By the ranks of the won ones (Mann and Whitney); what is told alike counts half. */
function aucOf(held: readonly HeldOut[]): number {
  const inOrder = held.toSorted((a, b) => a.margin - b.margin);
  const won = held.filter(({ isWon }) => isWon).length;
  let ranks = 0;
  for (let from = 0; from < inOrder.length;) {
    let to = from;
    while (to < inOrder.length && inOrder[to]?.margin === inOrder[from]?.margin) to++;
    const wonThere = inOrder.slice(from, to).filter(({ isWon }) => isWon).length;
    ranks += wonThere * ((from + 1 + to) / 2);
    from = to;
  }
  return (ranks - (won * (won + 1)) / 2) / (won * (held.length - won));
}

const meanOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
