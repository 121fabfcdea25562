import { canonical, compare, type Decimal, exact, isZero, parseExact, toText } from "../decimal.ts";
import { convertPrice, type PreparedUnit } from "../products/units.ts";
import type { VendorLine } from "./vendor-lines.ts";

/** A confirmed purchase line: what was paid per its unit, in the order's currency, from the vendor's company. */
export type ConfirmedPurchase = {
  vendor: string;
  currency: string;
  price: Decimal;
  discount: Decimal;
  unit: PreparedUnit;
  purchaseUnit: PreparedUnit;
  priceDecimals: number;
};

/** A product keeps at most this many vendor lines by itself. */
const linesLearned = 10;

/**
 * The vendor line that a confirmed purchase adds to its product, or null where the vendor has one already, the
 * product has more than 10, or nothing was paid (a gift or a sample says no price): last in sequence, the price per purchase unit rounded half up to the workspace's precision,
 * minimum 1, no delay. Refuses a price that is no bounded decimal (`decimal.invalid`). Source: rule R-1206.
 */
export function learnedVendorLine(
  lines: readonly VendorLine[],
  purchase: ConfirmedPurchase,
): Omit<VendorLine, "id"> | null {
  const { vendor, currency, unit, purchaseUnit } = purchase;
  if (lines.length > linesLearned || lines.some((line) => line.vendor === vendor)) return null;
  if (isGift(purchase)) return null;
  const price = convertPrice(parseExact(purchase.price, "price"), unit, purchaseUnit);
  return {
    vendor,
    vendorArchived: false,
    product: null,
    sequence: lines.length === 0 ? 1 : Math.max(...lines.map(({ sequence }) => sequence)) + 1,
    minQuantity: canonical("1"),
    price: canonical(toText(price, purchase.priceDecimals)),
    discount: toText(parseExact(purchase.discount, "discount")),
    currency,
    from: null,
    until: null,
    delayDays: 0,
  };
}

/** Whether nothing is paid for it: the price is zero, or the discount takes it whole. */
export function isGift({ price, discount }: Pick<ConfirmedPurchase, "price" | "discount">): boolean {
  return isZero(parseExact(price, "price")) || compare(parseExact(discount, "discount"), exact(100)) >= 0;
}
