import type { VersionChange } from "@trato/domain/sales/versions/compare-versions.ts";
import { VersionContent, VersionLine } from "@trato/domain/sales/versions/version-content.ts";
import { SaleVersion, SaleVersions } from "@trato/domain/sales/versions/version-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** One oak table at a hundred, as a version says it. */
export function aVersionLine(given: Partial<z.input<typeof VersionLine>> = {}): VersionLine {
  return z.parse(VersionLine, {
    id: anId(110),
    kind: "product",
    name: "Oak table",
    reference: null,
    quantity: "1",
    unit: "unit",
    unitPrice: "100",
    discount: "0",
    taxes: [],
    choice: "counted",
    choiceGroup: null,
    period: "once",
    sectionDiscount: null,
    subtotal: "100",
    total: "100",
    ...given,
  });
}

/** What a version of one table says. */
export function aVersionContent(given: Partial<z.input<typeof VersionContent>> = {}): VersionContent {
  return z.parse(VersionContent, {
    form: 1,
    number: "S00042",
    language: "en",
    currency: "EUR",
    currencyDecimals: 2,
    priceDecimals: 2,
    customerName: "Café Norte",
    contactPersonName: null,
    deliveryAddress: null,
    invoiceAddress: null,
    validUntil: null,
    deliveryDate: null,
    customerReference: null,
    paymentTerms: null,
    discount: null,
    terms: null,
    fiscalNote: null,
    lines: [aVersionLine()],
    totals: { untaxed: "100", taxes: [], tax: "0", total: "100" },
    ...given,
  });
}

/** A version that went out once. */
export function aVersion(given: Partial<z.input<typeof SaleVersion>> = {}): SaleVersion {
  return z.parse(SaleVersion, {
    number: 1,
    sha256: "5e".repeat(32),
    frozenAt: "2026-11-20T09:00:00Z",
    frozenBy: "Ana Robles",
    currency: "EUR",
    total: "100.00",
    sendings: [
      { at: "2026-11-20T09:00:00Z", by: "Ana Robles", to: "lola@norte.example", viewedAt: null, approvedBy: [] },
    ],
    isForgotten: false,
    isCurrent: false,
    takeUp: true,
    ...given,
  });
}

export const theVersions = (given: Partial<z.input<typeof SaleVersions>> = {}): SaleVersions =>
  z.parse(SaleVersions, { items: [], unfrozenSince: null, isChanged: false, ...given });

/** Three tables instead of one. */
export const moreTables: VersionChange = {
  kind: "line",
  lineId: anId<"sale_lines">(110),
  name: "Oak table",
  field: "quantity",
  before: "1",
  after: "3",
};
