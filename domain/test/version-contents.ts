import * as z from "zod/mini";
import { VersionContent, VersionLine } from "../src/sales/versions/version-content.ts";

/** An id of which only the last digits differ. */
const anId = (n: number) => `01990000-0000-7000-8000-${String(n).padStart(12, "0")}`;

/** A line of two chairs at 100 with 21 % on it. */
export function versionLine(n: number, given: Partial<z.input<typeof VersionLine>> = {}): VersionLine {
  return z.parse(VersionLine, {
    id: anId(n),
    kind: "product",
    name: `Chair ${n}`,
    reference: null,
    quantity: "2",
    unit: "units",
    unitPrice: "100",
    discount: "0",
    taxes: ["IVA 21 %"],
    choice: "counted",
    choiceGroup: null,
    period: "once",
    sectionDiscount: null,
    subtotal: "200.00",
    total: "242.00",
    ...given,
  });
}

export { anId as versionLineId };

/** What an offer of one line says. */
export function versionContent(given: Partial<z.input<typeof VersionContent>> = {}): VersionContent {
  return z.parse(VersionContent, {
    form: 1,
    number: "S00042",
    language: "es",
    currency: "EUR",
    currencyDecimals: 2,
    priceDecimals: 2,
    customerName: "Café Norte",
    contactPersonName: null,
    deliveryAddress: null,
    invoiceAddress: null,
    validUntil: "2031-03-31",
    deliveryDate: null,
    customerReference: null,
    paymentTerms: null,
    discount: null,
    terms: null,
    fiscalNote: null,
    lines: [versionLine(1)],
    totals: {
      untaxed: "200.00",
      taxes: [{ name: "IVA 21 %", base: "200.00", amount: "42.00" }],
      tax: "42.00",
      total: "242.00",
    },
    ...given,
  });
}
