import { compare, type Decimal, parseExact, sign } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import { isOverCredit } from "../credit/credit.ts";
import type { Credit } from "../credit/credit-records.ts";
import { isBlocked } from "../lifecycle.ts";
import type { LinePromise } from "../promises/promised-elsewhere.ts";
import { costPerUnit, type CostedLine, marginOf } from "./margin.ts";
import type { SaleWarning } from "./warning-records.ts";

/** A line as it is looked at for warnings; `costed` where it is known what its product cost when it was chosen. */
export type WatchedLine = {
  id: Id<"sale_lines">;
  name: string;
  isArchived: boolean;
  /** Why its product is not sold at present. */
  saleBlock: string | null;
  quantity: Decimal;
  costed: CostedLine | null;
};

type OtherDocument = { id: Id<"sales">; number: string | null } | null;

/** The lines, the customer's other documents with its reference, his credit where something limits it, and goods that other quotations hold. */
type Watched = {
  lines: readonly WatchedLine[];
  sameReference: readonly OtherDocument[];
  credit: Credit | null;
  promises: readonly LinePromise[];
};

/** Whether the reader sees costs, the least margin in per cent, where one is wanted, and how amounts are rounded. */
type Measure = { seesCosts: boolean; minMargin: Decimal | null; currencyDecimals: number };

/**
 * What somebody should know of an offer before it goes out: what goes beyond the customer's credit, a reference of theirs that another document
 * has (null where the reader does not reach it), lines below their cost or the least margin, of products that are no longer sold or not at present,
 * and goods that other quotations hold. Who does not see costs is told neither figures nor which of the two it is, and only where a least margin is wanted:
 * a warning that begins just below cost would tell what it is to whoever tries prices.
 */
export function warningsOf({ lines, sameReference, credit, promises }: Watched, measure: Measure): SaleWarning[] {
  const isTold =
    measure.seesCosts || (measure.minMargin !== null && sign(parseExact(measure.minMargin, "minMargin")) > 0);
  const ofLines = lines.flatMap((line): SaleWarning[] => {
    const about = { ...silent, lineId: line.id, name: line.name };
    const low = isTold ? tooLow(line, measure) : null;
    return [
      ...(line.isArchived ? [{ ...about, code: "product_archived" as const }] : []),
      ...(isBlocked(line) ? [{ ...about, code: "product_blocked" as const, reason: line.saleBlock }] : []),
      ...(low ? [{ ...about, ...(measure.seesCosts ? low : { code: "below_permitted" as const }) }] : []),
    ];
  });
  const orders = sameReference.flatMap((document) => document ?? []);
  return [
    ...(isOverCredit(credit) ? [{ ...silent, code: "over_credit" as const, credit }] : []),
    ...(sameReference.length > 0 ? [{ ...silent, code: "reference_used" as const, orders }] : []),
    ...ofLines,
    ...promises.map((promise) => ({ ...silent, code: "promised_elsewhere" as const, ...promise })),
  ];
}

const silent = {
  lineId: null,
  name: null,
  unitCost: null,
  percent: null,
  reason: null,
  credit: null,
  promised: null,
  orders: [],
};

/** Below what a line is sold, with what its product cost per unit of the line and the margin that it leaves. */
function tooLow({ costed }: WatchedLine, { minMargin, currencyDecimals }: Measure) {
  if (!costed || sign(parseExact(costed.quantity, "quantity")) <= 0) return null;
  const { margin, percent } = marginOf(costed, currencyDecimals);
  const figures = { unitCost: costPerUnit(costed), percent };
  if (sign(parseExact(margin, "margin")) < 0) return { code: "below_cost" as const, ...figures };
  if (minMargin === null || percent === null) return null;
  const isLow = compare(parseExact(percent, "percent"), parseExact(minMargin, "minMargin")) < 0;
  return isLow ? { code: "below_margin" as const, ...figures } : null;
}
