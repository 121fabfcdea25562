import {
  CardProviderSettings,
  Payment,
  PaymentSettings,
  PortalPayment,
  SalePayments,
} from "@trato/domain/sales/payments/payment-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

const untouched = {
  amountAsked: "0.00",
  due: "0.00",
  received: "0.00",
  refunded: "0.00",
  paid: "0.00",
  open: "121.00",
  surplus: "0.00",
  earlyUntil: null,
};

/** What is paid of an order of 121: nothing yet. */
export const somePayments = (given: Partial<z.input<typeof SalePayments>> = {}): SalePayments =>
  z.parse(SalePayments, {
    asked: null,
    currency: "EUR",
    currencyDecimals: 2,
    ...untouched,
    reference: "RF88S00042",
    items: [],
    can: { record: true },
    ...given,
  });

/** A transfer of a hundred that Marta recorded. */
export const aPayment = (given: Partial<z.input<typeof Payment>> = {}): Payment =>
  z.parse(Payment, {
    id: anId(960),
    saleId: anId(100),
    method: "transfer",
    amount: "100.00",
    refunded: "0.00",
    currency: "EUR",
    receivedOn: "2026-11-20",
    recordedAt: "2026-11-20T09:00:00Z",
    recordedBy: { id: anId(961), name: "Marta" },
    asideBecause: null,
    undoneAt: null,
    refunds: [],
    version: 1,
    can: { undo: true, assign: { code: "payment.assigned", details: {} }, refund: true },
    ...given,
  });

/** What the customer has to pay by his page: nothing. */
export const aPortalPayment = (given: Partial<z.input<typeof PortalPayment>> = {}): PortalPayment =>
  z.parse(PortalPayment, {
    stage: "none",
    asked: null,
    currency: "EUR",
    currencyDecimals: 2,
    ...untouched,
    toPay: "0",
    transfer: null,
    takesCards: false,
    isUnderWay: false,
    ...given,
  });

/** A company that asks nothing of its customers. */
export const somePaymentSettings = (given: Partial<z.input<typeof PaymentSettings>> = {}): PaymentSettings =>
  z.parse(PaymentSettings, { asked: null, takesTransfers: true, account: null, version: 1, ...given });

/** No provider of card payments. */
export const aCardProvider = (given: Partial<z.input<typeof CardProviderSettings>> = {}): CardProviderSettings =>
  z.parse(CardProviderSettings, {
    isSet: false,
    isOn: false,
    keyEnd: null,
    isTold: false,
    address: "https://trato.example/api/inbound/payments/abc",
    version: 1,
    ...given,
  });
