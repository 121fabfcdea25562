import { PriceList, PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A list for resellers, without countries, as its own commands answer it. */
export function aPriceList(given: Partial<z.input<typeof PriceList>> = {}): PriceList {
  return z.parse(PriceList, {
    id: anId(900),
    name: "Trade",
    currency: "EUR",
    sequence: 10,
    countries: [],
    isDefault: false,
    showsDiscount: false,
    rules: 2,
    archivedAt: null,
    version: 1,
    ...given,
  });
}

/** 10 % off everything. */
export function aPriceRule(given: Partial<z.input<typeof PriceRule>> = {}): PriceRule {
  return z.parse(PriceRule, {
    id: anId(910),
    priceListId: anId(900),
    productId: null,
    categoryId: null,
    minQuantity: "0",
    startsOn: null,
    endsOn: null,
    making: "percentage",
    price: null,
    discount: "10",
    base: "list_price",
    baseListId: null,
    roundTo: null,
    surcharge: null,
    minMargin: null,
    maxMargin: null,
    product: null,
    category: null,
    baseList: null,
    version: 1,
    ...given,
  });
}
