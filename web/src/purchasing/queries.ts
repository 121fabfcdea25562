import { keepPreviousData } from "@tanstack/react-query";
import type { MailedDocument } from "../messaging/queries.ts";
import type { InputOf, OutputOf } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type Purchase = OutputOf<"GET /purchases/:purchaseId">;
export type Suggested = OutputOf<"GET /products/:productId/purchase-suggestion">;
export type VendorPrice = OutputOf<"GET /products/:productId/vendors">["items"][number];

export type PurchaseRow = OutputOf<"GET /purchases">["items"][number];

export const purchaseQuery = (purchaseId: string) =>
  reading("GET /purchases/:purchaseId", { purchaseId }, { purchase: purchaseId });

export type PurchaseFilters = Omit<InputOf<"GET /purchases">, "limit" | "cursor" | "count">;

export const purchasePages = (filters: PurchaseFilters) =>
  readingPages("GET /purchases", { ...filters, limit: 80 }, { purchase: "any" });
/** How many they are and what they come to, in whichever order. */
export const purchaseCount = ({ sort: _, ...filters }: PurchaseFilters) =>
  reading("GET /purchases", { ...filters, limit: 1, count: "true" }, { purchase: "any" });

/** Who sells a product, the usual vendor first. */
export const vendorPricesQuery = (productId: string) =>
  reading("GET /products/:productId/vendors", { productId }, { product: productId, contact: "any" });

/** From whom, at what price, by when; the former answer stays while another quantity is asked for. */
export const suggestionQuery = (asked: InputOf<"GET /products/:productId/purchase-suggestion">) => ({
  ...reading("GET /products/:productId/purchase-suggestion", asked, { product: asked.productId }),
  placeholderData: keepPreviousData,
});

/** A purchase as it goes to the vendor by mail. */
export const purchaseByMail = (purchaseId: string): MailedDocument => ({
  kind: "purchase",
  id: purchaseId,
  send: "POST /purchases/:purchaseId/send",
  pdf: paths.purchasePdf(purchaseId),
  follows: { purchase: purchaseId },
});
