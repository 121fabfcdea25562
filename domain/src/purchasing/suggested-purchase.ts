import { type Decimal, exact, roundTo, toText } from "../decimal.ts";
import type { PreparedUnit } from "../products/units.ts";
import { emptyPurchaseExplanation, type PurchasePrice, purchasePrice, suggestedQuantity } from "./purchase-price.ts";
import { chooseVendorLine, type PassedOverVendorLine, type VendorSearch, vendorLinesInOrder } from "./vendor-choice.ts";

/** A product that is to be bought. `asked`: the vendor who is wanted, or null; `quantity` per purchase unit, or null. */
export type PurchaseWish = {
  search: Omit<VendorSearch, "vendor" | "quantity">;
  asked: { id: string; parent: string | null } | null;
  quantity: Decimal | null;
  cost: Decimal;
  productUnit: PreparedUnit;
  currency: string;
  currencyDecimals: number;
  priceDecimals: number;
};

/** From whom, how many, at what price, and which terms were passed over with the reason. */
export type Suggestion = {
  vendor: string | null;
  quantity: Decimal;
  price: PurchasePrice;
  passedOver: PassedOverVendorLine[];
};

/**
 * From whom a product is best bought: the vendor who was asked; else the one whose terms fit the quantity; else the
 * usual one. A quantity, perhaps a part of a dozen that is missing, is rounded up to the step of the purchase unit; without
 * one it is as many as the vendor sells at least. Source: rules R-1203, R-1205, R-1213 and R-1215.
 */
export function suggestedPurchase(wish: PurchaseWish): Suggestion {
  const { search, asked } = wish;
  const usual = vendorLinesInOrder(search)[0]?.vendor ?? null;
  const quantity = wish.quantity
    ? toText(roundTo(exact(wish.quantity), search.purchaseUnit.step, "up"))
    : suggestedQuantity(search.lines, asked?.id ?? usual ?? "", search.product);
  const wanted = { ...search, quantity: { amount: quantity, unit: search.purchaseUnit } };
  const explanation = emptyPurchaseExplanation();
  const fitting = chooseVendorLine({ ...wanted, vendor: asked }, explanation.vendor);
  const vendor = asked?.id ?? fitting?.vendor ?? usual;
  const seller = asked ?? { id: vendor ?? "", parent: null };
  const price = purchasePrice({ ...wish, search: { ...wanted, vendor: seller }, typedPrice: null });
  return { vendor, quantity, price, passedOver: explanation.vendor.passedOver };
}
