import type { OutputOf } from "../api.ts";
import { reading } from "../queries.ts";

export type Delivery = OutputOf<"GET /deliveries/:deliveryId">;
export type Receipt = OutputOf<"GET /receipts/:receiptId">;
export type TransferLine = Delivery["lines"][number];

export const deliveryQuery = (deliveryId: string) =>
  reading("GET /deliveries/:deliveryId", { deliveryId }, { transfer: deliveryId });
export const receiptQuery = (receiptId: string) =>
  reading("GET /receipts/:receiptId", { receiptId }, { transfer: receiptId });

/** The deliveries of an order with their lines, the newest first. */
export const deliveriesOfSale = (saleId: string) =>
  reading("GET /deliveries", { saleId, limit: 200 }, { transfer: "any" });

/** What is still to arrive of a purchase, the earliest first. */
export const awaitedOfPurchase = (purchaseId: string) =>
  reading("GET /receipts", { purchaseId, state: "open", limit: 50 }, { transfer: "any" });
