import { canonical, type Decimal, parseExact, toText } from "../../decimal.ts";
import { keptDecimals } from "../totals/sale-amounts.ts";
import { convertPrice, prepareUnit, type Unit } from "../units.ts";

/**
 * A product's list price for one of another unit, rounded half up to the decimals that are kept: what a line
 * without a price list stores; unchanged between units without a common measure. Refuses numbers out of bounds.
 * Source: rules and R-1014.
 */
export function listPriceIn(listPrice: Decimal, from: Unit, to: Unit): Decimal {
  const price = convertPrice(parseExact(listPrice, "listPrice"), prepareUnit(from, "from"), prepareUnit(to, "to"));
  return canonical(toText(price, keptDecimals.price));
}
