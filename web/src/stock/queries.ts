import { queryOptions, type QueryKey } from "@tanstack/react-query";
import type { MailedDocument } from "../messaging/queries.ts";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { type Follows, reading, readingPages } from "../platform/queries.ts";

export type Delivery = OutputOf<"GET /deliveries/:deliveryId">;
export type Receipt = OutputOf<"GET /receipts/:receiptId">;
export type Transfer = Delivery | Receipt;
export type TransferLine = Transfer["lines"][number];
/** One as a list shows it. */
export type TransferInList = OutputOf<"GET /deliveries" | "GET /receipts">["items"][number];
export type TransferKind = "delivery" | "receipt";

/** What is asked about deliveries and about receipts, by the same names. */
export const transferRoutes = {
  delivery: {
    list: "GET /deliveries",
    get: "GET /deliveries/:deliveryId",
    validate: "POST /deliveries/:deliveryId/validate",
    cancel: "POST /deliveries/:deliveryId/cancel",
    giveBack: "POST /deliveries/:deliveryId/return",
  },
  receipt: {
    list: "GET /receipts",
    get: "GET /receipts/:receiptId",
    validate: "POST /receipts/:receiptId/validate",
    cancel: "POST /receipts/:receiptId/cancel",
    giveBack: "POST /receipts/:receiptId/return",
  },
} as const;

/** Which one is meant, as these routes ask for it. */
export const which = (kind: TransferKind, id: string) => (kind === "delivery" ? { deliveryId: id } : { receiptId: id });

export const transferQuery = (kind: TransferKind, id: string) =>
  reading(transferRoutes[kind].get, which(kind, id), { transfer: id });

/** The deliveries of an order with their lines, the newest first. */
export const deliveriesOfSale = (saleId: string) =>
  withLines("GET /deliveries", { saleId, limit: 200 }, (deliveryId, signal) =>
    call("GET /deliveries/:deliveryId", { deliveryId }, { signal }),
  );

/** The receipts of a purchase with their lines. */
export const receiptsOfPurchase = (purchaseId: string) => receiptsWithLines({ purchaseId, limit: 200 });

/** What is still to arrive of a purchase, the earliest first. */
export const awaitedOfPurchase = (purchaseId: string) => receiptsWithLines({ purchaseId, state: "open", limit: 50 });

const receiptsWithLines = (input: InputOf<"GET /receipts">) =>
  withLines("GET /receipts", input, (receiptId, signal) => call("GET /receipts/:receiptId", { receiptId }, { signal }));

type ListRoute = (typeof transferRoutes)[TransferKind]["list"];

/** A list knows no lines: each is asked for as it stands. An order has few. */
function withLines<K extends ListRoute, T>(
  route: K,
  input: InputOf<K>,
  get: (id: string, signal: AbortSignal) => Promise<T>,
) {
  const follows: Follows = { transfer: "any" };
  return queryOptions({
    queryKey: [route, input, "lines"] as QueryKey,
    queryFn: async ({ signal }) => {
      const { items } = await call(route, input, { signal });
      return { items: await Promise.all(items.map(({ id }) => get(id, signal))) };
    },
    meta: { follows },
  });
}

export type TransferFilters = {
  search?: string | undefined;
  /** Left out: what is still to be moved. */
  state?: "waiting" | "partial" | "ready" | "done" | "cancelled" | "all" | undefined;
  late?: true | undefined;
  /** Left out: what is still to be moved goes by its day, the rest the newest first. */
  sort?: InputOf<ListRoute>["sort"] | undefined;
};

/** What is asked of the server for a list of these. */
export const askedOfTransfers = ({ search, state, late, sort }: TransferFilters) => ({
  state: state ?? ("open" as const),
  ...(search && { search }),
  ...(late && { late: "true" as const }),
  ...(sort && { sort }),
});

export const transferPages = (kind: TransferKind, filters: TransferFilters) =>
  readingPages(transferRoutes[kind].list, { ...askedOfTransfers(filters), limit: 80 }, { transfer: "any" });

export const transferCount = (kind: TransferKind, filters: TransferFilters) =>
  reading(transferRoutes[kind].list, { ...askedOfTransfers(filters), limit: 1, count: "true" }, { transfer: "any" });

/** The delivery note as it goes to the customer by mail. */
export const noteByMail = (deliveryId: string): MailedDocument => ({
  kind: "delivery",
  id: deliveryId,
  send: "POST /deliveries/:deliveryId/send-note",
  pdf: paths.deliveryNotePdf(deliveryId),
  follows: { transfer: deliveryId },
});
