import { PaymentTerms, PortalSale } from "@trato/domain/sales/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A quotation as Café Norte sees it behind its link. */
export function anOffer(given: Partial<z.input<typeof PortalSale>> = {}): PortalSale {
  return z.parse(PortalSale, {
    number: "Q00007",
    versionNumber: null,
    quotationNumber: null,
    state: "sent",
    workspaceName: "Robles Mobiliario",
    sender: {
      name: "Robles Mobiliario",
      legalName: null,
      vat: null,
      address: [],
      phone: null,
      email: null,
      website: null,
      registry: null,
      footer: null,
      accounts: [],
      colour: null,
      logo: null,
    },
    language: "en",
    contactPersonName: null,
    customerName: "Café Norte",
    salespersonName: null,
    salespersonEmail: null,
    currency: "EUR",
    currencyDecimals: 2,
    priceDecimals: 2,
    validUntil: "2026-12-23",
    deliveryDate: null,
    deliveryAddress: null,
    invoiceAddress: null,
    customerReference: null,
    terms: null,
    fiscalNote: null,
    sentAt: "2026-11-20T09:00:00Z",
    acceptedAt: null,
    acceptedBy: null,
    lines: [
      {
        id: anId(110),
        kind: "product",
        name: "Oak table",
        quantity: "2",
        unitName: "unit",
        unitPrice: "50",
        discount: "0",
        taxes: ["VAT 21 %"],
        subtotal: "100",
        total: "121",
        choice: "counted",
        choiceGroup: null,
        period: "once",
        parts: [],
        hidesLines: false,
      },
    ],
    totals: { untaxed: "100", taxes: [{ name: "VAT 21 %", base: "100", amount: "21" }], tax: "21", total: "121" },
    kept: { untaxed: "100", total: "121" },
    instalments: [],
    datasheets: [],
    comments: [],
    version: 3,
    can: { accept: true, decline: true },
    ...given,
  });
}

/** Half at once, half in thirty days. */
export function someTerms(given: Partial<z.input<typeof PaymentTerms>> = {}): PaymentTerms {
  return z.parse(PaymentTerms, {
    id: anId(500),
    name: "Half and half",
    lines: [
      { value: "percent", amount: "50", delayKind: "days_after", days: 0 },
      { value: "percent", amount: "50", delayKind: "days_after", days: 30 },
    ],
    earlyDiscount: null,
    isDefault: false,
    isArchived: false,
    version: 1,
    ...given,
  });
}
