import {
  absolute,
  type Decimal,
  type Exact,
  exact,
  isEqual,
  isZero,
  multiply,
  negate,
  parseExact,
  parseQuantity,
  percent,
  roundTo,
  sign,
  stepOf,
  subtract,
} from "../../decimal.ts";
import { priceDecimalsKept } from "../../money.ts";
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

/** Decimals of a price, a quantity and a discount. Source: rule R-273. */
export type Precisions = { readonly price: number; readonly quantity: number; readonly discount: number };

/** As many as the tables keep: a number that was typed finer is rounded to them where it is entered, and seen so. */
export const keptDecimals: Precisions = { price: priceDecimalsKept, quantity: 6, discount: 4 };

/** Which sign a fixed tax has: that of the line's amount, so that a line that takes money back takes its tax back too, or that of its quantity. */
export type FixedTaxSign = "of_amount" | "of_quantity";

/** How the numbers of a line are read. `precisions`: to which they are rounded first; null for as they stand. */
export type LineRules = { readonly precisions: Precisions | null; readonly fixedTaxSign: FixedTaxSign };

/**
 * The numbers of a line. `amount`: quantity × price after discount, exact. `taxedQuantity`: how many times a fixed tax is
 * owed, with its sign.
 */
export type LineAmounts = {
  quantity: Exact;
  unitPrice: Exact;
  discount: Exact;
  amount: Exact;
  taxedQuantity: Exact;
};

const hundred = exact(100);

/**
 * Reads the numbers of a line as they stand, so that it multiplies as it reads, or each rounded half up to a precision;
 * the price after discount is not rounded. Refuses a number that is no bounded decimal, with its path
 * ("lines.3.unitPrice", `decimal.invalid`). Source: rules.
 */
export function readLine(line: PricedLine, path: string, { precisions, fixedTaxSign }: LineRules): LineAmounts {
  const number = (text: string, field: keyof Precisions, name: string = field) => {
    const value = (field === "quantity" ? parseQuantity : parseExact)(text, `${path}.${name}`);
    return precisions ? roundTo(value, stepOf(precisions[field])) : value;
  };
  const quantity = number(line.quantity, "quantity");
  const unitPrice = number(line.unitPrice, "price", "unitPrice");
  const discount = number(line.discount ?? "0", "discount");
  const amount = percent(multiply(quantity, unitPrice), subtract(hundred, discount));
  const taxedQuantity = fixedTaxSign === "of_amount" ? withSignOf(amount, quantity) : quantity;
  return { quantity, unitPrice, discount, amount, taxedQuantity };
}

/** What costs nothing owes its fixed taxes by its quantity all the same. */
function withSignOf(amount: Exact, quantity: Exact): Exact {
  if (isZero(amount)) return quantity;
  return sign(amount) < 0 ? negate(absolute(quantity)) : absolute(quantity);
}

export function isPriced(line: TotalsLine): line is PricedLine {
  return line.kind === undefined || line.kind === "product";
}

/** True where the discount leaves nothing of the price. */
export function isFree({ discount }: LineAmounts): boolean {
  return isEqual(discount, hundred);
}
