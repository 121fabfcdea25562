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
        quantityRange: null,
        step: null,
        period: "once",
        parts: [],
        hidesLines: false,
      },
    ],
    totals: { untaxed: "100", taxes: [{ name: "VAT 21 %", base: "100", amount: "21" }], tax: "21", total: "121" },
    kept: { untaxed: "100", total: "121" },
    instalments: [],
    instalmentsFrom: null,
    datasheets: [],
    comments: [],
    shares: [],
    changesAskedAt: null,
    choosing: null,
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

/** Two oak tables at a hundred or pine ones at sixty, a lamp at thirty besides, and two chairs at a hundred or as many as are wanted. */
export function aChoosingOffer(given: Partial<z.input<typeof PortalSale>> = {}): PortalSale {
  const [first] = anOffer().lines;
  const group = anId(209);
  const line = (id: number, name: string, unitPrice: string, quantity: string, besides: object) => {
    const subtotal = (Number(unitPrice) * Number(quantity)).toFixed(2);
    const total = (Number(subtotal) * 1.21).toFixed(2);
    return { ...first, id: anId(id), name, unitPrice, quantity, subtotal, total, ...besides };
  };
  const lines = [
    line(201, "Oak table\nSolid, oiled", "100", "2", { choiceGroup: group }),
    line(202, "Pine table", "60", "2", { choiceGroup: group, choice: "alternative" }),
    line(203, "Lamp", "30", "1", { choice: "option" }),
    line(204, "Chair", "100", "2", { quantityRange: { least: "1", most: "10" }, step: "1" }),
  ];
  const tax = { id: anId(210), name: "VAT 21 %", amountKind: "percent", amount: "21", sequence: 1, group: anId(211) };
  const plain = { priceIncluded: false, includeBase: false, isBaseAffected: true, reverseCharge: false, children: [] };
  const totals = {
    untaxed: "400.00",
    taxes: [{ name: "VAT 21 %", base: "400.00", amount: "84.00" }],
    tax: "84.00",
    total: "484.00",
  };
  const sums = {
    taxes: [{ ...tax, ...plain }],
    taxGroups: [{ id: anId(211), name: "VAT 21 %", sequence: 1, precedingSubtotal: null }],
    roundingMethod: "globally",
    discount: null,
    lines: lines.map(({ id }) => ({ id, taxIds: [anId(210)], sectionDiscount: null })),
  };
  const choosing = { choices: [], lines, totals, instalments: [], sums };
  return anOffer({ lines, totals, choosing, ...given } as Partial<z.input<typeof PortalSale>>); // read by its schema
}
