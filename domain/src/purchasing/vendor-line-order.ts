import type { CalendarDate } from "../dates.ts";
import { compare, type Exact } from "../decimal.ts";
import { convertAmount, type PreparedRates } from "../products/prices/exchange-rates.ts";
import type { PreparedVendorLine } from "./vendor-lines.ts";

/**
 * By which price vendors compete. "real": after discount, in the company's currency, the product's way. "as_written":
 * the bare numbers, without discount and whatever the currency, as in the reference system (Q-1204).
 */
export type Election = "real" | "as_written";

/** What turns prices of several currencies into comparable ones: the rates and the day that counts. */
export type PriceComparison = { readonly rates: PreparedRates; readonly day: CalendarDate };

/**
 * The lines that can concern a product, in the order in which they are tried: sequence, the greater minimum, price,
 * the oldest. Lines of archived vendors and of other variants are left out. A rate is needed only where sequence and
 * minimum leave two lines equal; a missing one is refused (`rate.missing`). Source: rule R-1201, with Q-1204 as an argument.
 */
export function candidatesInOrder(
  lines: readonly PreparedVendorLine[],
  product: string,
  comparison: PriceComparison,
  election: Election,
): PreparedVendorLine[] {
  return lines
    .filter(({ line }) => !line.vendorArchived && isForProduct(line.product, product))
    .sort(
      (a, b) =>
        a.line.sequence - b.line.sequence ||
        compare(b.minQuantity, a.minQuantity) ||
        comparePrices(a, b, comparison, election) ||
        a.age - b.age,
    );
}

/** The discounted price in the company's currency, exact. Source: rule R-1203. */
export function realPrice({ line, discounted }: PreparedVendorLine, { rates, day }: PriceComparison): Exact {
  return convertAmount(discounted, line.currency, rates.companyCurrency, day, rates);
}

export const isForProduct = (variant: string | null, product: string): boolean =>
  variant === null || variant === product;

function comparePrices(
  a: PreparedVendorLine,
  b: PreparedVendorLine,
  comparison: PriceComparison,
  election: Election,
): number {
  if (election === "as_written") return compare(a.price, b.price);
  if (a.line.currency === b.line.currency) return compare(a.discounted, b.discounted);
  return compare(realPrice(a, comparison), realPrice(b, comparison));
}
