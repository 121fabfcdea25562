import * as z from "zod/mini";
import { OneSale, OpenPortal } from "@trato/domain/sales/inputs.ts";
import {
  AssignPayment,
  EditPaymentSettings,
  OnePayment,
  RecordPayment,
} from "@trato/domain/sales/payments/payment-inputs.ts";
import { PaymentSettings, PortalPayment, SalePayments } from "@trato/domain/sales/payments/payment-records.ts";
import { publicRoute, route } from "../../platform/routes.ts";
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
  "GET /portal/:token/payment": publicRoute({
    summary: "What the customer has to pay, how, and what came of it",
    input: OpenPortal,
    output: PortalPayment,
    example: { token: "x".repeat(75) },
    run: getPortalPayment,
  }),
};
