import { Purchase, SuggestedPurchase } from "@trato/domain/purchasing/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** Two oak tables asked of the joiner, not ordered yet. */
export function aPurchase(given: Partial<z.input<typeof Purchase>> = {}): Purchase {
  return z.parse(Purchase, {
    id: anId(220),
    number: null,
    state: "draft",
    vendor: { id: anId(221), name: "Joiner Pérez" },
    vendorReference: null,
    externalId: null,
    currency: "EUR",
    currencyDecimals: 2,
    isCurrencySet: false,
    priceDay: null,
    inCompanyCurrency: null,
    expectedAt: "2026-12-01",
    note: null,
    fiscalPosition: null,
    isFiscalPositionSet: false,
    lines: [
      {
        id: anId(222),
        productId: anId(111),
        name: "Oak table",
        quantity: "2",
        unitId: anId(112),
        unitName: "unit",
        unitPrice: "60",
        discount: "0",
        taxIds: [],
        productTaxIds: [],
        isService: false,
        subtotal: "120",
        tax: "0",
        total: "120",
        expectedAt: "2026-12-01",
        received: "0",
        isUnpriced: false,
        purchaseBlock: null,
        returned: "0",
        open: "0",
        givenUp: "0",
      },
    ],
    totals: { untaxed: "120", taxes: [], tax: "0", total: "120" },
    receipts: [],
    receiptStatus: null,
    buyer: null,
    createdAt: "2026-11-20T09:00:00Z",
    confirmedAt: null,
    cancelledAt: null,
    version: 2,
    can: { edit: true, confirm: true, cancel: true, closeShort: true, receiveAgain: true },
    ...given,
  });
}

/** The joiner's terms for a table. */
export function aSuggestion(given: Partial<z.input<typeof SuggestedPurchase>> = {}): SuggestedPurchase {
  return z.parse(SuggestedPurchase, {
    vendor: { id: anId(221), name: "Joiner Pérez" },
    quantity: "1",
    unitId: anId(112),
    unitName: "unit",
    unitPrice: "60",
    discount: "5",
    taxIds: [],
    isService: false,
    currency: "EUR",
    expectedAt: "2026-12-01",
    from: "vendor_line",
    vendorPriceId: anId(230),
    passedOver: [],
    ...given,
  });
}
