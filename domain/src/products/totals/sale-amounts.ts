import {
  type Decimal,
  type Exact,
  exact,
  isEqual,
  multiply,
  parseExact,
  percent,
  roundTo,
  stepOf,
  subtract,
} from "../../decimal.ts";
import type { TaxId } from "../taxes/taxes.ts";

/** A line with a price. `discount`: per cent, none where it is left out. */
export type PricedLine = {
  readonly kind?: "product";
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly discount?: Decimal;
  readonly taxIds?: readonly TaxId[];
};

/** A section or a note: it carries no amounts, whatever its other fields say. */
export type TextLine = { readonly kind: "section" | "note" };

/** A line of a document as the totals need it; a line of a form or a row has more fields. */
export type TotalsLine = PricedLine | TextLine;

/** Decimals that a stored price, quantity and discount keep; a setting of the workspace. Source: rule R-273. */
export type Precisions = { price: number; quantity: number; discount: number };

/** The numbers of a line, rounded to their precisions. `amount`: quantity × price after discount, exact. */
export type LineAmounts = { quantity: Exact; unitPrice: Exact; discount: Exact; amount: Exact };

const hundred = exact(100);

/**
 * Reads the numbers of a line and rounds each half up to its precision; the price after discount is not rounded.
 * Refuses a number that is no bounded decimal, with its path ("lines.3.unitPrice", `decimal.invalid`).
 * Source: rules.
 */
export function readLine(line: PricedLine, path: string, precisions: Precisions): LineAmounts {
  const rounded = (text: string, field: string, decimals: number) =>
    roundTo(parseExact(text, `${path}.${field}`), stepOf(decimals));
  const quantity = rounded(line.quantity, "quantity", precisions.quantity);
  const unitPrice = rounded(line.unitPrice, "unitPrice", precisions.price);
  const discount = rounded(line.discount ?? "0", "discount", precisions.discount);
  const share = subtract(hundred, discount);
  return { quantity, unitPrice, discount, amount: percent(multiply(quantity, unitPrice), share) };
}

export function isPriced(line: TotalsLine): line is PricedLine {
  return line.kind === undefined || line.kind === "product";
}

/** True where the discount leaves nothing of the price. */
export function isFree({ discount }: LineAmounts): boolean {
  return isEqual(discount, hundred);
}
