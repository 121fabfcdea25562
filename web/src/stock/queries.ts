import type { OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

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

/** The receipts of a purchase with their lines. */
export const receiptsOfPurchase = (purchaseId: string) =>
  reading("GET /receipts", { purchaseId, limit: 200 }, { transfer: "any" });

/** What is still to arrive of a purchase, the earliest first. */
export const awaitedOfPurchase = (purchaseId: string) =>
  reading("GET /receipts", { purchaseId, state: "open", limit: 50 }, { transfer: "any" });

export type TransferFilters = {
  search?: string | undefined;
  /** Left out: what is still to be moved. */
  state?: "waiting" | "partial" | "ready" | "done" | "cancelled" | "all" | undefined;
  late?: true | undefined;
};

const asked = ({ search, state, late }: TransferFilters) => ({
  state: state ?? ("open" as const),
  ...(search && { search }),
  ...(late && { late: "true" as const }),
});

export const deliveryPages = (filters: TransferFilters) =>
  readingPages("GET /deliveries", { ...asked(filters), limit: 80 }, { transfer: "any" });
export const receiptPages = (filters: TransferFilters) =>
  readingPages("GET /receipts", { ...asked(filters), limit: 80 }, { transfer: "any" });

export const deliveryCount = (filters: TransferFilters) =>
  reading("GET /deliveries", { ...asked(filters), limit: 1, count: "true" }, { transfer: "any" });
export const receiptCount = (filters: TransferFilters) =>
  reading("GET /receipts", { ...asked(filters), limit: 1, count: "true" }, { transfer: "any" });
