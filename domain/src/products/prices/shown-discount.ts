import { divide, exact, type Exact, greater, isZero, multiply, sign, subtract, zero } from "../../decimal.ts";
import { convertAmount } from "./exchange-rates.ts";
import type { PriceBook } from "./price-book.ts";
import type { Price, PriceQuestion } from "./price-lists.ts";

/** A price as it is shown with its discount: what it would be without, and how many per cent fall away. Not rounded. */
export type ShownPrice = { readonly before: Exact; readonly discount: Exact };

const hundred = exact(100);

/**
 * The price before discount and the discount of a price that a percentage rule made; null where the rule is none.
 * The price before discount is what the last percentage rule of the chain of lists started from, so 10 % over 20 %
 * shows 28 %, and never below the price. A surcharge is no discount: it stays in the price and 0 % is shown.
 * With `hidesCost` what is a share of the cost is none of a price: it would show the cost to whoever reads the line.
 * Source: rules.
 */
export function shownPrice(
  book: PriceBook,
  { price, stages }: Price,
  question: PriceQuestion,
  hidesCost = false,
): ShownPrice | null {
  const isShare = ({ rule }: Price["stages"][number]) =>
    rule?.making.kind === "percentage" && !(hidesCost && rule.making.base.from === "cost");
  const other = stages.findIndex((stage) => !isShare(stage));
  const asked = stages[0];
  const deepest = stages[(other === -1 ? stages.length : other) - 1];
  if (!asked || !deepest) return null;
  const base = convertAmount(deepest.start, deepest.list.currency, asked.list.currency, question.day, book.rates);
  return { before: greater(base, price), discount: discountBetween(base, price) };
}

/** (base − price) / base × 100 where it has the sign of the base, else 0. Source: rule R-612. */
function discountBetween(base: Exact, price: Exact): Exact {
  if (isZero(base)) return zero;
  const discount = divide(multiply(subtract(base, price), hundred), base);
  return sign(discount) === sign(base) ? discount : zero;
}
