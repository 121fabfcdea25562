import * as z from "zod/mini";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import {
  AssignPayment,
  EditCardProvider,
  EditPaymentSettings,
  OnePayment,
  RecordPayment,
  RefundPayment,
} from "@trato/domain/sales/payments/payment-inputs.ts";
import {
  CardProviderSettings,
  PayPage,
  PaymentSettings,
  PortalPayment,
  SalePayments,
} from "@trato/domain/sales/payments/payment-records.ts";
import { publicRoute, route } from "../../platform/routes.ts";
import { editCardProvider, getCardProvider, removeCardProvider, tryNewKey } from "./cards/card-settings.ts";
import { openPage } from "./cards/open-page.ts";
import { refundPayment } from "./cards/refund-payment.ts";
import { settlePortalPayment } from "./cards/settle-portal-payment.ts";
import { getPortalPayment } from "./get-portal-payment.ts";
import { listSalePayments } from "./list-sale-payments.ts";
import { editPaymentSettings, getPaymentSettings } from "./payment-settings.ts";
import { recordPayment } from "./record-payment.ts";
import { assignPayment, undoPayment } from "./settle-payment.ts";

const someId = "01990000-0000-7000-8000-000000000001";

/** What customers pay: what is asked of them, what came, and how it is told apart. */
export const paymentRoutes = {
  "GET /payment-settings": route({
    may: "sale.read",
    summary: "What new quotations ask their customers to pay, and how they pay it",
    input: z.object({}),
    output: PaymentSettings,
    example: {},
    run: getPaymentSettings,
  }),
  "PATCH /payment-settings": route({
    may: "payment.configure",
    summary: "Change what new quotations ask their customers to pay, and how they pay it",
    input: EditPaymentSettings,
    output: PaymentSettings,
    example: { asked: { kind: "deposit", percent: "30" } },
    run: editPaymentSettings,
  }),
  "GET /sales/:saleId/payments": route({
    may: "sale.read",
    summary: "What is asked and paid of a quotation or order",
    input: OneSale,
    output: SalePayments,
    example: { saleId: someId },
    run: listSalePayments,
  }),
  "POST /sales/:saleId/payments": route({
    may: "payment.record",
    summary: "Record a transfer that has come for a quotation or order",
    input: RecordPayment,
    output: SalePayments,
    example: { saleId: someId, amount: "363", receivedOn: "2026-11-30" },
    run: recordPayment,
  }),
  "POST /payments/:paymentId/undo": route({
    may: "payment.record",
    summary: "Take back a transfer that was recorded by mistake",
    input: OnePayment,
    output: SalePayments,
    example: { paymentId: someId },
    run: undoPayment,
  }),
  "POST /payments/:paymentId/assign": route({
    may: "payment.record",
    summary: "Say which document a payment is for that stands aside",
    input: AssignPayment,
    output: SalePayments,
    example: { paymentId: someId },
    run: assignPayment,
  }),
  "POST /payments/:paymentId/refund": route({
    may: "payment.refund",
    summary: "Give a payment back, or a part of it",
    input: RefundPayment,
    output: SalePayments,
    example: { paymentId: someId, amount: "20" },
    run: refundPayment,
  }),
  "GET /card-provider": route({
    may: "payment.configure",
    summary: "By which provider customers pay by card",
    input: z.object({}),
    output: CardProviderSettings,
    example: {},
    run: getCardProvider,
  }),
  "PATCH /card-provider": route({
    may: "payment.configure",
    summary: "Change by which provider customers pay by card; its keys are kept sealed and never told again",
    input: EditCardProvider,
    output: CardProviderSettings,
    example: { webhookSecret: "whsec_example" },
    ahead: tryNewKey,
    run: editCardProvider,
  }),
  "POST /card-provider/remove": route({
    may: "payment.configure",
    summary: "Take no cards any more, and forget the keys",
    input: z.object({}),
    output: CardProviderSettings,
    example: {},
    run: removeCardProvider,
  }),
  "POST /portal/:token/pay": publicRoute({
    summary: "The customer pays by card: the page of the provider on which he does",
    input: OpenPortal,
    output: PayPage,
    example: { token: "x".repeat(75) },
    run: openPage,
  }),
  "POST /portal/:token/payment/settle": publicRoute({
    summary: "The customer comes back from paying by card: what came of it",
    input: OpenPortal,
    output: PortalPayment,
    example: { token: "x".repeat(75) },
    run: settlePortalPayment,
  }),
  "GET /portal/:token/payment": publicRoute({
    summary: "What the customer has to pay, how, and what came of it",
    input: OpenPortal,
    output: PortalPayment,
    example: { token: "x".repeat(75) },
    run: getPortalPayment,
  }),
};
