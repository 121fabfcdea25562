import { type Decimal, exact, isZero, sign, subtract, sum, toText } from "../../decimal.ts";
import type { DocumentTotals } from "../records.ts";

/** What stands above the untaxed amount: what it would be without discounts, those of the lines, of each section, of the whole. */
export type DiscountRow =
  | { row: "undiscounted" | "lines"; amount: Decimal }
  | { row: "section" | "whole"; lineId: string | null; percent: Decimal | null; amount: Decimal };

type Totals = Pick<DocumentTotals, "undiscounted" | "discounts" | "untaxed">;

/** The rows that show a document's discounts; none where it has none, or its lines together cost more than before theirs. */
export function discountRows({ undiscounted, discounts = [], untaxed }: Totals): DiscountRow[] {
  if (undiscounted === undefined) return [];
  const given = sum(discounts.map(({ amount }) => exact(amount)));
  const ofLines = subtract(subtract(exact(untaxed), given), exact(undiscounted));
  if (discounts.length === 0 && sign(ofLines) >= 0) return [];
  const decimals = untaxed.split(".")[1]?.length ?? 0;
  return [
    { row: "undiscounted", amount: undiscounted },
    ...(isZero(ofLines) ? [] : [{ row: "lines" as const, amount: toText(ofLines, decimals) }]),
    ...discounts.map((each) => ({ row: each.lineId === null ? ("whole" as const) : ("section" as const), ...each })),
  ];
}
