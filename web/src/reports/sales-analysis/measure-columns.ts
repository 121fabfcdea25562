import { type RankedMeasure, type SalesMeasure, salesMeasures } from "@trato/domain/reports/sales-analysis/measures.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import type { Measured } from "./analysis-search.ts";

const usual: readonly SalesMeasure[] = [
  "documents",
  "confirmed",
  "conversionPercent",
  "untaxed",
  "confirmedUntaxed",
  "margin",
  "marginPercent",
  "discountPercent",
  "ordered",
  "delivered",
  "toDeliver",
  "daysToConfirm",
];

/** The measures that a table shows: those that say something of what is shown, and the one that is drawn. */
export function shownMeasures(rows: readonly Measured[], drawn: RankedMeasure): SalesMeasure[] {
  return salesMeasures
    .map(({ name }) => name)
    .filter((name) => usual.includes(name) || name === drawn)
    .filter((name) => rows.some((row) => row[name] !== null));
}

type Said = { f: Format; say: (quantity: Decimal, unitName: string | null) => string };

/** A measure of a group as it is read: whole money, quantities with their unit. */
export function measureText(name: SalesMeasure, row: Measured, { f, say }: Said): string | null {
  const value = row[name];
  if (value === null) return null;
  if (typeof value === "number") return f.count(value);
  const kind = salesMeasures.find((each) => each.name === name)?.kind;
  if (kind === "money") return f.wholeMoney(value);
  if (kind === "percent") return f.percent(value);
  if (kind === "price") return f.priceMoney(value);
  return name === "ordered" ? say(value, row.unitName) : f.quantity(value);
}
