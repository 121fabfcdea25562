import { absolute, type Decimal, divide, exact, greater, isZero, sign, toText, zero } from "../../decimal.ts";
import type { RankedMeasure } from "./measures.ts";
import type { Measured } from "./records.ts";

/** How long each bar is, from 0 to 1 of the longest; what is nothing or below it has none. For drawing, not for counting on. */
export function largestShares(rows: readonly Measured[], measure: RankedMeasure): number[] {
  const values = rows.map((row) => exact(valueOf(row, measure)));
  const most = values.reduce((longest, value) => greater(longest, absolute(value)), zero);
  return values.map((value) => (isZero(most) || sign(value) <= 0 ? 0 : Number(toText(divide(value, most), 4))));
}

const valueOf = (row: Measured, measure: RankedMeasure): Decimal => String(row[measure] ?? "0") as Decimal; // a count or an amount, both written as decimals
