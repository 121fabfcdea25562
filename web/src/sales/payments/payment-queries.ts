import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type PaymentSettings = OutputOf<"GET /payment-settings">;
/** What new quotations ask for, and how customers pay it. */
export const paymentSettingsQuery = reading("GET /payment-settings", {}, { setting: "any" });

export type SalePayments = OutputOf<"GET /sales/:saleId/payments">;
export type Payment = SalePayments["items"][number];
/** What is asked and paid of a document. */
export const salePaymentsQuery = (saleId: string) =>
  reading("GET /sales/:saleId/payments", { saleId }, { sale: saleId, setting: "any" });

export type PortalPayment = OutputOf<"GET /portal/:token/payment">;
/** What the customer has to pay, as his page tells it; another version of what it stands on asks anew. */
export const portalPaymentQuery = (token: string) => reading("GET /portal/:token/payment", { token });

export type CardProvider = OutputOf<"GET /card-provider">;
/** By which provider customers pay by card, for administrators. */
export const cardProviderQuery = reading("GET /card-provider", {}, { setting: "any" });
