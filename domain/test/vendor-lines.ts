import type { CalendarDate } from "../src/dates.ts";
import { canonical } from "../src/decimal.ts";
import { type ExchangeRates, prepareRates } from "../src/products/prices/exchange-rates.ts";
import type { VendorSearch } from "../src/purchasing/vendor-choice.ts";
import type { VendorLine } from "../src/purchasing/vendor-lines.ts";
import { piece } from "./price-lists.ts";

export const june15 = "2026-06-15" as CalendarDate;

export const someRates: ExchangeRates = {
  companyCurrency: "EUR",
  rates: { USD: [["2026-01-01" as CalendarDate, canonical("1.25")]] },
};

/** Acme sells it for 10 €, at once and in any quantity, unless said otherwise. */
export function vendorLine(id: string, part: Partial<VendorLine> = {}): VendorLine {
  return {
    id,
    vendor: "acme",
    vendorArchived: false,
    product: null,
    sequence: 1,
    minQuantity: canonical("0"),
    price: canonical("10"),
    discount: canonical("0"),
    currency: "EUR",
    from: null,
    until: null,
    delayDays: 1,
    ...part,
  };
}

/** One piece of anybody, on a day in June. */
export function searchAmong(lines: VendorLine[], part: Partial<VendorSearch> = {}): VendorSearch {
  return {
    lines,
    product: "chair",
    purchaseUnit: piece,
    quantity: { amount: canonical("1"), unit: piece },
    vendor: null,
    day: june15,
    rates: prepareRates(someRates),
    ...part,
  };
}
