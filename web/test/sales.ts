import { Sale, SaleLine } from "@trato/domain/sales/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** A quotation of one table for Café Norte, not sent yet. */
export function aSale(given: Partial<z.input<typeof Sale>> = {}): Sale {
  return z.parse(Sale, {
    id: anId(100),
    number: null,
    state: "draft",
    customer: { id: anId(101), name: "Café Norte", email: "lola@norte.example", language: null },
    opportunity: null,
    salesperson: null,
    team: null,
    currency: "EUR",
    currencyDecimals: 2,
    validUntil: "2026-12-23",
    deliveryDate: null,
    paymentTermsId: null,
    fiscalPosition: null,
    isFiscalPositionSet: false,
    fiscalNote: null,
    customerReference: null,
    externalId: null,
    externalKind: null,
    terms: null,
    deliveryAddress: null,
    lines: [aSaleLine()],
    totals: { untaxed: "100", taxes: [], tax: "0", total: "100" },
    instalments: [],
    deliveries: [],
    deliveryStatus: null,
    kept: { untaxed: "100", total: "100" },
    portalUrl: null,
    isExpired: false,
    isChangedSinceSent: false,
    createdAt: "2026-11-20T09:00:00Z",
    sentAt: null,
    viewedAt: null,
    acceptedAt: null,
    acceptedBy: null,
    declineReason: null,
    confirmedAt: null,
    cancelledAt: null,
    version: 3,
    can: {
      edit: true,
      send: true,
      answer: true,
      confirm: true,
      cancel: true,
      change: { code: "sale.not_sent", details: {} },
      closeShort: true,
      deliverAgain: notAgain,
      deliverServices: notAgain,
      reopen: true,
      revokeLink: true,
    },
    ...given,
  });
}

const notAgain = { code: "sale.nothing_to_deliver", details: {} };

/** One oak table at a hundred. */
export function aSaleLine(given: Partial<z.input<typeof SaleLine>> = {}): SaleLine {
  return z.parse(SaleLine, {
    id: anId(110),
    kind: "product",
    productId: anId(111),
    name: "Oak table",
    quantity: "1",
    unitId: anId(112),
    unitName: "unit",
    unitPrice: "100",
    discount: "0",
    taxIds: [],
    productTaxIds: [],
    subtotal: "100",
    tax: "0",
    total: "100",
    isStorable: true,
    reserved: "0",
    missing: "0",
    expectedOn: null,
    lateSince: null,
    delivered: "0",
    returned: "0",
    open: "0",
    givenUp: "0",
    isDeliveredByHand: false,
    ...given,
  });
}
